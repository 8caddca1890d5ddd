# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts of a printed page: how far its columns reach, and the notes at its foot."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from augenhoehe.kit.manuscripts.printed_headings import Look, look_of
from augenhoehe.kit.pdftext import Line

FOOTNOTE = re.compile(r"(\d{1,3})(?:\s+|(?=[^\W\d]))")
"""The number with which a note begins."""
_SMALLER = 0.7
"""Points by which notes are smaller than the body."""
_MOST_LINES = 1_000


def right_edges(page: Sequence[Line]) -> list[float]:
    """The right edge of each line's column: no line of its look that stands above or below reaches further."""
    looks: defaultdict[Look, list[Line]] = defaultdict(list)
    for line in page:
        looks[look_of(line)].append(line)
    if len(page) > _MOST_LINES:
        # Nobody prints so many; they are only kept from taking long.
        return [max(one.right for one in looks[look_of(page[0])])] * len(page)
    return [
        max(one.right for one in looks[look_of(line)] if one.left <= line.right and one.right >= line.left)
        for line in page
    ]


def foot_notes(page: Sequence[Line], body: float) -> list[list[Line]]:
    """The footnotes of a page: small lines below everything else of their column, each begun by its number."""
    found: list[list[Line]] = []
    large = [line for line in page if line.size > body - _SMALLER]
    for line in page if len(page) <= _MOST_LINES else ():
        small = line.size <= body - _SMALLER and all(
            one.baseline > line.baseline or one.left > line.right for one in large
        )
        if small and FOOTNOTE.match(line.text):
            found.append([line])
        elif small and found and 0 < found[-1][-1].baseline - line.baseline < 2 * line.size:
            found[-1].append(line)
    return found
