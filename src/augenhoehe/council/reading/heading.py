# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The head of a paper: what stands before its texts, as far as it is looked at."""

from collections.abc import Iterator

from .lines import PaperLines
from .parts import Part
from .sections import Sections

_HEAD_PIECES = 80
LONGEST_HEAD_LINE = 120

Lines = tuple[int, ...]


def is_short(text: str) -> bool:
    """Whether this can be a line of a head; longer ones are running text, or a whole paper in one run."""
    return len(text) <= LONGEST_HEAD_LINE


class Heading:
    """The unlabelled lines of a head beside the values that labels gave."""

    def __init__(self, paper: PaperLines, sections: Sections) -> None:
        self.paper = paper
        self.sections = sections
        self.pieces = sections.head[:_HEAD_PIECES]

    def short(self) -> list[tuple[str, int]]:
        """The short lines with their numbers."""
        return [(piece.text, piece.line.number) for piece in self.pieces if is_short(piece.text)]

    def cells(self) -> Iterator[tuple[str, int]]:
        """Every line, and every cell of a line, with its number."""
        for piece in self.pieces:
            for text in (piece.text, *piece.cells):
                yield text, piece.line.number

    @property
    def tells_of_a_sitting(self) -> bool:
        """Whether this is the page of an agenda item, whose date is the sitting's and not the paper's."""
        return Part.AGENDA_ITEM in self.sections.values and Part.DATE in self.sections.values
