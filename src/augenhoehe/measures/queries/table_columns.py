# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of tables beside the catalogue: what is proposed for a file, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit.spreadsheets import days, numbers
from augenhoehe.kit.spreadsheets.cells import Spreadsheet, Value
from augenhoehe.kit.spreadsheets.days import SlashOrder
from augenhoehe.kit.spreadsheets.header import column_names, folded, head_row
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.models import CatalogueMapping
from augenhoehe.measures.queries.measure_import import Choices
from augenhoehe.measures.rules.table_columns import proposed


@dataclass(frozen=True, slots=True)
class TableKind:
    """A kind of table. words: by column, what heads call it; labels: columns as people know them.

    needed: of each of these columns it needs one at least, given what else was said with the file. has_days: whether
    one of its columns holds days.
    """

    name: str
    words: Mapping[str, Sequence[str]]
    labels: Callable[[], Mapping[str, str]]
    needed: Callable[[Mapping[str, Any]], Sequence[Sequence[str]]]
    has_days: bool = False

    def missing(self, choices: Choices, more: Mapping[str, Any]) -> bool:
        """Whether a needed column is none of the file's."""
        return any(not set(columns) & set(choices.columns) for columns in self.needed(more))


def first_columns(
    read: Spreadsheet, kind: TableKind, municipality: Municipality, sheet: int | None = None
) -> Choices:
    """What is proposed: the sheet that looks most like such a table, and its columns. One query."""
    mapping = CatalogueMapping.objects.filter(municipality=municipality).first()
    remembered: dict[str, str] = dict(mapping.other_tables.get(kind.name, {})) if mapping else {}
    known = frozenset({*remembered, *(folded(word) for words in kind.words.values() for word in words)})
    found = []
    for place in range(len(read.sheets)) if sheet is None else [sheet]:
        head = head_row(read.sheets[place], known)
        columns = proposed(column_names(read.sheets[place], head), kind.words, remembered)
        found.append((sum(map(bool, columns)), -place, head, columns))
    _count, negative, head, columns = max(found)
    return Choices(-negative, head, columns)


def cells_of(read: Spreadsheet, choices: Choices, column: str) -> list[Value]:
    """The cells below the head of a column; none where the file has none."""
    if column not in choices.columns:
        return []
    place = choices.columns.index(column)
    return [row[place] for row in read.sheets[choices.sheet].rows[choices.head + 1 :]]


def mark_of(cells: Sequence[Value]) -> DecimalMark | None:
    """How the numbers of a column are written; None where only a person can tell."""
    possible = numbers.possible_marks(cells)
    if len(possible) == 1:
        return next(iter(possible))
    return None if possible and numbers.differs(cells) else DecimalMark.COMMA


def order_of(cells: Sequence[Value]) -> SlashOrder | None:
    """How days with slashes are meant: as all of the column exist; None where only a person can tell."""
    possible = days.possible_orders(cells)
    if len(possible) == 1:
        return next(iter(possible))
    return None if possible and days.differs(cells) else SlashOrder.DAY_FIRST


def asks_for_order(read: Spreadsheet, choices: Choices) -> bool:
    """Whether a column of the sheet holds days that can be read in two ways."""
    rows = read.sheets[choices.sheet].rows[choices.head + 1 :]
    return any(
        order_of([row[place] for row in rows if place < len(row)]) is None
        for place in range(len(choices.columns))
    )
