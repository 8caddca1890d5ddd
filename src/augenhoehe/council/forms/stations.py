# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of signatures: which office signs at which stage, and who does it there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.council import labels
from augenhoehe.council.enums import SignOffOffice
from augenhoehe.council.forms.rows import FIRST, MOST_ROWS, RowsForm, is_blank
from augenhoehe.council.rules.sign_off import Station

NAMES = "number office organization account deputy stage remove".split()
ANYBODY: list[tuple[str, Any]] = [("", _("whoever signs for the department"))]
NOBODY: list[tuple[str, Any]] = [("", _("nobody"))]
NONE: list[tuple[str, Any]] = [("", pgettext_lazy("department", "none"))]


@dataclass(frozen=True, slots=True)
class StationRow:
    """The fields of one signature, as bound fields, and its place from 1."""

    place: int
    number: forms.BoundField
    office: forms.BoundField
    organization: forms.BoundField
    account: forms.BoundField
    deputy: forms.BoundField
    stage: forms.BoundField
    remove: forms.BoundField

    @property
    def folded(self) -> bool:
        """Whether the page shows it on demand: what is empty, but for the first, lengthens a form for nobody."""
        fields = (self.office, self.organization, self.account, self.deputy, self.stage)
        return self.place > 1 and is_blank(fields)


def _chosen(
    label: Any, first: list[tuple[str, Any]], options: Mapping[int, str], initial: int | None
) -> forms.Field:
    """A choice among things with numbers; queries are made once for all rows, by whoever makes the form."""
    return forms.TypedChoiceField(
        label=label,
        required=False,
        choices=[*first, *((str(key), name) for key, name in options.items())],
        coerce=int,
        empty_value=None,
        initial=str(initial) if initial else "",
    )


class StationRows(RowsForm):
    """A form with signatures. `people` and `departments` are the town's own, by number."""

    def add_stations(
        self, stations: Sequence[Station], people: Mapping[int, str], departments: Mapping[int, str]
    ) -> None:
        """Add the fields of all signatures."""
        self.station_count = self._count("stations", len(stations))
        for place in range(self.station_count):
            one = stations[place] if place < len(stations) else None
            row = f"station-{place}"
            self.fields[f"{row}-number"] = forms.IntegerField(
                required=False, widget=forms.HiddenInput, initial=one.number if one else None
            )
            self.fields[f"{row}-office"] = forms.ChoiceField(
                label=_("Office"),
                required=False,
                choices=FIRST + labels.choices(labels.SIGN_OFF_OFFICE),
                initial=one.office if one else "",
            )
            self.fields[f"{row}-organization"] = _chosen(
                _("Department"), NONE, departments, one.organization if one else None
            )
            self.fields[f"{row}-account"] = _chosen(
                _("Person"), ANYBODY, people, one.account if one else None
            )
            self.fields[f"{row}-deputy"] = _chosen(_("Deputy"), NOBODY, people, one.deputy if one else None)
            self.fields[f"{row}-stage"] = forms.IntegerField(
                label=_("Stage"),
                required=False,
                min_value=1,
                max_value=MOST_ROWS,
                initial=one.stage if one else None,
            )
            self.fields[f"{row}-remove"] = forms.BooleanField(
                label=_("Remove this signature"), required=False
            )

    def station_rows(self) -> list[StationRow]:
        """All rows for the page."""
        return [
            StationRow(place + 1, *(self[f"station-{place}-{name}"] for name in NAMES))
            for place in range(self.station_count)
        ]

    def clean(self) -> dict[str, Any] | None:
        """A row that names somebody says for which office."""
        cleaned = super().clean()
        for place in range(self.station_count):
            values = self._row(place)
            named = values["organization"] or values["account"] or values["deputy"]
            if named and not values["office"] and not values["remove"]:
                self.add_error(f"station-{place}-office", _("Please choose which office signs."))
        return cleaned

    def stations(self) -> list[Station]:
        """The signatures as typed, in order of stage; without a stage they come after the row before."""
        typed = []
        stage = 0
        for place in range(self.station_count):
            values = self._row(place)
            if values["remove"] or not values["office"]:
                continue
            stage = values["stage"] or stage + 1
            typed.append(
                Station(
                    stage=stage,
                    office=SignOffOffice(values["office"]),
                    organization=values["organization"],
                    account=values["account"],
                    deputy=values["deputy"],
                    number=values["number"],
                )
            )
        return sorted(typed, key=lambda one: one.stage)

    def _row(self, place: int) -> dict[str, Any]:
        return {name: self.cleaned_data.get(f"station-{place}-{name}") for name in NAMES}
