# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values of an indicator as a small grid: a row for each day, a column for each comparison group."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from augenhoehe.kit import phrases
from augenhoehe.kit.forms import HouseForm, RevisionForm
from augenhoehe.kit.forms.renderer import KernBoundField
from augenhoehe.kit.violations import told
from augenhoehe.measures.actions.save_values import Cell, ValueEntry
from augenhoehe.measures.forms.figure_field import FigureField
from augenhoehe.measures.models import IndicatorValue
from augenhoehe.measures.rules import indicators as rules

MOST_DAYS, MOST_GROUPS = 12, 12


@dataclass(frozen=True, slots=True)
class GridRow:
    """A day with its fields as a template lays them out."""

    day: datetime.date
    cells: list[KernBoundField]
    remarks: list[KernBoundField]

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
        for place, day in enumerate(self.days):
            self._add_row(place, day)

    def _add_row(self, place: int, day: datetime.date) -> None:
        shown = phrases.short_date(day)
        rows = [self.stored[day, group] for group in self.groups if (day, group) in self.stored]
        for column, group in enumerate(self.groups):
            row = self.stored.get((day, group))
            label = _("%(group)s on %(day)s") % {"group": group or _("total"), "day": shown}
            cell = FigureField(label=label, required=False, initial=row.value if row else None)
            cell.widget.attrs["aria-label"] = (
                label  # the column's and the row's heads stand for it in the table
            )
            self.fields[f"v{place}_{column}"] = cell
        remarks: dict[str, tuple[forms.Field, str]] = {
            "missing_reason": (forms.CharField(max_length=300), _("No value because")),
            "break_reason": (forms.CharField(max_length=300), _("Break in the series: what changed?")),
            "source_note": (forms.CharField(max_length=300), _("Note on the source")),
            "provisional": (forms.BooleanField(), _("provisional")),
        }
        for name, (field, label) in remarks.items():
            field.label, field.required = label, False
            field.initial = next((said for row in rows if (said := getattr(row, name))), None)
            self.fields[f"{name}{place}"] = field

    @property
    def rows(self) -> list[GridRow]:
        """The days with their fields, as bound."""
        return [
            GridRow(
                day,
                [self._bound(f"v{place}_{column}") for column in range(len(self.groups))],
                [
                    self._bound(f"{name}{place}")
                    for name in ("missing_reason", "break_reason", "source_note", "provisional")
                ],
            )
            for place, day in enumerate(self.days)
        ]

    def _bound(self, name: str) -> KernBoundField:
        field = self[name]
        assert isinstance(field, KernBoundField)  # noqa: S101 - the house's renderer makes no other
        return field

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
        for place, day in enumerate(self.days):
            for column, group in enumerate(self.groups):
                name = f"v{place}_{column}"
                row, value = self.stored.get((day, group)), data.get(name)
                reason = "" if value is not None else self._remark(data, place, "missing_reason", row)
                if value is None and not reason:
                    continue
                break_reason = self._remark(data, place, "break_reason", row)
                entry = ValueEntry(
                    as_of=day,
                    group=group,
                    value=value,
                    missing_reason=reason,
                    break_in_series=bool(break_reason),
                    break_reason=break_reason,
                    provisional=bool(self._remark(data, place, "provisional", row)),
                    source_note=self._remark(data, place, "source_note", row),
                )
                found.append((entry, name))
        return found

    def _remark(self, data: Mapping[str, Any], place: int, name: str, row: IndicatorValue | None) -> Any:
        """What is said of the day where somebody changed it, else what each value had of its own."""
        said = data.get(f"{name}{place}") or ""
        if f"{name}{place}" in self.changed_data:
            return said
        if row is None:
            return "" if name == "missing_reason" else said
        return getattr(row, name)


class GridShapeForm(HouseForm):
    """Which further day and group the grid shows."""

    tag = forms.DateField(label=gettext_lazy("Another day"), required=False)
    gruppe = forms.CharField(label=gettext_lazy("Another comparison group"), max_length=120, required=False)
