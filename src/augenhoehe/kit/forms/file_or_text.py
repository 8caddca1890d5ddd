# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms.house_form import HouseForm


class FileOrTextForm(HouseForm):
    """Base of forms that take a `file` or a `text`: one of the two, not both."""

    neither = _("Please choose a file or paste the text.")

    def clean(self) -> dict[str, Any]:
        """An error above the fields where there is none or both; errors of a field stand there alone."""
        typed = super().clean() or {}
        has_text = bool((typed.get("text") or "").strip())
        if "file" in self.errors or "text" in self.errors:
            return typed
        if not typed.get("file") and not has_text:
            raise ValidationError(self.neither)
        if typed.get("file") and has_text:
            raise ValidationError(_("Please give either a file or a text, not both."))
        return typed
