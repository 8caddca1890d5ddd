# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import AttendanceRole, AttendanceState
from augenhoehe.council.models import Meeting
from augenhoehe.council.rules.attendance import Participant
from augenhoehe.kit.forms import RevisionForm

NAMES = ("name", "group", "role", "state", "arrived", "left")
EMPTY_ROWS = 3
MOST_ROWS = 120
"""More people than sit in any council hall; their fields stay below what one request may carry."""


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """The fields of one person, as bound fields, and the place from 1."""

    place: int
    name: forms.BoundField
    group: forms.BoundField
    role: forms.BoundField
    state: forms.BoundField
    arrived: forms.BoundField
    left: forms.BoundField


class AttendanceForm(RevisionForm):
    """Everybody at a meeting, one row each, and a few empty rows. A row without a name is left out."""

    def __init__(self, *args: Any, meeting: Meeting, people: Sequence[Participant], **kwargs: Any) -> None:
        super().__init__(*args, initial={"revision": meeting.revision}, **kwargs)
        known = len(people)
        self.fields["rows"] = forms.IntegerField(
            widget=forms.HiddenInput, required=False, initial=known + EMPTY_ROWS
        )
        sent = str(self.data.get("rows", "")) if self.is_bound else ""
        asked = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 4 else known + EMPTY_ROWS
        self.count = min(asked, MOST_ROWS)
        for place in range(self.count):
            one = people[place] if place < known else Participant("")
            self._add_row(f"person-{place}", one)

    def _add_row(self, row: str, one: Participant) -> None:
        self.fields[f"{row}-name"] = forms.CharField(
            label=_("Name"), required=False, max_length=200, initial=one.name
        )
        self.fields[f"{row}-group"] = forms.CharField(
            label=_("Group"), required=False, max_length=200, initial=one.group
        )
        self.fields[f"{row}-role"] = forms.ChoiceField(
            label=_("Takes part as"),
            required=False,
            choices=labels.choices(labels.ATTENDANCE_ROLE),
            initial=one.role,
        )
        self.fields[f"{row}-state"] = forms.ChoiceField(
            label=_("Attendance"),
            required=False,
            choices=labels.choices(labels.ATTENDANCE_STATE),
            initial=one.state,
        )
        self.fields[f"{row}-arrived"] = _time(_("Came at"), one.arrived)
        self.fields[f"{row}-left"] = _time(_("Went at"), one.left)

    def person_rows(self) -> list[AttendanceRow]:
        """All rows for the page."""
        return [
            AttendanceRow(place + 1, *(self[f"person-{place}-{name}"] for name in NAMES))
            for place in range(self.count)
        ]

    def people(self) -> list[Participant]:
        """Everybody as typed, in the order of the rows."""
        people = []
        for place in range(self.count):
            typed = {name: self.cleaned_data.get(f"person-{place}-{name}") for name in NAMES}
            name = " ".join(str(typed["name"] or "").split())
            if name:
                people.append(
                    Participant(
                        name=name,
                        role=AttendanceRole(typed["role"] or AttendanceRole.MEMBER),
                        state=AttendanceState(typed["state"] or AttendanceState.PRESENT),
                        group=" ".join(str(typed["group"] or "").split()),
                        arrived=typed["arrived"],
                        left=typed["left"],
                    )
                )
        return people


def _time(label: Any, value: datetime.time | None) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, initial=value, required=False, widget=widget)
