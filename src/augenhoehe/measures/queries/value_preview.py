# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What reading values in would do: new, changed and equal ones, and what speaks against it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from augenhoehe.core.models import Municipality
from augenhoehe.kit.charts import german
from augenhoehe.kit.documents.delimited import write_csv
from augenhoehe.kit.documents.xlsx import Sheet, SheetColumn
from augenhoehe.kit.reasons import Reason
from augenhoehe.measures.models import Indicator, IndicatorValue
from augenhoehe.measures.rules import indicators as rules
from augenhoehe.measures.rules.value_rows import Column, ReadValue, RowError

FIELDS = ("value", "missing_reason", "provisional", "break_reason", "source_note")
PLAIN_HEAD = {
    Column.CODE: "Kürzel",
    Column.AS_OF: "Stand",
    Column.GROUP: "Vergleichsgruppe",
    Column.VALUE: "Wert",
    Column.MISSING_REASON: "Kein Wert, weil",
    Column.PROVISIONAL: "vorläufig",
    Column.BREAK_REASON: "Bruch in der Reihe",
    Column.SOURCE_NOTE: "Hinweis zur Quelle",
}
"""The head of the plain table in which a preview keeps what was read until it is confirmed."""


class Change(StrEnum):
    """What a row would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One value that was read, beside what is stored for its day and group."""

    read: ReadValue
    indicator: Indicator
    stored: IndicatorValue | None
    change: Change

    @property
    def before(self) -> str:
        """What is stored, in words."""
        if self.stored is None:
            return ""
        return _words(self.stored.value, self.stored.missing_reason, self.indicator.decimals)

    @property
    def after(self) -> str:
        """What was read, in words."""
        return _words(self.read.value, self.read.missing_reason, self.indicator.decimals)


@dataclass(slots=True)
class Preview:
    """All that reading in would do. Nothing is written where there are errors."""

    rows: list[PreviewRow]
    errors: list[RowError]
    text: str = ""
    notes: list[Reason] = field(default_factory=list)

    def of(self, change: Change) -> list[PreviewRow]:
        """The rows that would do this."""
        return [row for row in self.rows if row.change is change]

    @property
    def counts(self) -> dict[str, int]:
        """How many rows are new, changed, the same and refused."""
        return {
            "new": len(self.of(Change.NEW)),
            "changed": len(self.of(Change.CHANGED)),
            "same": len(self.of(Change.SAME)),
            "refused": len(self.errors),
        }

    @property
    def may_be_written(self) -> bool:
        """Whether there is something to write and nothing against it."""
        return not self.errors and any(row.change is not Change.SAME for row in self.rows)

    @property
    def revisions(self) -> str:
        """The revisions of the indicators as the preview saw them, for the form that confirms it."""
        seen = {row.indicator.pk: row.indicator.revision for row in self.rows}
        return ",".join(f"{pk}:{revision}" for pk, revision in sorted(seen.items()))


def codes_of(town: Municipality) -> dict[str, Indicator]:
    """The town's indicators by their codes."""
    found = Indicator.objects.filter(municipality=town).select_related("municipality")
    return {indicator.code: indicator for indicator in found}


def preview(
    read: Sequence[ReadValue],
    errors: Iterable[RowError],
    indicators: Mapping[str, Indicator],
    today: datetime.date,
) -> Preview:
    """Compare what was read with what is stored; one query."""
    numbers = {indicators[value.code].pk for value in read}
    stored = {
        (row.indicator_id, row.as_of, row.group): row
        for row in IndicatorValue.objects.filter(indicator__in=numbers)
    }
    refused, rows = list(errors), []
    for value in read:
        indicator = indicators[value.code]
        verdict = rules.check_value(
            rules.ValueFacts(
                value.as_of, value.value, value.missing_reason, bool(value.break_reason), value.break_reason
            ),
            today,
        )
        if not verdict:
            cell = f"{value.as_of:%d.%m.%Y}"
            refused += [RowError(value.row, Column.AS_OF, cell, reason) for reason in verdict.reasons]
            continue
        known = stored.get((indicator.pk, value.as_of, value.group))
        rows.append(PreviewRow(value, indicator, known, _change(value, known)))
    refused.sort(key=lambda error: error.row)
    return Preview(rows, refused, plain_table(read))


def plain_table(read: Iterable[ReadValue]) -> str:
    """The values that were read as a plain table, which reads the same again."""
    rows = [
        (
            value.code,
            value.as_of,
            value.group,
            value.value.normalize() if value.value is not None else None,
            value.missing_reason,
            value.provisional,
            value.break_reason,
            value.source_note,
        )
        for value in read
    ]
    columns = [SheetColumn(name) for name in PLAIN_HEAD.values()]
    return write_csv(Sheet("Werte", columns, rows)).decode().removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def _change(value: ReadValue, stored: IndicatorValue | None) -> Change:
    if stored is None:
        return Change.NEW
    same = all(getattr(stored, name) == getattr(value, name) for name in FIELDS)
    return Change.SAME if same else Change.CHANGED


def _words(value: Decimal | None, reason: str, decimals: int) -> str:
    """A number with at least the indicator's places, and more where it has them; or the reason why there is none."""
    if value is None:
        return f"– ({reason})"
    own = -int(value.normalize().as_tuple().exponent)
    return german(value, decimals=max(decimals, own))
