# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a measure's page tells beside its reports: every field that is filled, in the groups of the form."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit import phrases
from augenhoehe.measures.models import Measure

NAMES: dict[str, Any] = {
    field.name: capfirst(field.verbose_name)
    for field in (*Measure._meta.concrete_fields, *Measure._meta.many_to_many)
}
"""The names of a measure's fields as labels."""

CONTACT = frozenset({"contact_name", "contact_email"})
"""Seen inside the administration only."""

MONEY = frozenset({"total_cost", "subject_to_funding", "follow_up_funding"})
"""Seen by those who may read what measures cost."""

GROUPS: tuple[tuple[str | Promise, tuple[str, ...]], ...] = (
    (
        _("What exactly is done"),
        (
            *("initial_situation", "activities", "method", "expected_effect", "official_title"),
            *("social_space", "further_fields", "keywords", "emphasis", "novelty", "priority"),
        ),
    ),
    (_("For whom"), ("target_groups", "reaching", "reach")),
    (
        _("Who takes part"),
        (
            *("partners", "carrier", "contact_name", "contact_email"),
            *("migrant_participation", "steering_body"),
        ),
    ),
    (_("Period and schedule"), ("started_on", "ended_on", "timetable", "next_report_on")),
    (_("Money"), ("total_cost", "subject_to_funding", "follow_up_funding")),
    (_("Resolution and concept"), ("recommendation", "publicity")),
)
"""What stands elsewhere on the page is left out: goal, department, period, phase, and the red thread."""


@dataclass(frozen=True, slots=True)
class Told:
    """One filled field: its name and what stands in it; `long`: a text of several sentences."""

    label: str | Promise
    value: str
    long: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A group with at least one filled field."""

    title: str | Promise
    entries: tuple[Told, ...]


def groups_of(measure: Measure, *, contacts: bool, money: bool) -> list[Group]:
    """Everything filled, in groups; contact persons and money only where the reader may see them."""
    hidden = (frozenset() if contacts else CONTACT) | (frozenset() if money else MONEY)
    found = ((title, tuple(_entries(measure, names, hidden))) for title, names in GROUPS)
    return [Group(title, entries) for title, entries in found if entries]


def _entries(measure: Measure, names: tuple[str, ...], hidden: frozenset[str]) -> Iterator[Told]:
    for name in names:
        words = "" if name in hidden else _in_words(measure, name)
        if words:
            yield Told(NAMES[name], words, isinstance(Measure._meta.get_field(name), models.TextField))


def _in_words(measure: Measure, name: str) -> str:
    value: Any = getattr(measure, name)
    if isinstance(value, models.Manager):
        return ", ".join(str(row) for row in value.all())
    if isinstance(value, bool):
        return str(_("yes")) if value else ""
    if isinstance(value, datetime.date):
        return phrases.long_date(value)
    if isinstance(value, Decimal):
        return phrases.money(value)
    field = Measure._meta.get_field(name)
    if value and getattr(field, "choices", None):
        return str(getattr(measure, f"get_{name}_display")())
    return str(value) if value else ""
