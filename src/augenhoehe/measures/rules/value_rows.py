# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of a table as values of indicators: which column is what, and what every row says or why it cannot be read."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from augenhoehe.kit.reasons import Reason, _
from augenhoehe.kit.spreadsheets import days, numbers
from augenhoehe.kit.spreadsheets.cells import NoValue, Value, shown
from augenhoehe.kit.spreadsheets.days import SlashOrder
from augenhoehe.kit.spreadsheets.header import folded
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.rules import indicators as rules
from augenhoehe.measures.rules import table_columns


class Column(StrEnum):
    """What a column of a table says about values of indicators."""

    CODE = "code"
    AS_OF = "as_of"
    GROUP = "group"
    VALUE = "value"
    MISSING_REASON = "missing_reason"
    PROVISIONAL = "provisional"
    BREAK_REASON = "break_reason"
    SOURCE_NOTE = "source_note"


WORDS: dict[str, tuple[str, ...]] = {
    Column.CODE: ("kürzel", "code", "kennzahl", "indikator nr", "nr"),
    Column.AS_OF: ("stand", "stichtag", "datum", "jahr", "berichtsjahr", "zeit", "year", "date", "as of"),
    Column.GROUP: ("vergleichsgruppe", "gruppe", "merkmal", "group", "comparison group"),
    Column.VALUE: ("wert", "anzahl", "anteil", "quote", "value", "zahl"),
    Column.MISSING_REASON: ("kein wert weil", "kein wert, weil", "grund", "no value because"),
    Column.PROVISIONAL: ("vorläufig", "provisional"),
    Column.BREAK_REASON: ("bruch in der reihe", "bruch", "break in the series"),
    Column.SOURCE_NOTE: ("hinweis zur quelle", "hinweis", "bemerkung", "note on the source"),
}
"""Words that heads of such tables use."""

KNOWN = frozenset(folded(word) for words in WORDS.values() for word in words)
TOTALS = frozenset({"", "insgesamt", "gesamt", "total", "alle", "zusammen"})
"""What tables write in the column of groups for all together."""

