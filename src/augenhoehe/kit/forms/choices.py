# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a field of a form that is being made offers: only what this reader in this town may choose."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db import models
from django.utils.functional import Promise


def narrow(form: forms.BaseForm, name: str, among: models.QuerySet[Any]) -> None:
    """Let the field choose among these rows alone. TypeError for a field that does not choose among rows."""
    field = form.fields[name]
    if not isinstance(field, forms.ModelChoiceField):
        raise TypeError(f"{name!r} does not choose among rows.")
    field.queryset = among


def offer(form: forms.BaseForm, name: str, choices: Iterable[tuple[str, str | Promise]]) -> None:
    """Let the field offer these pairs of value and words. TypeError for a field that offers nothing."""
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(f"{name!r} offers no choices.")
    field.choices = list(choices)
