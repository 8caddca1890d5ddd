# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fields that choose among rows which the form has at hand: several of them share one query, and sending asks none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext as _

from augenhoehe.kit import phrases


class RowField(forms.ChoiceField):
    """One row, or None. The cleaned value is the row itself."""

    rows: Mapping[str, models.Model] = {}

    def offer(self, rows: Iterable[models.Model], label: Callable[[Any], str] = str) -> None:
        """Choose among these rows alone."""
        self.rows = {str(row.pk): row for row in rows}
        empty = _("please choose") if self.required else phrases.NOT_STATED
        self.choices = [("", empty), *((number, label(row)) for number, row in self.rows.items())]

    def clean(self, value: Any) -> models.Model | None:
        """The row that was chosen."""
        return self.rows.get(super().clean(value))


class RowsField(forms.MultipleChoiceField):
    """Several rows, or none. The cleaned value is a list of rows, each once, in the order offered."""

    widget = forms.CheckboxSelectMultiple
    rows: Mapping[str, models.Model] = {}

    def offer(self, rows: Iterable[models.Model], label: Callable[[Any], str] = str) -> None:
        """Choose among these rows alone."""
        self.rows = {str(row.pk): row for row in rows}
        self.choices = [(number, label(row)) for number, row in self.rows.items()]

    def clean(self, value: Any) -> list[models.Model]:
        """The rows that were chosen."""
        chosen = set(super().clean(value))
        return [row for number, row in self.rows.items() if number in chosen]


def among(
    form: forms.BaseForm, name: str, rows: Iterable[models.Model], label: Callable[[Any], str] = str
) -> None:
    """Let the field choose among these rows. TypeError for a field that does not choose among rows at hand."""
    field = form.fields[name]
    if not isinstance(field, (RowField, RowsField)):
        raise TypeError(f"{name!r} does not choose among rows at hand.")
    field.offer(rows, label)
