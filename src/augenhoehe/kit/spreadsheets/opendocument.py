# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads ODS files (OpenDocument 1.3 part 3, chapter 9) with the standard library alone."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from xml.etree.ElementTree import Element

from augenhoehe.kit.richtext.archive import Archive
from augenhoehe.kit.richtext.opendocument_styles import OFFICE, TABLE, TEXT
from augenhoehe.kit.spreadsheets.cells import NoValue, ReadSheet, Spreadsheet, Value, sheet_of
from augenhoehe.kit.spreadsheets.limits import Limits, Refusal, UnreadableError

_FIGURES = ("float", "percentage", "currency")
_MOST_DIGITS = 400
"""Places before and behind the mark together: more than any program writes, and a number written out stays a cell."""
_ROW_GROUPS = tuple(f"{TABLE}{name}" for name in ("table-header-rows", "table-row-group", "table-rows"))
_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")


def read(data: bytes, limits: Limits) -> Spreadsheet:
    """Every sheet, in the order of the tabs."""
    root = Archive(data, limits).part("content.xml")
    body = root.find(f"{OFFICE}body/{OFFICE}spreadsheet") if root is not None else None
    if body is None:
        raise UnreadableError(Refusal.BROKEN)
    tables = body.findall(f"{TABLE}table")
    if len(tables) > limits.sheets:
        raise UnreadableError(Refusal.TOO_MANY_SHEETS)
    spread = [limits.spread]
    return Spreadsheet("ods", tuple(_sheet(table, limits, spread) for table in tables))


def _sheet(table: Element, limits: Limits, spread: list[int]) -> ReadSheet:
    lines: list[list[Value]] = []
    merged: list[tuple[int, int, int, int]] = []
    waiting = 0
    for row in _rows(table):
        times = _count(row.get(f"{TABLE}number-rows-repeated"))
        cells, areas = _cells(row, limits)
        if not any(cell is not None for cell in cells):
            waiting += times
            continue
        if len(lines) + waiting + times > limits.rows:
            raise UnreadableError(Refusal.TOO_MANY_ROWS)
        lines.extend([] for _ in range(waiting))
        waiting = 0
        merged.extend((len(lines), column, height, width) for column, height, width in areas)
        lines.extend(list(cells) for _ in range(times))
    widest = max(map(len, lines), default=0)
    for top, left, height, width in merged:
        bottom, right = min(top + height, len(lines)), min(left + width, widest)
        spread[0] -= (bottom - top) * (right - left)
        if spread[0] < 0:
            raise UnreadableError(Refusal.HOSTILE)
        for line in lines[top:bottom]:
            line.extend([None] * (right - len(line)))
            line[left:right] = [lines[top][left]] * (right - left)
    return sheet_of(table.get(f"{TABLE}name", ""), lines, len(merged))


def _rows(table: Element) -> Iterator[Element]:
    """The rows, also those in groups and in the head that is repeated on every page."""
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from _rows(child)


def _cells(row: Element, limits: Limits) -> tuple[list[Value], list[tuple[int, int, int]]]:
    """The values of a row, and the merged ranges that begin in it as column, rows and columns."""
    cells: list[Value] = []
    areas = []
    column = 0
    for entry in row:
        if entry.tag not in _CELLS:
            continue
        times = _count(entry.get(f"{TABLE}number-columns-repeated"))
        value = None if entry.tag == _CELLS[1] else _value(entry, limits)
        if value is not None:
            if column + times > limits.columns:
                raise UnreadableError(Refusal.TOO_MANY_COLUMNS)
            cells.extend([None] * (column - len(cells)))
            height = _count(entry.get(f"{TABLE}number-rows-spanned"))
            width = _count(entry.get(f"{TABLE}number-columns-spanned"))
            if height > 1 or width > 1:
                areas.append((column, height, width))
            cells.extend([value] * times)
        column += times
    return cells, areas


def _value(entry: Element, limits: Limits) -> Value:
    kind = entry.get(f"{OFFICE}value-type", "")
    if kind in _FIGURES:
        try:
            figure = Decimal(entry.get(f"{OFFICE}value", ""))
        except InvalidOperation as error:
            raise UnreadableError(Refusal.BROKEN) from error
        if not figure.is_finite() or len(figure.as_tuple().digits) + abs(figure.adjusted()) > _MOST_DIGITS:
            raise UnreadableError(Refusal.BROKEN)
        return figure
    if kind == "date":
        return datetime.date.fromisoformat(entry.get(f"{OFFICE}date-value", "")[:10])
    if kind == "boolean":
        return entry.get(f"{OFFICE}boolean-value") == "true"
    words = "\n".join(_words(paragraph) for paragraph in entry.findall(f"{TEXT}p"))
    if len(words) > limits.text:
        raise UnreadableError(Refusal.LONG_TEXT)
    if entry.get(f"{TABLE}formula"):
        if kind != "string":
            return NoValue(words.strip()[:20])
        if words.startswith(("#", "Err:")):
            return NoValue(words.strip()[:20])
    return words or None


def _words(paragraph: Element) -> str:
    """The text of a paragraph; remarks beside it are children of the cell and not of the paragraph."""
    parts = [paragraph.text or ""]
    for child in paragraph:
        if child.tag == f"{TEXT}s":
            parts.append(" " * min(_count(child.get(f"{TEXT}c")), 1_000))
        elif child.tag == f"{TEXT}tab":
            parts.append("\t")
        elif child.tag == f"{TEXT}line-break":
            parts.append("\n")
        elif child.tag != f"{OFFICE}annotation":
            parts.append(_words(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _count(text: str | None) -> int:
    return max(int(text), 1) if text and text.isascii() and text.isdigit() and len(text) < 8 else 1
