# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Line numbers of a frozen version: nothing but the layout of its text, for reading and citing.

They follow from the text alone, so the same version always has the same numbers; nothing is identified by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from augenhoehe.kit.text import Run
from augenhoehe.kit.text.dividing import cut

WIDTH = 66
"""Characters to a line, the measure of the page."""

_PIECE = re.compile(r"\n|[^\S\n\u00a0\u202f]+|(?P<word>(?:[\u00a0\u202f]|\S)+)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block: its number in the version and its runs, with the space at its end."""

    number: int
    runs: tuple[Run, ...]


def lay_out(runs: Sequence[Run], first: int, width: int = WIDTH) -> tuple[Line, ...]:
    """Break runs into lines of at most `width` characters, numbered from `first`; longer words get one of their own.

    Joined, the lines are the runs again. An empty text is one empty line.
    """
    text = "".join(run.text for run in runs)
    cuts = list(_cuts(text, width))
    return tuple(
        Line(first + index, tuple(cut(runs, start, end)))
        for index, (start, end) in enumerate(zip([0, *cuts], [*cuts, len(text)], strict=True))
    )


def _cuts(text: str, width: int) -> Iterator[int]:
    """Where lines end: before the word that would not fit, and after every line break."""
    start = 0
    for match in _PIECE.finditer(text):
        piece = match.group()
        if piece == "\n":
            start = match.end()
            if start < len(text):
                yield start
        elif match["word"] and match.end() - start > width and match.start() > start:
            start = match.start()
            yield start
