# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was read from a spreadsheet: sheets, rows and typed cells, and their form between two processes."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class NoValue:
    """A formula without a value: it was never calculated (`error` is empty), or ended in an error such as #REF!."""

    error: str = ""


Value = str | Decimal | datetime.date | bool | NoValue | None
"""What a cell holds: None where it is empty, text without line ends at its edges, numbers and dates as such."""


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """One sheet. rows: from the file's first row on, so that row `i` is the file's row `i + 1`; all equally long.

    merged: how many merged ranges were spread over their cells.
    """

    name: str
    rows: tuple[tuple[Value, ...], ...]
    merged: int = 0

    @property
    def width(self) -> int:
        """Columns of every row."""
        return len(self.rows[0]) if self.rows else 0


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """A file that was read. encoding and delimiter: as found or as asked for, only of CSV."""

    format: str
    sheets: tuple[ReadSheet, ...]
    encoding: str = ""
    delimiter: str = ""


def sheet_of(name: str, lines: Sequence[Sequence[Value]], merged: int = 0) -> ReadSheet:
    """The sheet without empty rows at its end and empty columns at its right."""
    width = max(
        (place for line in lines for place, cell in enumerate(line, 1) if cell is not None), default=0
    )
    height = max((row for row, line in enumerate(lines, 1) if any(c is not None for c in line)), default=0)
    rows = tuple((*line[:width], *(None,) * (width - len(line))) for line in lines[:height])
    return ReadSheet(name, rows, merged)


def to_json(read: Spreadsheet) -> dict[str, Any]:
    """Plain values; a cell is null, true, false, a text, or a list of a letter and a text."""
    return {
        "format": read.format,
        "encoding": read.encoding,
        "delimiter": read.delimiter,
        "sheets": [
            {"name": s.name, "merged": s.merged, "rows": [[_packed(c) for c in row] for row in s.rows]}
            for s in read.sheets
        ],
    }


def from_json(data: Any) -> Spreadsheet:
    """The reverse of `to_json`. Raises ValueError, KeyError, TypeError or ArithmeticError for anything else."""
    return Spreadsheet(
        str(data["format"]),
        tuple(
            ReadSheet(
                str(s["name"]), tuple(tuple(map(_unpacked, row)) for row in s["rows"]), int(s["merged"])
            )
            for s in data["sheets"]
        ),
        str(data["encoding"]),
        str(data["delimiter"]),
    )


def _packed(cell: Value) -> Any:
    if isinstance(cell, Decimal):
        return ["n", str(cell)]
    if isinstance(cell, datetime.date):
        return ["d", cell.isoformat()]
    if isinstance(cell, NoValue):
        return ["e", cell.error]
    return cell


def _unpacked(cell: Any) -> Value:
    if cell is None or isinstance(cell, (str, bool)):
        return cell
    kind, text = cell
    if kind == "n":
        return Decimal(text)
    if kind == "d":
        return datetime.date.fromisoformat(text)
    if kind == "e":
        return NoValue(str(text))
    raise ValueError(kind)


def shown(cell: Value) -> str:
    """The cell as text, the way a person would write it in German; empty cells and lost values are empty."""
    if cell is None or isinstance(cell, NoValue):
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nein"
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", ",")
    if isinstance(cell, datetime.date):
        return f"{cell:%d.%m.%Y}"
    return cell
