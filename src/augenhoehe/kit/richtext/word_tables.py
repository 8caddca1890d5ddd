# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows and cells of a DOCX table, and which of them are heads."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from augenhoehe.kit.richtext.story import Piece, Row
from augenhoehe.kit.richtext.word_parts import W


def rows_of(parent: Element) -> Iterator[Element]:
    """The rows of a table, those in controls too."""
    for element in parent:
        if element.tag == f"{W}tr":
            yield element
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from rows_of(element)


def cells_of(parent: Element) -> Iterator[Element]:
    """The cells of a row, those in controls too."""
    for element in parent:
        if element.tag == f"{W}tc":
            yield element
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from cells_of(element)


def guess_head(rows: list[tuple[Row, bool]], by_style: bool) -> None:
    """Rows that repeat on every page are heads; else a first row in bold, where others are not, is one."""
    if by_style:
        return
    heads = [row for row, head in rows if head]
    if not heads and len(rows) > 1 and _bold(rows[0][0]) and not all(_bold(row) for row, _ in rows):
        heads = [rows[0][0]]
    for row in heads:
        for cell in row.cells:
            cell.header = True
        if _bold(row):
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    paragraph.pieces = [_not_bold(piece) for piece in paragraph.pieces]


def _bold(row: Row) -> bool:
    pieces = [piece for cell in row.cells for one in cell.paragraphs for piece in one.pieces]
    worded = [piece for piece in pieces if piece.text.strip()]
    return bool(worded) and all("strong" in piece.marks for piece in worded)


def _not_bold(piece: Piece) -> Piece:
    return piece._replace(marks=tuple(mark for mark in piece.marks if mark != "strong"))
