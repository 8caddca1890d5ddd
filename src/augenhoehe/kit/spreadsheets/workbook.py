# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads XLSX files (ECMA-376 part 1, chapter 18, transitional and strict) with the standard library alone."""

from __future__ import annotations

import datetime
import posixpath
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from xml.etree.ElementTree import Element

from augenhoehe.kit.richtext.archive import Archive
from augenhoehe.kit.spreadsheets.cells import NoValue, ReadSheet, Spreadsheet, Value, sheet_of
from augenhoehe.kit.spreadsheets.limits import Limits, Refusal, UnreadableError

_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_BUILT_IN_DAYS = frozenset({*range(14, 18), 22, *range(27, 37), *range(50, 59)})
"""Number formats that are dates without saying so in the file (ECMA-376 18.8.30)."""
_BUILT_IN_TIMES = frozenset({18, 19, 20, 21, 45, 46, 47})
_NOT_CODE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')


def read(data: bytes, limits: Limits) -> Spreadsheet:
    """Every sheet with cells, in the order of the tabs."""
    archive = Archive(data, limits)
    book_path = _target(archive, "", "officeDocument")
    book = archive.part(book_path) if book_path else None
    if book is None:
        raise UnreadableError(Refusal.BROKEN)
    texts = _shared_texts(archive, _target(archive, book_path, "sharedStrings"))
    looks = _looks(archive, _target(archive, book_path, "styles"))
    settings = next(_all(book, "workbookPr"), None)
    late_start = settings is not None and settings.get("date1904") in {"1", "true"}
    reader = _Reader(texts, looks, late_start, limits)
    relations = _relations(archive, book_path)
    listed = list(_all(book, "sheet"))
    if len(listed) > limits.sheets:
        raise UnreadableError(Refusal.TOO_MANY_SHEETS)
    sheets = []
    for entry in listed:
        number = next((value for key, value in entry.attrib.items() if key.endswith("}id")), "")
        kind, path = relations.get(number, ("", ""))
        page = archive.part(path) if kind == "worksheet" else None
        if page is not None:
            sheets.append(reader.sheet(entry.get("name", ""), page))
    return Spreadsheet("xlsx", tuple(sheets))


class _Reader:
    """Reads sheets of one workbook."""

    def __init__(self, texts: list[str], looks: list[str], late_start: bool, limits: Limits) -> None:
        self._texts = texts
        self._looks = looks
        self._first_day = datetime.date(1904, 1, 1) if late_start else datetime.date(1899, 12, 30)
        self._limits = limits
        self._spread_left = limits.spread

    def sheet(self, name: str, page: Element) -> ReadSheet:
        """The cells of one worksheet, merged ranges spread."""
        # names are compared with their namespace, of which a file uses one: there may be a million cells
        space = page.tag.rpartition("}")[0] + "}"
        lines: list[list[Value]] = []
        row_number = 0
        for row in page.iterfind(f"{space}sheetData/{space}row"):
            row_number = _number(row.get("r"), row_number + 1)
            cells = self._row(row, space)
            if cells:
                if row_number > self._limits.rows:
                    raise UnreadableError(Refusal.TOO_MANY_ROWS)
                if row_number <= len(lines):
                    raise UnreadableError(Refusal.BROKEN)
                lines.extend([] for _ in range(row_number - len(lines) - 1))
                lines.append(cells)
        merged = 0
        for area in page.iterfind(f"{space}mergeCells/{space}mergeCell"):
            merged += self._spread(lines, area.get("ref", ""))
        return sheet_of(name, lines, merged)

    def _row(self, row: Element, space: str) -> list[Value]:
        """The cells of a row as far as the last filled one."""
        cells: list[Value] = []
        column = 0
        for entry in row.iterfind(f"{space}c"):
            letters = entry.get("r", "").rstrip("0123456789")
            column = _column(letters) if letters else column + 1
            cell = self._cell(entry, space)
            if cell is None:
                continue
            if column > self._limits.columns:
                raise UnreadableError(Refusal.TOO_MANY_COLUMNS)
            if column <= len(cells):
                raise UnreadableError(Refusal.BROKEN)
            cells.extend([None] * (column - len(cells) - 1))
            cells.append(cell)
        return cells

    def _cell(self, entry: Element, space: str) -> Value:
        kind = entry.get("t", "n")
        if kind == "inlineStr":
            inline = entry.find(f"{space}is")
            return self._text(_words(inline)) if inline is not None else None
        value = entry.findtext(f"{space}v", "")
        if kind == "str":
            # an empty text as a formula's result is an answer, so it is an empty cell
            return self._text(_unescaped(value))
        if not value:
            return NoValue() if entry.find(f"{space}f") is not None else None
        return self._typed(kind, value, _number(entry.get("s"), 0))

    def _typed(self, kind: str, value: str, style: int) -> Value:
        if kind == "s":
            number = _number(value, -1)
            if not 0 <= number < len(self._texts):
                raise UnreadableError(Refusal.BROKEN)
            return self._text(self._texts[number])
        if kind == "b":
            return value.strip() in {"1", "true"}
        if kind == "e":
            return NoValue(value.strip()[:20])
        if kind == "d":
            return datetime.date.fromisoformat(value[:10])
        return self._figure(value, style)

    def _figure(self, value: str, style: int) -> Value:
        try:
            exact = Decimal(
                f"{float(value):.15g}"
            )  # as many digits as the program shows; more are rounding errors
        except (ValueError, InvalidOperation) as error:
            raise UnreadableError(Refusal.BROKEN) from error
        if not exact.is_finite():
            raise UnreadableError(Refusal.BROKEN)
        look = self._looks[style] if style < len(self._looks) else ""
        if look == "time" or (look == "day" and 0 <= exact < 1):
            minutes = round(exact % 1 * 1440)
            return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
        if look == "day" and 1 <= exact < 2_958_466:  # to the end of the year 9999
            return self._first_day + datetime.timedelta(days=int(exact))
        return exact

    def _text(self, words: str) -> str | None:
        if len(words) > self._limits.text:
            raise UnreadableError(Refusal.LONG_TEXT)
        return words.replace("\r\n", "\n").replace("\r", "\n") or None

    def _spread(self, lines: list[list[Value]], area: str) -> int:
        """Give every cell of a merged range the value of its first; beyond what the sheet holds nothing is filled."""
        first, _, last = area.partition(":")
        start, end = _PLACE.fullmatch(first), _PLACE.fullmatch(last)
        if start is None or end is None:
            return 0
        top, left = int(start[2]) - 1, _column(start[1]) - 1
        bottom = min(int(end[2]), len(lines))
        right = min(_column(end[1]), max(map(len, lines), default=0))
        if not (0 <= top < bottom and 0 <= left < right) or left >= len(lines[top]):
            return 0
        value = lines[top][left]
        if value is None:
            return 0
        self._spread_left -= (bottom - top) * (right - left)
        if self._spread_left < 0:
            raise UnreadableError(Refusal.HOSTILE)
        for line in lines[top:bottom]:
            line.extend([None] * (right - len(line)))
            line[left:right] = [value] * (right - left)
        return 1


