# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads CSV files: encoding and delimiter are found, or given."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter

from augenhoehe.kit.spreadsheets.cells import Spreadsheet, Value, sheet_of
from augenhoehe.kit.spreadsheets.limits import Limits, Refusal, UnreadableError

DELIMITERS = (";", ",", "\t", "|")
"""In the order in which they are preferred where several would do."""
ENCODINGS = ("utf-8", "cp1252", "utf-16", "latin-1")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 50
_STATED = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_HARMLESS = re.compile("'+[=+\\-@\t\r]")


def read(data: bytes, limits: Limits, *, encoding: str = "", delimiter: str = "") -> Spreadsheet:
    """The file as one sheet without a name; every cell is text. Encoding and delimiter are found where not given."""
    text, used = _decoded(data, encoding)
    if "\0" in text:
        raise UnreadableError(Refusal.UNKNOWN_TYPE)
    first = text.partition("\n")[0]
    stated = _STATED.fullmatch(f"{first}\n")
    if stated:
        # a line with which spreadsheet programs say the delimiter; it counts as a row of the file
        delimiter = delimiter or stated[1]
    by = delimiter or _delimiter(text)
    csv.field_size_limit(limits.text)
    lines: list[list[Value]] = []
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=by):
            cells = [_cell(words) for words in line]
            if len(cells) > limits.columns and any(cell is not None for cell in cells[limits.columns :]):
                raise UnreadableError(Refusal.TOO_MANY_COLUMNS)
            lines.append(cells[: limits.columns])
            if len(lines) > limits.rows and any(cell is not None for cell in cells):
                raise UnreadableError(Refusal.TOO_MANY_ROWS)
    except csv.Error as error:
        raise UnreadableError(Refusal.LONG_TEXT if "limit" in str(error) else Refusal.BROKEN) from error
    if stated:
        lines[0] = []
    return Spreadsheet("csv", (sheet_of("", lines[: limits.rows]),), used, by)


def _decoded(data: bytes, encoding: str) -> tuple[str, str]:
    """The text and the encoding it was read in; letters that do not exist in it become a replacement sign."""
    for mark, name in _MARKS:
        if data.startswith(mark) and encoding in {"", name, "utf-16"}:
            return data[len(mark) :].decode(name, "replace"), name
    if encoding:
        return data.decode("utf-16-le" if encoding == "utf-16" else encoding, "replace"), encoding
    sample = data[:2_000]
    if sample.count(0) > len(sample) // 4:
        # without a mark: of letters and digits it is the second byte that is empty when the order is little-endian
        name = "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
        return data.decode(name, "replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "cp1252"


def _delimiter(text: str) -> str:
    """The delimiter that divides most rows into the same number of cells; a semicolon where none divides anything."""
    best, best_rows = DELIMITERS[0], 0
    for candidate in DELIMITERS:
        widths: Counter[int] = Counter()
        try:
            for number, line in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=candidate)):
                if number >= _SAMPLE:
                    break
                if len(line) > 1:
                    widths[len(line)] += 1
        except csv.Error:
            continue
        rows = max(widths.values(), default=0)
        if rows > best_rows:
            best, best_rows = candidate, rows
    return best


def _cell(words: str) -> Value:
    """A text; the sign that kept it from being a formula is taken away."""
    text = words[1:] if _HARMLESS.match(words) else words
    return text.replace("\r\n", "\n").replace("\r", "\n") or None
