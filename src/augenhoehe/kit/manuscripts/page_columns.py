# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cells of a printed line, and the order of two columns where a file goes through them line by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from augenhoehe.kit.pdftext import Line, Span

_FEWEST_ROWS = 8
_SIGN = re.compile(r"[^\w\s]|\uf0b7|\uf0a7|o|[a-z][.)]|\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+\.?")
_GAP = 0.85
"""How far apart cells stand, in sizes of their letters; blanks between words are narrower."""
_FULL = 0.7
"""How much of its column a line of running text fills; cells of tables mostly fill less."""
_ALIGNED = 4.0
"""Points by which what stands below each other may differ."""


def cells(line: Line) -> list[Line]:
    """The parts of a line with a wide gap between them; most lines have one.

    The sign or number of a list item or heading belongs to its words, however far they stand apart.
    """
    parts: list[list[Span]] = []
    for span in line.spans:
        signed = len(parts) == 1 and _SIGN.fullmatch("".join(one.text for one in parts[0]).strip())
        if not parts or (span.left - parts[-1][-1].right > _GAP * span.size and not signed):
            parts.append([])
        parts[-1].append(span)
    return [Line(tuple(part)) for part in parts]


def is_one_cell(line: Line) -> bool:
    """Whether its words belong together: a number without a dot may stand before them."""
    found = cells(line)
    return len(found) == 1 or (len(found) == 2 and found[0].text.isdecimal())


def in_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, its two columns one after the other where they stand side by side in one line each."""
    parted = [cells(line) for line in lines]
    gutter = _gutter(parted)
    if gutter is None:
        return list(lines)
    return [line for band in _bands(parted, gutter) for line in band]


def aligned(one: float, other: float) -> bool:
    """Whether two places stand below each other."""
    return abs(one - other) <= _ALIGNED


def _gutter(parted: Sequence[Sequence[Line]]) -> float | None:
    """Where the right column begins; None where the page has no two columns of running text."""
    pairs = [(row[0], row[1]) for row in parted if len(row) == 2]
    if len(pairs) < _FEWEST_ROWS:
        return None
    place, count = Counter(round(right.left) for _left, right in pairs).most_common(1)[0]
    pairs = [(left, right) for left, right in pairs if aligned(right.left, place)]
    if count < _FEWEST_ROWS or not pairs:
        return None
    begin, end = min(left.left for left, _ in pairs), max(right.right for _, right in pairs)
    filled = median((left.right - begin) / (place - begin) for left, _ in pairs)
    filled_right = median((right.right - place) / max(end - place, 1.0) for _, right in pairs)
    return float(place) if min(filled, filled_right) >= _FULL else None


def _bands(parted: Sequence[Sequence[Line]], gutter: float) -> Iterator[list[Line]]:
    """Lines across both columns stay where they are; between them the left column comes first."""
    left: list[Line] = []
    right: list[Line] = []
    for row in parted:
        if len(row) == 1 and row[0].left < gutter - _ALIGNED and row[0].right > gutter:
            yield [*left, *right]
            yield [row[0]]
            left, right = [], []
            continue
        for cell in row:
            (right if cell.left >= gutter - _ALIGNED else left).append(cell)
    yield [*left, *right]
