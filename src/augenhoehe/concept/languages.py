# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Languages in which people may write what they want, each in its own name, by BCP 47 code."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

GERMAN = "de"
UNKNOWN = "und"
LANGUAGES: dict[str, str | Promise] = {
    "sq": "Shqip",
    "ar": "العربية",
    "bg": "Български",
    "en": "English",
    "fa": "فارسی",
    "fr": "Français",
    "el": "Ελληνικά",
    "it": "Italiano",
    "ku": "Kurdî",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sr": "Srpski",
    "es": "Español",
    "ta": "தமிழ்",
    "ti": "ትግርኛ",
    "tr": "Türkçe",
    "uk": "Українська",
    "vi": "Tiếng Việt",
    UNKNOWN: _("another language"),
}
RIGHT_TO_LEFT = frozenset({"ar", "fa"})


def direction(code: str) -> str:
    """How a language is written: "rtl" or "ltr"."""
    return "rtl" if code in RIGHT_TO_LEFT else "ltr"
