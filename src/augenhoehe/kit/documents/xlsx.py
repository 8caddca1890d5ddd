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


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit, such as euros or per cent: a reader goes on calculating with the number."""

    number: Decimal
    unit: str


Cell = str | int | Decimal | Measured | datetime.date | bool | None

#: Beginnings with which a spreadsheet takes a text for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: What a cell and the name of a sheet may hold.
MOST_TEXT, MOST_NAME, MOST_LINK = 32_767, 31, 255
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
    """One sheet. name: on its tab, shortened where it is too long; rows: one cell per column; note: below the rows.

    sums: how many of the last rows are sums; the filter leaves them where they are.
    """

    name: str
    columns: Sequence[SheetColumn]
    rows: Sequence[Sequence[Cell]]
    note: str = ""
    sums: int = 0

    def __post_init__(self) -> None:
        if not self.columns:
            raise DocumentError(f"Sheet “{self.name}” has no columns.")
        for row in self.rows:
            if len(row) != len(self.columns):
                raise DocumentError(
                    f"Sheet “{self.name}”: a row has {len(row)} cells for {len(self.columns)} columns."
                )


@dataclass(frozen=True, slots=True)
class Contents:
    """The words of a first sheet that leads to all others: its name, and the heads of its three columns."""

    name: str = "Inhalt"
    number: str = "Nr."
    sheet: str = "Tabelle"
    rows: str = "Zeilen"


def write_xlsx(
    sheets: Sequence[Sheet],
    *,
    title: str,
    day: datetime.date,
    author: str = "",
    contents: Contents | None = None,
) -> bytes:
    """Return the sheets as one workbook; `day` is its only time stamp. Raises DocumentError without a sheet.

    contents: with a first sheet that lists the others, each a link.
    """
    if not sheets:
        raise DocumentError("A workbook needs at least one sheet.")
    file = io.BytesIO()
    # constant memory would write rows at once, but drop the widths of rows; some thousand rows fit into memory
    book = xlsxwriter.Workbook(file, {"in_memory": True, "default_date_format": "dd.mm.yyyy"})
    created = datetime.datetime.combine(day, datetime.time(12))
    book.set_properties({"title": xml_text(title), "author": xml_text(author), "created": created})
    looks = _Looks(book)
    used: set[str] = set()
    first = book.add_worksheet(tab_name(contents.name, used)) if contents else None
    tabs = [tab_name(sheet.name, used) for sheet in sheets]
    if first is not None and contents is not None:
        _list(first, contents, sheets, tabs, looks)
    for sheet, tab in zip(sheets, tabs, strict=True):
        _write(book.add_worksheet(tab), sheet, looks)
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
        self.link = book.add_format({**plain, "font_color": "#14488C", "underline": 1})
        self.note = book.add_format({"valign": "top", "italic": True})
        self._book, self._plain = book, plain
        self._measured: dict[tuple[str, int], Any] = {}

    def measured(self, cell: Measured) -> Any:
        """The format of a number with its unit, made when it is needed first."""
        exponent = cell.number.as_tuple().exponent
        places = max(0, -exponent) if isinstance(exponent, int) else 0
        if (cell.unit, places) not in self._measured:
            digits = "#,##0" + (f".{'0' * places}" if places else "")
            shown = {**self._plain, "num_format": f'{digits}" {cell.unit}"'}
            self._measured[cell.unit, places] = self._book.add_format(shown)
        return self._measured[cell.unit, places]


def _list(
    page: Any, contents: Contents, sheets: Sequence[Sheet], tabs: Sequence[str], looks: "_Looks"
) -> None:
    """The first sheet: the others by their whole names, which may be longer than a tab's."""
    for place, (words, width) in enumerate(((contents.number, 6), (contents.sheet, 90), (contents.rows, 10))):
        page.set_column(place, place, width, looks.text)
        page.write_string(0, place, words, looks.head)
    for line, (sheet, tab) in enumerate(zip(sheets, tabs, strict=True), 1):
        page.write_number(line, 0, line, looks.number)
        # an apostrophe in a sheet's name is doubled where the name is quoted
        quoted = tab.replace("'", "''")
        page.write_url(line, 1, f"internal:'{quoted}'!A1", looks.link, _text(sheet.name)[:MOST_LINK])
        page.write_number(line, 2, len(sheet.rows), looks.number)
    page.freeze_panes(1, 0)
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)


def _write(page: Any, sheet: Sheet, looks: _Looks) -> None:
    for place, column in enumerate(sheet.columns):
        # an empty cell is not written at all: it looks like its column
        page.set_column(place, place, column.width, looks.text)
        page.write_string(0, place, _text(column.header), looks.head)
    for line, row in enumerate(sheet.rows, 1):
        for place, cell in enumerate(row):
            if cell is not None and cell != "":
                _cell(page, line, place, cell, looks)
    for line, words in enumerate(filter(None, sheet.note.splitlines()), len(sheet.rows) + 2):
        page.write_string(
            line, 0, _text(words), looks.no_formula if words.startswith(FORMULA) else looks.note
        )
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(sheet.rows) - sheet.sums, 1), len(sheet.columns) - 1)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _cell(page: Any, line: int, place: int, cell: Cell, looks: _Looks) -> None:
    if isinstance(cell, bool):
        page.write_boolean(line, place, cell, looks.text)
    elif isinstance(cell, (int, Decimal)):
        page.write_number(line, place, cell, looks.number)
    elif isinstance(cell, Measured):
        page.write_number(line, place, cell.number, looks.measured(cell))
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


def _whole_words(name: str) -> str:
    """As many words of a name as a tab holds; a single word that is too long is cut."""
    if _room(name) <= MOST_NAME:
        return name
    kept = _cut(f"{name} ", MOST_NAME + 1).rpartition(" ")[0] or _cut(name, MOST_NAME)
    return kept.rstrip(" ,;:„“»«'")


def _room(name: str) -> int:
    """How long a name is for Excel: signs beyond the first plane, such as emoji, count twice."""
    return len(name.encode("utf-16-le")) // 2


def _cut(name: str, most: int) -> str:
    while _room(name) > most:
        name = name[:-1]
    return name


def tab_name(name: str, used: set[str]) -> str:
    """A name that a tab may have and no other tab has; it is added to `used`."""
    wanted = _whole_words(" ".join(xml_text(name).translate(NOT_IN_NAMES).split()).strip("'")) or "Tabelle"
    candidate, number = wanted, 1
    while candidate.casefold() in used:
        number += 1
        ending = f" {number}"
        candidate = f"{_cut(wanted, MOST_NAME - len(ending))}{ending}"
    used.add(candidate.casefold())
    return candidate
