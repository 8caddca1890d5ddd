# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is a heading among printed lines, and of which level: told by number, size and weight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from augenhoehe.kit.manuscripts.page_columns import is_one_cell
from augenhoehe.kit.manuscripts.printed_words import words_of
from augenhoehe.kit.pdftext import BOLD, Line
from augenhoehe.kit.text.blocks import HEADINGS

_LARGER = 0.75
"""Points by which a heading's letters are larger than the body's, where they are not bolder."""
_NUMBER = re.compile(r"(?:Kapitel |Teil )?(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\S)")
_DATE = re.compile(
    r"\d{1,2}\.\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)
_WORDED = re.compile(r"(?:Kapitel |Teil )?\d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÄÖÜ„»\"].{1,110}")
_ENDS = (".", ",", ";", ":")
_LONGEST = 200
_MANY_PAGES = 3


class Look(NamedTuple):
    """How large letters are, in half points, and whether they are bold."""

    size: float
    bold: bool

    def stands_out(self, body: Look) -> bool:
        """Whether a line of this look catches the eye within a body of that."""
        bolder = self.bold and not body.bold and self.size >= body.size - 0.5
        return self.size >= body.size + _LARGER or bolder

    @property
    def bits(self) -> int:
        """The look that marks nothing where this is the body."""
        return BOLD if self.bold else 0


def look_of(line: Line) -> Look:
    """The look of a line."""
    return Look(round(2 * line.size) / 2, line.bold)


def numbering_depth(text: str) -> int:
    """How many numbers stand before the words: 1 for "3 Ziele", 2 for "3.1 Sprache"; 0 for none, and for dates."""
    found = _NUMBER.match(text)
    return 0 if found is None or _DATE.match(text) else found[1].count(".") + 1


@dataclass(frozen=True, slots=True)
class Headings:
    """The looks of headings in a text, each with its level (0 to 2), and the title with its look."""

    body: Look
    levels: dict[Look, int]
    title: str
    title_look: Look | None

    @classmethod
    def of(cls, lines: Sequence[tuple[Line, int]], body: Look) -> Headings:
        """Look at all lines with the number of their page."""
        places: dict[Look, list[tuple[str, int]]] = {}
        for line, page in lines:
            if (look := look_of(line)).stands_out(body) and is_one_cell(line):
                places.setdefault(look, []).append((line.text, page))
        pages = lines[-1][1] + 1 if lines else 0
        order = sorted(places, key=lambda look: (-look.size, not look.bold))
        title_look = order[0] if order and _once_at_the_beginning(places[order[0]], len(order)) else None
        title = words_of(line for line, _ in lines if look_of(line) == title_look) if title_look else ""
        # What only the first of many pages has is its cover.
        inner = [
            look
            for look in order
            if look != title_look and (pages < _MANY_PAGES or any(page for _, page in places[look]))
        ]
        return cls(body, _levels(inner, places), title, title_look)

    def may_be(self, line: Line) -> bool:
        """Whether a line can belong to a heading."""
        if self.levels or self.title_look:
            look = look_of(line)
            return (look in self.levels or look == self.title_look) and is_one_cell(line)
        # Nothing stands out in the whole text: then only numbers say it.
        return bool(_WORDED.fullmatch(line.text)) and not _DATE.match(line.text)

    def is_one(self, text: str) -> bool:
        """Whether whole words are a heading and no sentence."""
        if text == self.title:
            return True
        return len(text) <= _LONGEST and not text.endswith(_ENDS) and any(map(str.isalpha, text))

    def level(self, line: Line, text: str) -> int | None:
        """The level of a heading, from 0; None for the title."""
        if text == self.title and look_of(line) == self.title_look:
            return None
        if depth := numbering_depth(text):
            return min(depth, len(HEADINGS)) - 1
        return self.levels.get(look_of(line), 0)


def _once_at_the_beginning(places: Sequence[tuple[str, int]], looks: int) -> bool:
    """Whether the largest words are the title: on the first page alone, in few lines, above other headings."""
    numbered = any(numbering_depth(text) for text, _ in places)
    return looks > 1 and len(places) <= 4 and not numbered and all(page == 0 for _, page in places)


def _levels(looks: Sequence[Look], places: dict[Look, list[tuple[str, int]]]) -> dict[Look, int]:
    """The level of each look, largest first: the one its numbers tell, else one below what is larger."""
    found: dict[Look, int] = {}
    before = -1
    for look in looks:
        depths = Counter(depth for text, _ in places[look] if (depth := numbering_depth(text)))
        told = depths.most_common(1)[0][0] - 1 if depths else before + 1
        found[look] = before = min(max(told, 0), len(HEADINGS) - 1)
    return found