def _all(root: Element, name: str) -> Iterator[Element]:
    """Elements of this name, whichever of the two namespaces they are in."""
    return (found for found in root.iter() if found.tag.rpartition("}")[2] == name)


def _relations(archive: Archive, path: str) -> dict[str, tuple[str, str]]:
    """What a part refers to: id to kind and path."""
    folder, name = posixpath.split(path)
    root = archive.part(posixpath.join(folder, "_rels", f"{name}.rels"))
    found = {}
    for entry in root if root is not None else ():
        if entry.get("TargetMode") != "External":
            kind = entry.get("Type", "").rpartition("/")[2]
            found[entry.get("Id", "")] = (kind, posixpath.join("/", folder, entry.get("Target", "")))
    return found


def _target(archive: Archive, path: str, kind: str) -> str:
    return next((target for of, target in _relations(archive, path).values() if of == kind), "")


def _shared_texts(archive: Archive, path: str) -> list[str]:
    root = archive.part(path) if path else None
    return [_words(item) for item in root] if root is not None else []


def _words(item: Element) -> str:
    """The text of a string item: plain, or in runs; readings of Asian characters are not part of it."""
    parts = []
    for child in item:
        name = child.tag.rpartition("}")[2]
        if name == "t":
            parts.append(child.text or "")
        elif name == "r":
            parts.extend(run.text or "" for run in child if run.tag.endswith("}t"))
    return _unescaped("".join(parts))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _looks(archive: Archive, path: str) -> list[str]:
    """For each cell style whether it shows a day, a time or neither."""
    root = archive.part(path) if path else None
    if root is None:
        return []
    codes = {_number(item.get("numFmtId"), -1): item.get("formatCode", "") for item in _all(root, "numFmt")}
    styles = next(_all(root, "cellXfs"), None)
    return [_look(_number(item.get("numFmtId"), 0), codes) for item in (styles if styles is not None else ())]


def _look(number: int, codes: dict[int, str]) -> str:
    if number in codes:
        letters = set(_NOT_CODE.sub("", codes[number].partition(";")[0]).lower())
        if letters & set("dy") or ("m" in letters and not letters & set("hs0#")):
            return "day"
        return "time" if letters & set("hs") else ""
    return "day" if number in _BUILT_IN_DAYS else "time" if number in _BUILT_IN_TIMES else ""


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    """The number of a column, from 1; far out for what is no column, so that it is refused."""
    if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
        return 100_000
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else otherwise