YES, NO = (
    frozenset({"ja", "x", "yes", "wahr", "true", "1"}),
    frozenset({"", "nein", "no", "falsch", "false", "0"}),
)
LONGEST = {Column.GROUP: 120, Column.MISSING_REASON: 300, Column.BREAK_REASON: 300, Column.SOURCE_NOTE: 300}


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table is read. `columns`: their places; `filters`: by place, the word that a row must have there."""

    columns: Mapping[Column, int]
    mark: DecimalMark = DecimalMark.COMMA
    filters: Mapping[int, str] = field(default_factory=dict)
    code: str = ""
    """The indicator of all rows, where no column tells it."""
    order: SlashOrder = SlashOrder.DAY_FIRST


@dataclass(frozen=True, slots=True)
class ReadValue:
    """A row that could be read. `row`: its number in the file, from 1."""

    row: int
    code: str
    as_of: datetime.date
    group: str
    value: Decimal | None
    missing_reason: str
    provisional: bool
    break_reason: str
    source_note: str


@dataclass(frozen=True, slots=True)
class RowError:
    """A row that is refused, with the cell that is wrong and why."""

    row: int
    column: str
    cell: str
    reason: Reason


def proposed(names: Sequence[str]) -> dict[Column, int]:
    """Which column is what, by the words of the head; each is used once, whole names before parts of names."""
    return {Column(name): place for place, name in enumerate(table_columns.proposed(names, WORDS)) if name}


def missing(reading: Reading) -> list[Column]:
    """The columns without which nothing can be read."""
    needed = [Column.AS_OF, Column.VALUE] + ([] if reading.code else [Column.CODE])
    return [column for column in needed if column not in reading.columns]


def read(
    rows: Sequence[Sequence[Value]], first: int, reading: Reading, known: frozenset[str]
) -> tuple[list[ReadValue], list[RowError]]:
    """Read rows from the index `first` on. `known`: the codes of the town's indicators.

    Empty rows and rows that a filter leaves out are passed over. A day and group that comes twice is refused.
    """
    values: list[ReadValue] = []
    errors: list[RowError] = []
    seen: dict[tuple[str, datetime.date, str], int] = {}
    for index in range(first, len(rows)):
        row = rows[index]
        if all(cell is None for cell in row) or not _kept(row, reading.filters):
            continue
        try:
            value = _read(row, index + 1, reading, known)
        except _CellError as error:
            errors.append(RowError(index + 1, error.column, error.cell, error.reason))
            continue
        key = (value.code, value.as_of, value.group)
        if key in seen:
            reason = Reason(
                _("Row %(row)s says something about the same day and group already."), {"row": seen[key]}
            )
            errors.append(RowError(index + 1, Column.AS_OF, shown(_cell(row, Column.AS_OF, reading)), reason))
            continue
        seen[key] = value.row
        values.append(value)
    return values, errors


def day_of(cell: Value, order: SlashOrder = SlashOrder.DAY_FIRST) -> datetime.date | None:
    """The day in a cell; a year alone means its last day. Raises ValueError for anything else."""
    text = shown(cell).strip()
    if text.isascii() and text.isdigit() and len(text) == 4:
        return datetime.date(int(text), 12, 31)
    return days.day(cell, order)


class _CellError(Exception):
    """A cell that cannot be read."""

    def __init__(self, column: Column, cell: Value, reason: Reason) -> None:
        self.column, self.cell, self.reason = column, shown(cell), reason
        super().__init__(str(reason))


def _read(row: Sequence[Value], number: int, reading: Reading, known: frozenset[str]) -> ReadValue:
    code = reading.code or shown(_cell(row, Column.CODE, reading)).strip()
    if code not in known:
        raise _CellError(Column.CODE, code, Reason(_("There is no indicator with this code in your town.")))
    for column in (Column.AS_OF, Column.VALUE):
        cell = _cell(row, column, reading)
        if isinstance(cell, NoValue):
            raise _CellError(column, cell, Reason(_("This cell holds a formula without a value.")))
    as_of = _day(row, reading)
    texts = {column: _text(row, column, reading) for column in LONGEST}
    value = _number(row, reading)
    broken = texts[Column.BREAK_REASON]
    reason = "" if value is not None else texts[Column.MISSING_REASON]
    if value is None and not reason:
        told = Reason(_("There is neither a value nor the reason why there is none."))
        raise _CellError(Column.VALUE, None, told)
    if value is not None and abs(value) >= rules.LARGEST:
        told = Reason(_("This number is too large. At most 14 places can be kept."))
        raise _CellError(Column.VALUE, value, told)
    group = texts[Column.GROUP]
    return ReadValue(
        number,
        code,
        as_of,
        "" if group.casefold() in TOTALS else group,
        value.quantize(Decimal(1).scaleb(-rules.MOST_PLACES)) if value is not None else None,
        reason,
        _flag(row, reading),
        broken,
        texts[Column.SOURCE_NOTE],
    )


def _day(row: Sequence[Value], reading: Reading) -> datetime.date:
    cell = _cell(row, Column.AS_OF, reading)
    try:
        day = day_of(cell, reading.order)
    except ValueError:
        day = None
    if day is None or not 1900 <= day.year <= 2199:
        told = Reason(_("This is no day. Please write it as 31.12.2022, or the year alone."))
        raise _CellError(Column.AS_OF, cell, told)
    return day


def _number(row: Sequence[Value], reading: Reading) -> Decimal | None:
    cell = _cell(row, Column.VALUE, reading)
    if isinstance(cell, str) and cell.strip() in ("-", "–", "•", ".", "x", "/", "..."):
        return None  # the signs of official statistics for values that are not told
    try:
        return numbers.number(cell, reading.mark)
    except ValueError:
        told = Reason(
            _("This is no number. Please check it, and whether numbers are written in German or English.")
        )
        raise _CellError(Column.VALUE, cell, told) from None


def _flag(row: Sequence[Value], reading: Reading) -> bool:
    cell = _cell(row, Column.PROVISIONAL, reading)
    text = shown(cell).strip().casefold()
    if text in YES:
        return True
    if text in NO:
        return False
    raise _CellError(Column.PROVISIONAL, cell, Reason(_("Please write “ja” or “nein”.")))


def _text(row: Sequence[Value], column: Column, reading: Reading) -> str:
    cell = _cell(row, column, reading)
    text = " ".join(shown(cell).split())
    if len(text) > LONGEST[column]:
        told = Reason(
            _("This text is too long. At most %(most)s characters can be kept."), {"most": LONGEST[column]}
        )
        raise _CellError(column, cell, told)
    return text


def _cell(row: Sequence[Value], column: Column, reading: Reading) -> Value:
    place = reading.columns.get(column)
    return row[place] if place is not None and place < len(row) else None


def _kept(row: Sequence[Value], filters: Mapping[int, str]) -> bool:
    return all(
        place < len(row) and folded(shown(row[place])) == folded(word) for place, word in filters.items()
    )
