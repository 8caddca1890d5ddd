# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers of papers: towns write them differently, and no two papers of a town carry the same one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from augenhoehe.kit.reasons import Reason, Verdict, _

_PREFIX = re.compile(r"^(?:vorlage|drucksache|drs\.?|ds)?\s*(?:nr\.?|nummer)?\s*(?=\S*\d)", re.IGNORECASE)
_LEADING_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


def tidy(reference: str) -> str:
    """A number as it is stored: without "Vorlage Nr." before it and without stray white space."""
    return _PREFIX.sub("", " ".join(reference.split()))


def key(reference: str) -> str:
    """What makes two numbers the same: "039/2022" is "39/2022"; case and white space do not count."""
    return _LEADING_ZEROS.sub("", re.sub(r"\s+", "", tidy(reference)).casefold())


def check_number(reference: str, taken: Iterable[str]) -> Verdict:
    """A number must be free; a draft without number is fine."""
    wanted = key(reference)
    if wanted and wanted in {key(other) for other in taken}:
        return Verdict(
            (Reason(_("There is a paper with the number %(number)s already."), {"number": tidy(reference)}),)
        )
    return Verdict()
