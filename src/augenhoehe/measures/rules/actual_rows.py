# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of the treasurer's table become what was really spent on budget lines, or are refused with the reason."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from augenhoehe.kit.reasons import Reason, _
from augenhoehe.kit.spreadsheets.cells import NoValue, Value, shown
from augenhoehe.kit.spreadsheets.header import folded
from augenhoehe.kit.spreadsheets.numbers import DecimalMark, number
from augenhoehe.measures.rules.budget import Figures, check_line
from augenhoehe.measures.rules.import_cells import code_text
from augenhoehe.measures.rules.value_rows import RowError

LARGEST = Decimal(10) ** 12


class Column(StrEnum):
    """What a column of the table says."""

    CODE = "code"
    YEAR = "year"
    TITLE = "title"
    PRODUCT_GROUP = "product_group"
    ACTUAL = "actual"


WORDS: dict[str, tuple[str, ...]] = {
    Column.CODE: ("kürzel", "maßnahme", "nr", "code", "maßnahmennummer"),
    Column.YEAR: ("jahr", "haushaltsjahr", "geschäftsjahr", "hhj", "year"),
    Column.TITLE: ("zweck", "haushaltszeile", "bezeichnung", "wofür", "text"),
    Column.PRODUCT_GROUP: ("produktgruppe", "produkt", "kostenstelle", "buchungsstelle"),
    Column.ACTUAL: (
        *("ausgegeben", "ist", "ist betrag", "ergebnis", "rechnungsergebnis"),
        "betrag",
        "actual",
    ),
}
"""Words that heads of such tables use; those of the house's own workbook come first."""
NAMING = (Column.CODE, Column.PRODUCT_GROUP, Column.TITLE)
"""Columns that say which line is meant."""
SUMS = ("summe", "gesamt", "gesamtsumme", "insgesamt", "zwischensumme", "total")


@dataclass(frozen=True, slots=True)
class Line:
    """A budget line as it is. key: its number in the database."""

    key: int
    code: str
    year: int
    title: str
    product_group: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class Spent:
    """What a row says: on which line how much was spent. row: its number in the file, from 1."""

    row: int
    line: Line
    actual: Decimal


@dataclass(frozen=True, slots=True)
class Found:
    """All that a table says. left_out: rows with sums, and rows without an amount."""

    spent: tuple[Spent, ...]
    errors: tuple[RowError, ...]
    left_out: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table is read. columns: their places; year: of all rows where no column tells it."""

    columns: Mapping[str, int]
    mark: DecimalMark = DecimalMark.COMMA
    year: int | None = None


class _RefusedError(Exception):
    def __init__(self, column: str, cell: Value, reason: Reason) -> None:
        self.column, self.cell, self.reason = column, shown(cell), reason
        super().__init__(str(reason))


def read(rows: Sequence[Sequence[Value]], first: int, reading: Reading, lines: Sequence[Line]) -> Found:
    """Read rows from the index `first` on. A line that comes twice is refused: nobody can say which amount holds."""
    spent: list[Spent] = []
    errors: list[RowError] = []
    left_out: list[int] = []
    seen: dict[int, int] = {}
    for index in range(first, len(rows)):
        cells = {name: _cell(rows[index], place) for name, place in reading.columns.items()}
        if all(cell is None for cell in cells.values()):
            continue
        if cells.get(Column.ACTUAL) is None or _is_sum(cells):
            left_out.append(index + 1)
            continue
        try:
            found = Spent(index + 1, _line(cells, reading, lines), _amount(cells, reading.mark))
            _check(found, seen)
        except _RefusedError as refused:
            errors.append(RowError(index + 1, refused.column, refused.cell, refused.reason))
            continue
        seen[found.line.key] = found.row
        spent.append(found)
    return Found(tuple(spent), tuple(errors), tuple(left_out))


def _cell(row: Sequence[Value], place: int) -> Value:
    cell = row[place] if place < len(row) else None
    return None if isinstance(cell, str) and not cell.strip() else cell


def _is_sum(cells: Mapping[str, Value]) -> bool:
    words = [folded(shown(cells.get(name))) for name in NAMING]
    first = next((word for word in words if word), "")
    return first.split(" ")[0] in SUMS if first else False


def _line(cells: Mapping[str, Value], reading: Reading, lines: Sequence[Line]) -> Line:
    year = _year(cells, reading)
    named = {name: folded(code_text(cells.get(name))) for name in NAMING if cells.get(name) is not None}
    if not named.keys() & {Column.CODE, Column.PRODUCT_GROUP}:
        told = Reason(_("The row names neither a measure nor a product group."))
        raise _RefusedError(Column.CODE, None, told)
    of_year = [line for line in lines if line.year == year]
    fit = [line for line in of_year if all(_fits(line, name, word) for name, word in named.items())]
    if len(fit) == 1:
        return fit[0]
    shown_cell = next(cells[name] for name in NAMING if name in named)
    if not fit:
        told = Reason(
            _("There is no budget line of %(year)s that fits. Please add it first."), {"year": year}
        )
        raise _RefusedError(Column.CODE, shown_cell, told)
    names = ", ".join(f"{line.code}: {line.title}" for line in fit[:5])
    told = Reason(_("Several budget lines fit: %(names)s. Please name what for."), {"names": names})
    raise _RefusedError(Column.TITLE, shown_cell, told)


def _fits(line: Line, name: str, word: str) -> bool:
    """Whether a line is so named; a code may stand before the measure's title (“B 3 Sprachcafé”)."""
    own = folded(str(getattr(line, name)))
    if name == Column.CODE:
        return "".join(own.split()) == "".join(word.split()) or word.startswith(f"{own} ")
    return own == word


def _year(cells: Mapping[str, Value], reading: Reading) -> int:
    cell = cells.get(Column.YEAR)
    if cell is None and reading.year is not None:
        return reading.year
    if isinstance(cell, datetime.date):
        return cell.year
    text = code_text(cell)
    if text.isascii() and text.isdigit() and len(text) == 4:
        return int(text)
    raise _RefusedError(Column.YEAR, cell, Reason(_("This is no year. Please write it as 2022.")))


def _amount(cells: Mapping[str, Value], mark: DecimalMark) -> Decimal:
    cell = cells[Column.ACTUAL]
    if isinstance(cell, NoValue):
        raise _RefusedError(Column.ACTUAL, cell, Reason(_("This cell holds a formula without a value.")))
    try:
        amount = number(cell, mark)
    except ValueError:
        amount = None
    if amount is None:
        told = Reason(_("This is no amount. Please write it as 12.500,00."))
        raise _RefusedError(Column.ACTUAL, cell, told)
    if abs(amount) >= LARGEST:
        raise _RefusedError(Column.ACTUAL, cell, Reason(_("This amount is too large. Please correct it.")))
    return amount.quantize(Decimal("0.01"))


def _check(found: Spent, seen: Mapping[int, int]) -> None:
    if found.line.key in seen:
        told = Reason(
            _("Row %(row)s names the same budget line already. Please add the amounts up in one row."),
            {"row": seen[found.line.key]},
        )
        raise _RefusedError(Column.CODE, found.line.code, told)
    verdict = check_line(found.line.year, replace(found.line.figures, actual=found.actual))
    for reason in verdict.reasons:
        raise _RefusedError(Column.ACTUAL, found.actual, reason)


def changes(found: Found) -> Iterator[Spent]:
    """What differs from what the lines say already."""
    return (spent for spent in found.spent if spent.actual != spent.line.figures.actual)
