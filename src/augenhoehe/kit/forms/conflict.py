# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a writer is told who comes second: their own text stays, what is stored now stands beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext as _

from augenhoehe.kit import phrases


@dataclass(frozen=True, slots=True)
class StoredMeanwhile:
    """The object as it is stored now, and by field name, in words, what differs from what was typed."""

    current: Any
    stored: Mapping[str, str] = field(default_factory=dict)


def compared(form: forms.BaseForm, current: Any) -> StoredMeanwhile:
    """Compare the form's cleaned values with the stored object, field by field, where both have the field."""
    stored = {}
    for name, form_field in form.fields.items():
        if form_field.widget.is_hidden or not hasattr(current, name) or name not in form.cleaned_data:
            continue
        value = _plain(getattr(current, name))
        if _comparable(value) != _comparable(_plain(form.cleaned_data[name])):
            stored[name] = in_words(form_field, value)
    return StoredMeanwhile(current, stored)


def in_words(form_field: forms.Field, value: Any) -> str:
    """A stored value as the reader of the form knows it: by its label, its long date, its amount."""
    if value is None or value in ("", []):
        return str(phrases.NOT_STATED)
    if isinstance(form_field, forms.ModelChoiceField):
        several = value if isinstance(value, list) else [value]
        return ", ".join(str(form_field.label_from_instance(one)) for one in several)
    if isinstance(form_field, forms.ChoiceField):
        labels = dict(_flat(list(form_field.widget.choices)))
        several = value if isinstance(value, list) else [value]
        return ", ".join(labels.get(str(one), str(one)) for one in several)
    return _simple(value)


def _simple(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime.date):
        return phrases.long_date(value)
    if isinstance(value, Decimal):
        return phrases.money(value).removesuffix(f"{phrases.NBSP}€")
    return str(value)


def _plain(value: Any) -> Any:
    """Related managers and querysets as lists."""
    if isinstance(value, models.Manager):
        value = value.all()
    return list(value) if isinstance(value, (models.QuerySet, set, tuple)) else value


def _comparable(value: Any) -> Any:
    if isinstance(value, list):
        return sorted(str(getattr(one, "pk", one)) for one in value)
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    return "" if value is None else value


def _flat(choices: Iterable[Any]) -> list[tuple[str, str]]:
    """Choices without their groups."""
    flat: list[tuple[str, str]] = []
    for key, label in choices:
        flat += _flat(label) if isinstance(label, (list, tuple)) else [(str(key), str(label))]
    return flat
