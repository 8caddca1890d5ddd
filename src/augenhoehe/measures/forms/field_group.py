# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Long forms show what is needed first; the rest stands folded in groups that say how much of them is filled."""

from __future__ import annotations

from dataclasses import dataclass

from django.forms.boundfield import BoundField
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """A folded group of fields."""

    title: str | Promise
    fields: tuple[BoundField, ...]

    @property
    def filled(self) -> int:
        """How many fields have something in them."""
        return sum(bool(field.value()) for field in self.fields)

    @property
    def open(self) -> bool:
        """Whether something is to be said about a field, so that nobody has to look for it."""
        return any(field.errors or getattr(field, "stored", "") for field in self.fields)
