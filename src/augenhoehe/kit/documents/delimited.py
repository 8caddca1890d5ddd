# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""A table as CSV, as German spreadsheet programs open it: semicolons, UTF-8 with a mark, decimal commas.

What people wrote is never a formula: a text that a program would take for one gets an apostrophe before it, which
`kit.spreadsheets` takes away again.
"""

import csv
import datetime
import io
import re
from collections.abc import Iterable
from decimal import Decimal

from augenhoehe.kit.documents.office import xml_text
from augenhoehe.kit.documents.xlsx import Cell, Measured, Sheet

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_DANGEROUS = re.compile("'*[=+\\-@\t\r]")


def write_csv(sheet: Sheet) -> bytes:
    """Return the sheet as CSV: the columns' names, then one line a row. Numbers are not grouped."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow([_words(column.header) for column in sheet.columns])
    writer.writerows(_line(row) for row in sheet.rows)
    return f"{BYTE_ORDER_MARK}{file.getvalue()}".encode()


def _line(row: Iterable[Cell]) -> list[str]:
    return [_cell(cell) for cell in row]


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nein"
    if isinstance(cell, Measured):
        return f"{cell.number:f} {cell.unit}".replace(".", ",")
    if isinstance(cell, (int, Decimal)):
        return f"{cell:f}".replace(".", ",") if isinstance(cell, Decimal) else str(cell)
    if isinstance(cell, datetime.date):
        return f"{cell:%d.%m.%Y}"
    return _words(cell)


def _words(text: str) -> str:
    cleaned = xml_text(text)
    return f"'{cleaned}" if _DANGEROUS.match(cleaned) else cleaned
