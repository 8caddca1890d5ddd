# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines of printed pages: where they stand, and how large, bold or slanted their words are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

BOLD, ITALIC = 1, 2
"""Bits of a span's look, as the reading process sets them."""


class Span(NamedTuple):
    """Text of one size and look on one baseline. Lengths in points (1/72 inch), `baseline` from the page's foot."""

    text: str
    size: float
    look: int
    left: float
    right: float
    baseline: float


@dataclass(frozen=True)
class Line:
    """Words that stand in one line of a page, as the file puts them; spans are parted where look or distance is."""

    spans: tuple[Span, ...]

    @cached_property
    def text(self) -> str:
        """All its words; soft hyphens at a line's end are U+FFFE."""
        return "".join(span.text for span in self.spans).strip()

    @cached_property
    def main(self) -> Span:
        """The span with most letters: it says how large the line is and where it stands."""
        return max(self.spans, key=lambda span: len(span.text.strip()))

    @property
    def size(self) -> float:
        """Size of its letters in points."""
        return self.main.size

    @property
    def baseline(self) -> float:
        """Height above the page's foot."""
        return self.main.baseline

    @cached_property
    def left(self) -> float:
        """Where it begins."""
        return min(span.left for span in self.spans)

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(span.right for span in self.spans)

    @cached_property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(span.look & BOLD for span in self.spans if span.text.strip())


@dataclass(frozen=True)
class Page:
    """A page: its size in points and its lines in the order of the file."""

    width: float
    height: float
    lines: tuple[Line, ...]


def page_of(value: Sequence[Any]) -> Page:
    """A page from what the reading process wrote. Raises TypeError or ValueError for anything else."""
    width, height, lines = value
    return Page(width, height, tuple(Line(tuple(Span(*span) for span in spans)) for spans in lines))
