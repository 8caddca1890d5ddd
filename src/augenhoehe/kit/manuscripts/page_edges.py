# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands at the edges of printed pages and is no text: running heads, feet and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from augenhoehe.kit.pdftext import Line

_PAGE_NUMBER = re.compile(r"(?:[-–]\s*)?(?:Seite\s+)?\d{1,4}(?:\s*(?:von|/)\s*\d{1,4})?(?:\s*[-–])?")
_WITH_NUMBER = re.compile(r".*\D\d{1,4}(?:\s*[-–])?|(?:[-–]\s*)?\d{1,4}\s*[-–|].*")
_ON_MANY_PAGES = 0.4
_ROWS = 3
# Lines on one baseline, in points.
_LEVEL = 3.0


def without_edges(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The pages without lines that repeat at the edge of many of them or number them; and those lines."""
    repeated = _repeated(pages)
    kept: list[list[Line]] = []
    dropped: list[str] = []
    for page in pages:
        edges = {
            id(line)
            for row, line in _edges(page)
            if not repeated.isdisjoint(_signs(row, line))
            or (row in (0, -1) and _PAGE_NUMBER.fullmatch(line.text))
        }
        kept.append([line for line in page if id(line) not in edges])
        dropped += [line.text for line in page if id(line) in edges]
    return kept, dropped


def _repeated(pages: Sequence[Sequence[Line]]) -> set[str]:
    if len(pages) < _ROWS:
        return set()
    counts = Counter(
        sign for page in pages for sign in {sign for row, line in _edges(page) for sign in _signs(row, line)}
    )
    return {sign for sign, count in counts.items() if count > _ON_MANY_PAGES * len(pages) and count > 1}


def _edges(page: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """The lines of the outermost rows, with the row's number: 0, 1, 2 from above, -1, -2, -3 from below."""
    rows: list[list[Line]] = []
    for line in sorted(page, key=lambda line: -line.baseline):
        if not rows or rows[-1][0].baseline - line.baseline > _LEVEL:
            rows.append([])
        rows[-1].append(line)
    above = min(_ROWS, (len(rows) + 1) // 2)
    for number, row in enumerate(rows[:above]):
        yield from ((number, line) for line in row)
    for number, row in enumerate(reversed(rows[above:][-_ROWS:]), start=1):
        yield from ((-number, line) for line in row)


def _signs(row: int, line: Line) -> Iterator[str]:
    """What may repeat: the line itself, and in the outermost row the line without its number."""
    yield line.text
    if row in (0, -1) and _WITH_NUMBER.fullmatch(line.text):
        yield re.sub(r"\d+", "#", line.text)
