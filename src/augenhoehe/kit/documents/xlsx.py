# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tables as a workbook: a head that stays in view, filters, columns of fitting width, dates that are dates.

What people wrote is never a formula: text is stored as text, and marked so that it stays text when it is edited.
"""

import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import xlsxwriter

from augenhoehe.kit.documents.office import xml_text
from augenhoehe.kit.documents.tree import DocumentError, require

Cell = str | int | Decimal | datetime.date | bool | None

#: Beginnings with which a spreadsheet takes a text for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: What a cell and the name of a sheet may hold.
MOST_TEXT, MOST_NAME = 32_767, 31
NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
FIRST_DAY = datetime.date(1900, 3, 1)
"""Earlier days do not exist in a workbook: its calendar begins in 1900, with a wrong leap year."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column. width: in characters."""

    header: str
    width: float = 14

    def __post_init__(self) -> None:
        require(self.header, "Every column needs a header.")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. name: on its tab, shortened where it is too long; rows: one cell per column."""

    name: str
    columns: Sequence[SheetColumn]
    rows: Sequence[Sequence[Cell]]

    def __post_init__(self) -> None:
        if not self.columns:
            raise DocumentError(f"Sheet “{self.name}” has no columns.")
        for row in self.rows:
            if len(row) != len(self.columns):
                raise DocumentError(
                    f"Sheet “{self.name}”: a row has {len(row)} cells for {len(self.columns)} columns."
                )


def write_xlsx(sheets: Sequence[Sheet], *, title: str, day: datetime.date, author: str = "") -> bytes:
    """Return the sheets as one workbook; `day` is its only time stamp. Raises DocumentError without a sheet."""
    if not sheets:
        raise DocumentError("A workbook needs at least one sheet.")
    file = io.BytesIO()
    # constant memory would write rows at once, but drop the widths of rows; some thousand rows fit into memory
    book = xlsxwriter.Workbook(file, {"in_memory": True, "default_date_format": "dd.mm.yyyy"})
    created = datetime.datetime.combine(day, datetime.time(12))
    book.set_properties({"title": xml_text(title), "author": xml_text(author), "created": created})
    looks = _Looks(book)
    used: set[str] = set()
    for sheet in sheets:
        _write(book.add_worksheet(tab_name(sheet.name, used)), sheet, looks)
    book.close()
    return file.getvalue()


class _Looks:
    """The formats of one workbook."""

    def __init__(self, book: Any) -> None:
        plain = {"valign": "top", "text_wrap": True}
        self.head = book.add_format({**plain, "bold": True, "bottom": 2})
        self.text = book.add_format(plain)
        self.no_formula = book.add_format({**plain, "quote_prefix": True})
        self.day = book.add_format({**plain, "num_format": "dd.mm.yyyy", "align": "left"})
        self.number = book.add_format({**plain, "num_format": "#,##0.##"})


def _write(page: Any, sheet: Sheet, looks: _Looks) -> None:
    for place, column in enumerate(sheet.columns):
        # an empty cell is not written at all: it looks like its column
        page.set_column(place, place, column.width, looks.text)
        page.write_string(0, place, _text(column.header), looks.head)
    for line, row in enumerate(sheet.rows, 1):
        for place, cell in enumerate(row):
            if cell is not None and cell != "":
                _cell(page, line, place, cell, looks)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _cell(page: Any, line: int, place: int, cell: Cell, looks: _Looks) -> None:
    if isinstance(cell, bool):
        page.write_boolean(line, place, cell, looks.text)
    elif isinstance(cell, (int, Decimal)):
        page.write_number(line, place, cell, looks.number)
    elif isinstance(cell, datetime.date):
        if cell < FIRST_DAY:
            page.write_string(line, place, f"{cell:%d.%m.%Y}", looks.text)
        else:
            page.write_datetime(line, place, cell, looks.day)
    elif cell is not None:
        words = _text(cell)
        page.write_string(line, place, words, looks.no_formula if words.startswith(FORMULA) else looks.text)


def _text(words: str) -> str:
    """The words as a cell can hold them; a longer text ends with an ellipsis."""
    cleaned = xml_text(words)
    return cleaned if len(cleaned) <= MOST_TEXT else f"{cleaned[: MOST_TEXT - 1]}…"


def tab_name(name: str, used: set[str]) -> str:
    """A name that a tab may have and no other tab has; it is added to `used`."""
    wanted = " ".join(xml_text(name).translate(NOT_IN_NAMES).split()).strip("'")[:MOST_NAME] or "Tabelle"
    candidate, number = wanted, 1
    while candidate.casefold() in used:
        number += 1
        ending = f" {number}"
        candidate = f"{wanted[: MOST_NAME - len(ending)]}{ending}"
    used.add(candidate.casefold())
    return candidate
