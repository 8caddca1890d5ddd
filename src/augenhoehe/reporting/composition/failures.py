# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A section that cannot be composed, named, with the reason in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.kit.documents.tree import DocumentError


class SectionFailure(DocumentError):
    """One section of a report cannot be set. `number` counts from 1; `section` is its heading."""

    def __init__(self, number: int, section: str, reason: str) -> None:
        self.number = number
        self.section = section
        self.reason = reason
        super().__init__(
            _("Section %(number)d, “%(section)s”, cannot be set: %(reason)s")
            % {"number": number, "section": section, "reason": reason}
        )
