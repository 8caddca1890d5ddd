# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows inside a form, without JavaScript: as many as there are, and a few empty ones to add."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import ConsultationRole, Recurrence
from augenhoehe.council.rules.facts import DutyText, Step
from augenhoehe.kit.forms import DAYS, DatalistInput, HouseForm

MOST_ROWS = 60
EMPTY_ROWS = 2
FIRST: list[tuple[str, Any]] = [("", _("please choose"))]


@dataclass(frozen=True, slots=True)
class StepRow:
    """The fields of one step, as bound fields, and its place from 1."""

    place: int
    number: forms.BoundField
    body: forms.BoundField
    role: forms.BoundField
    date: forms.BoundField
    position: forms.BoundField
    remove: forms.BoundField


@dataclass(frozen=True, slots=True)
class DutyRow:
    """The fields of one duty, as bound fields, and its place from 1."""

    place: int
    text: forms.BoundField
    recurrence: forms.BoundField


def is_blank(fields: Iterable[forms.BoundField]) -> bool:
    """Whether a row is there to be added only: nothing stands in it, and nothing is wrong with it."""
    return not any(field.value() or field.errors for field in fields)


class RowsForm(HouseForm):
    """Base of forms with rows. `count` of a sent form is told by the form itself, so that no row is lost."""

    def _count(self, name: str, known: int) -> int:
        """Add the hidden number of rows; returns how many rows the form has."""
        self.fields[name] = forms.IntegerField(
            widget=forms.HiddenInput, required=False, initial=known + EMPTY_ROWS
        )
        if not self.is_bound:
            return known + EMPTY_ROWS
        sent = str(self.data.get(self.add_prefix(name), ""))
        return (
            min(int(sent), MOST_ROWS)
            if sent.isascii() and sent.isdigit() and len(sent) < 4
            else known + EMPTY_ROWS
        )


class StepRows(RowsForm):
    """A form with the steps of a Beratungsfolge."""

    def add_steps(self, steps: Sequence[Step], bodies: Iterable[str]) -> None:
        """Add the fields of all steps; `bodies` are suggested, any name is taken."""
        options = list(bodies)
        self.known_numbers = {step.number for step in steps}
        self.step_count = self._count("steps", len(steps))
        for place in range(self.step_count):
            step = steps[place] if place < len(steps) else Step(body_name="")
            row = f"step-{place}"
            self.fields[f"{row}-number"] = forms.IntegerField(
                required=False, widget=forms.HiddenInput, initial=step.number
            )
            self.fields[f"{row}-body"] = forms.CharField(
                label=_("Body"),
                required=False,
                max_length=200,
                widget=DatalistInput(options),
                initial=step.body_name,
            )
            self.fields[f"{row}-role"] = forms.ChoiceField(
                label=_("Task of the body"),
                required=False,
                choices=FIRST + labels.choices(labels.ROLE),
                initial=step.role or "",
            )
            self.fields[f"{row}-date"] = forms.DateField(
                label=_("Day of the meeting"),
                required=False,
                initial=step.date,
                validators=DAYS,
                widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            )
            self.fields[f"{row}-position"] = forms.IntegerField(
                label=_("Place in the order"), required=False, min_value=1, max_value=999, initial=place + 1
            )
            self.fields[f"{row}-remove"] = forms.BooleanField(label=_("Remove this step"), required=False)

    def step_rows(self) -> list[StepRow]:
        """All rows for the page."""
        names = "number body role date position remove".split()
        return [
            StepRow(place + 1, *(self[f"step-{place}-{name}"] for name in names))
            for place in range(self.step_count)
        ]

    def steps(self) -> list[Step]:
        """The steps as typed, in the order of their places; rows without any entry and removed ones are left out.

        A number that is not of this paper is ignored: it would be somebody else's step.
        """
        typed = []
        for place in range(self.step_count):
            values = {
                name: self.cleaned_data.get(f"step-{place}-{name}")
                for name in ("number", "body", "role", "date", "position", "remove")
            }
            if values["remove"] or not (values["body"] or values["role"] or values["date"]):
                continue
            step = Step(
                body_name=" ".join(str(values["body"] or "").split()),
                role=ConsultationRole(values["role"]) if values["role"] else None,
                date=values["date"],
                number=values["number"] if values["number"] in self.known_numbers else None,
            )
            typed.append((values["position"] or MOST_ROWS, place, step))
        return [step for _position, _place, step in sorted(typed, key=lambda row: row[:2])]


class DutyRows(RowsForm):
    """A form with the duties that a resolution will create."""

    def add_duties(self, duties: Sequence[DutyText]) -> None:
        """Add the fields of all duties."""
        self.duty_count = self._count("duties", len(duties))
        for place in range(self.duty_count):
            duty = duties[place] if place < len(duties) else DutyText("")
            self.fields[f"duty-{place}-text"] = forms.CharField(
                label=_("Duty"),
                required=False,
                max_length=5_000,
                widget=forms.Textarea(attrs={"rows": 2}),
                initial=duty.text,
            )
            self.fields[f"duty-{place}-recurrence"] = forms.ChoiceField(
                label=_("How often"),
                choices=labels.choices(labels.RECURRENCE),
                required=False,
                initial=duty.recurrence,
            )

    def duty_rows(self) -> list[DutyRow]:
        """All rows for the page."""
        return [
            DutyRow(place + 1, self[f"duty-{place}-text"], self[f"duty-{place}-recurrence"])
            for place in range(self.duty_count)
        ]

    def duties(self) -> list[DutyText]:
        """The duties as typed; rows without text are left out."""
        typed = []
        for place in range(self.duty_count):
            text = str(self.cleaned_data.get(f"duty-{place}-text") or "").strip()
            if text:
                often = self.cleaned_data.get(f"duty-{place}-recurrence") or Recurrence.ONCE
                typed.append(DutyText(text.replace("\r\n", "\n"), Recurrence(often)))
        return typed
