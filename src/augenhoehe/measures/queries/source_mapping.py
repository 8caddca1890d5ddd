# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the columns of an official table are read: kept with its address, so that every later run repeats it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.kit.spreadsheets import numbers
from augenhoehe.kit.spreadsheets.cells import ReadSheet
from augenhoehe.kit.spreadsheets.header import DEEPEST, column_names, folded, head_row
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import IndicatorSource
from augenhoehe.measures.queries.table_columns import order_of
from augenhoehe.measures.rules import value_rows
from augenhoehe.measures.rules.value_rows import Column, Reading, ReadValue, RowError

MOST_ROWS = 5_000
"""More values at once than any town's indicators have."""

Read = tuple[list[ReadValue], list[RowError]]


@dataclass(frozen=True, slots=True)
class SourceMapping:
    """Names of columns as the table's head writes them, words that rows must hold, and how its text is written."""

    as_of: str
    value: str
    group: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    mark: str = DecimalMark.COMMA
    delimiter: str = ""
    encoding: str = ""

    @classmethod
    def of(cls, source: IndicatorSource) -> SourceMapping:
        """The mapping of a source as it is stored."""
        stored = dict(source.mapping)
        stored["filters"] = tuple((str(column), str(word)) for column, word in stored.get("filters", ()))
        return cls(**stored)

    def as_stored(self) -> dict[str, Any]:
        """Plain values for the database."""
        return {
            **{name: getattr(self, name) for name in ("as_of", "value", "group", "delimiter", "encoding")},
            "mark": str(self.mark),
            "filters": [list(pair) for pair in self.filters],
        }

    def read(self, sheets: Sequence[ReadSheet], code: str) -> Read:
        """Read the first sheet whose head has the columns. Raises RuleViolation that names a column it has not."""
        wanted = [
            self.as_of,
            self.value,
            *([self.group] if self.group else []),
            *(c for c, _w in self.filters),
        ]
        sheet, head, names = _with_columns(sheets, wanted)
        missing = [name for name in wanted if folded(name) not in names]
        if missing:
            raise RuleViolation(
                _("The table has no column “%(missing)s”. Its columns are: %(columns)s.")
                % {"missing": missing[0], "columns": ", ".join(column_names(sheet, head)[:30])}
            )
        columns = {Column.AS_OF: names[folded(self.as_of)], Column.VALUE: names[folded(self.value)]}
        if self.group:
            columns[Column.GROUP] = names[folded(self.group)]
        filters = {names[folded(column)]: word for column, word in self.filters}
        order = order_of([row[columns[Column.AS_OF]] for row in sheet.rows[head + 1 :]])
        if order is None:
            raise RuleViolation(days_in_two_ways())
        reading = Reading(columns, DecimalMark(self.mark), filters, code, order)
        return limited(value_rows.read(sheet.rows, head + 1, reading, frozenset({code})))


def read_by_head(sheets: Sequence[ReadSheet], mark: str, code: str, known: frozenset[str]) -> Read:
    """Read a table by the words of its own head. Raises RuleViolation where a column or numbers are unclear."""
    filled = [sheet for sheet in sheets if sheet.rows]
    for sheet in filled:
        head = head_row(sheet, value_rows.KNOWN)
        names = column_names(sheet, head)
        reading = Reading(value_rows.proposed(names), DecimalMark(mark or DecimalMark.COMMA), code=code)
        if value_rows.missing(reading):
            continue
        cells = [row[reading.columns[Column.VALUE]] for row in sheet.rows[head + 1 :]]
        if not mark:
            reading = Reading(reading.columns, _mark_of(cells), code=code)
        return limited(value_rows.read(sheet.rows, head + 1, reading, known))
    raise RuleViolation(
        _(
            "The columns were not found. Needed are: Kürzel, Stand and Wert, named in one row. Found: %(columns)s."
        )
        % {"columns": ", ".join(column_names(filled[0], head_row(filled[0]))[:30])}
    )


def days_in_two_ways() -> str:
    """What is said of a column whose days only a person can tell."""
    return _("Days such as 3/4/2022 can be read in two ways. Please say how they are meant.")


def limited(read: Read) -> Read:
    """The rows; RuleViolation where they are more than an import takes at once."""
    count = len(read[0]) + len(read[1])
    if count > MOST_ROWS:
        raise RuleViolation(
            _(
                "This table has %(count)d rows with values. At most %(most)d are read in at once; please divide it."
            )
            % {"count": count, "most": MOST_ROWS}
        )
    return read


def _mark_of(cells: Sequence[Any]) -> DecimalMark:
    possible = numbers.possible_marks(cells)
    if len(possible) > 1 and numbers.differs(cells):
        raise RuleViolation(
            _("The numbers can be read in German and in English. Please say how they are written."),
            field="mark",
        )
    return next(iter(possible)) if len(possible) == 1 else DecimalMark.COMMA


def _with_columns(
    sheets: Sequence[ReadSheet], wanted: Sequence[str]
) -> tuple[ReadSheet, int, dict[str, int]]:
    """The sheet and row that have the most of the columns, with the places of all its names."""
    folded_names = {folded(name) for name in wanted}
    best: tuple[int, ReadSheet, int, dict[str, int]] | None = None
    for sheet in sheets:
        for head in range(min(DEEPEST, len(sheet.rows))):
            names = {folded(name): place for place, name in enumerate(column_names(sheet, head))}
            hits = len(folded_names & set(names))
            if best is None or hits > best[0]:
                best = (hits, sheet, head, names)
    if best is None:
        raise RuleViolation(_("The file holds no table."))
    return best[1:]
