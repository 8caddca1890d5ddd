# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values of an indicator as a small grid: a row for each day, a column for each comparison group."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from augenhoehe.kit import phrases
from augenhoehe.kit.forms import HouseForm, RevisionForm
from augenhoehe.kit.violations import told
from augenhoehe.measures.actions.save_values import Cell, ValueEntry
from augenhoehe.measures.forms.figure_field import FigureField
from augenhoehe.measures.models import IndicatorValue
from augenhoehe.measures.rules import indicators as rules

MOST_DAYS, MOST_GROUPS = 12, 12


def name_of(day: datetime.date, group: str) -> str:
    """The name of a cell's field. It says day and group: places move when somebody else adds a row meanwhile."""
    return f"v{day:%Y%m%d}_{hashlib.sha256(group.encode()).hexdigest()[:12]}"


def sent_cells(names: Iterable[str], groups: Iterable[str]) -> list[Cell]:
    """The days and groups of the cells that were sent, so that a form is read as it was shown."""
    known = {name_of(datetime.date.min, group).partition("_")[2]: group for group in groups}
    found = []
    for name in names:
        day, _line, group = name.partition("_")
        try:
            found.append((datetime.date.fromisoformat(day.removeprefix("v")), known[group]))
        except (ValueError, KeyError):
            continue
    return found


@dataclass(frozen=True, slots=True)
class GridRow:
    """A day with its fields as a template lays them out."""

    day: datetime.date
    cells: list[BoundField]
    remarks: list[BoundField]

    @property
    def is_remarked(self) -> bool:
        """Whether something is said of the day, or what was said cannot be kept."""
        return any(remark.value() or remark.errors for remark in self.remarks)


class ValueGrid(RevisionForm):
    """Numbers by day and group. What is said of a day holds for all of its groups.

    An empty cell takes the value out; with a reason beside it, the reason why there is none is kept instead.
    """

    def __init__(
        self,
        *args: Any,
        days: Sequence[datetime.date],
        groups: Sequence[str],
        stored: Mapping[Cell, IndicatorValue],
        today: datetime.date,
        **kwargs: Any,
    ) -> None:
        self.days, self.groups, self.stored, self.today = list(days), list(groups), stored, today
        super().__init__(*args, **kwargs)
        for day in self.days:
            self._add_row(day)

    def _add_row(self, day: datetime.date) -> None:
        shown = phrases.short_date(day)
        rows = [self.stored[day, group] for group in self.groups if (day, group) in self.stored]
        for group in self.groups:
            row = self.stored.get((day, group))
            label = _("%(group)s on %(day)s") % {"group": group or _("total"), "day": shown}
            cell = FigureField(label=label, required=False, initial=row.value if row else None)
            cell.widget.attrs["aria-label"] = (
                label  # the column's and the row's heads stand for it in the table
            )
            self.fields[name_of(day, group)] = cell
        remarks: dict[str, tuple[forms.Field, str]] = {
            "missing_reason": (forms.CharField(max_length=300), _("No value because")),
            "break_reason": (forms.CharField(max_length=300), _("Break in the series: what changed?")),
            "source_note": (forms.CharField(max_length=300), _("Note on the source")),
            "provisional": (forms.BooleanField(), _("provisional")),
        }
        for name, (field, label) in remarks.items():
            field.label, field.required = label, False
            field.initial = next((said for row in rows if (said := getattr(row, name))), None)
            self.fields[_remark_of(name, day)] = field

    @property
    def rows(self) -> list[GridRow]:
        """The days with their fields, as bound."""
        return [
            GridRow(
                day,
                [self[name_of(day, group)] for group in self.groups],
                [
                    self[_remark_of(name, day)]
                    for name in ("missing_reason", "break_reason", "source_note", "provisional")
                ],
            )
            for day in self.days
        ]

    def clean(self) -> dict[str, Any]:
        """What the rules say of a value stands at its cell."""
        data = super().clean() or {}
        if not self.errors:
            for entry, name in self._entries(data):
                for reason in rules.check_value(entry.facts(), self.today).reasons:
                    self.add_error(name, told(reason))
        return data

    def entries(self) -> list[ValueEntry]:
        """The values that are entered, and the reasons where there is none."""
        return [entry for entry, _name in self._entries(self.cleaned_data)]

    def removed(self) -> list[Cell]:
        """Days and groups that had a value and have none now."""
        kept = {(entry.as_of, entry.group) for entry in self.entries()}
        shown = {(day, group) for day in self.days for group in self.groups}
        return [cell for cell in self.stored if cell in shown and cell not in kept]

    def _entries(self, data: Mapping[str, Any]) -> list[tuple[ValueEntry, str]]:
        found = []
        for day in self.days:
            for group in self.groups:
                name = name_of(day, group)
                row, value = self.stored.get((day, group)), data.get(name)
                reason = "" if value is not None else self._remark(data, day, "missing_reason", row)
                if value is None and not reason:
                    continue
                break_reason = self._remark(data, day, "break_reason", row)
                entry = ValueEntry(
                    as_of=day,
                    group=group,
                    value=value,
                    missing_reason=reason,
                    break_in_series=bool(break_reason),
                    break_reason=break_reason,
                    provisional=bool(self._remark(data, day, "provisional", row)),
                    source_note=self._remark(data, day, "source_note", row),
                )
                found.append((entry, name))
        return found

    def _remark(
        self, data: Mapping[str, Any], day: datetime.date, name: str, row: IndicatorValue | None
    ) -> Any:
        """What is said of the day where somebody changed it, else what each value had of its own."""
        said = data.get(_remark_of(name, day)) or ""
        if _remark_of(name, day) in self.changed_data:
            return said
        if row is None:
            return "" if name == "missing_reason" else said
        return getattr(row, name)


def _remark_of(name: str, day: datetime.date) -> str:
    return f"{name}{day:%Y%m%d}"


class GridShapeForm(HouseForm):
    """Which further day and group the grid shows."""

    tag = forms.DateField(label=gettext_lazy("Another day"), required=False)
    gruppe = forms.CharField(label=gettext_lazy("Another comparison group"), max_length=120, required=False)
