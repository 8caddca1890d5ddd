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

# What parts words: no-break spaces do not.
_SPACE = re.compile(r"[^\S\n\u00a0\u202f]")
_RARE_SPACE = re.compile(r"[^\S \n\u00a0\u202f]")


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
    spans = zip([0, *cuts], [*cuts, len(text)], strict=True)
    if len(runs) == 1 and text:
        marks = runs[0].marks
        return tuple(
            Line(number, (Run(text[start:end], marks),)) for number, (start, end) in enumerate(spans, first)
        )
    return tuple(
        Line(number, tuple(cut(runs, start, end))) for number, (start, end) in enumerate(spans, first)
    )


def count_lines(runs: Sequence[Run], width: int = WIDTH) -> int:
    """How many lines `lay_out` makes of them, without making them."""
    return 1 + sum(1 for _cut in _cuts("".join([run.text for run in runs]), width))


def _cuts(text: str, width: int) -> Iterator[int]:
    """Where lines end: before the word that would not fit, and after every line break.

    Only what stands around the ends of lines is looked at, since a concept has thousands of lines.
    """
    start = 0
    plain = not _RARE_SPACE.search(text)
    while start < len(text):
        broken = text.find("\n", start)
        end = len(text) if broken < 0 else broken
        while end - start > width and (word := _word_beyond(text, start, start + width, end, plain)) < end:
            yield word
            start = word
        start = end + 1
        if start < len(text):
            yield start


def _word_beyond(text: str, start: int, edge: int, end: int, plain: bool) -> int:
    """Where the first word begins that ends behind `edge` and is not the first of its line; `end` for none.

    `plain`: only blanks part words.
    """
    at = edge
    if not _SPACE.match(text, edge):
        # The edge lies in a word, or behind one; that one goes, unless the line begins with it.
        if plain:
            at = max(text.rfind(" ", start, edge) + 1, start)
        while at > start and not _SPACE.match(text, at - 1):
            at -= 1
        if at > start:
            return at
        found = _SPACE.search(text, edge, end)
        at = found.start() if found else end
    while at < end and _SPACE.match(text, at):
        at += 1
    return at
