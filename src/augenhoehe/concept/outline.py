# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A version as it is read: chapters, numbered headings, passages with their place and, once frozen, their lines."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from augenhoehe.concept import models, texts
from augenhoehe.concept.annotations import Annotator, Explained, Footnote
from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.lines import Line, count_lines, lay_out
from augenhoehe.kit.prepared import padded, prepared
from augenhoehe.kit.text import Block, Run
from augenhoehe.kit.text.places import places

HEADINGS = frozenset({BlockKind.HEADING_2, BlockKind.HEADING_3, BlockKind.HEADING_4})
FIRST_LINE = 1
OWN_NUMBER = re.compile(r"\d+(?:\.\d+)*\.?\s")


@dataclass(slots=True)
class Passage:
    """One block in its place. `number` is a heading's ("3.1"), `place` says where any block stands, in words.

    `block` is as it is kept; `read` has numbers in the place of its footnotes and links at terms.
    `figure` is the key of the figure whose caption it is, with its number in the text.
    `number` is empty where the heading's own words begin with a number. `marker` is what stands before a list item.
    """

    row: models.Block
    block: Block
    read: Block
    place: str
    number: str = ""
    marker: str = ""
    counted: LineCount | None = None
    footnotes: tuple[Footnote, ...] = ()
    figure: str = ""
    figure_number: int = 0

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading of any level."""
        return self.row.kind in HEADINGS

    @property
    def runs(self) -> tuple[Run, ...]:
        """Its text with the marker of a list item."""
        return (Run(self.marker), *self.read.runs) if self.marker else self.read.runs

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines; none where lines are not counted."""
        return () if self.counted is None else self.counted.lines_of(self)

    @property
    def last_line(self) -> int:
        """The number of its last line; 0 where lines are not counted."""
        return self.lines[-1].number if self.lines else 0

    @property
    def line_words(self) -> str:
        """Its lines, for citing: "Zeile 12", "Zeilen 12–14"; empty where lines are not counted."""
        lines = self.lines
        if not lines:
            return ""
        first, last = lines[0].number, lines[-1].number
        if first == last:
            return _("line %(first)d") % {"first": first}
        return _("lines %(first)d–%(last)d") % {"first": first, "last": last}


@dataclass(slots=True)
class LineCount:
    """Counts lines through a text. Only the passages that are asked for are laid out: lists show few.

    Those before them are counted, those behind the last one not even that.
    """

    waiting: deque[Passage] = field(default_factory=deque)
    next_line: int = FIRST_LINE
    _first_lines: dict[str, int] = field(default_factory=dict)
    _laid_out: dict[str, tuple[Line, ...]] = field(default_factory=dict)

    def lines_of(self, passage: Passage) -> tuple[Line, ...]:
        """The lines of a passage that was added to `waiting` in its order."""
        key = passage.row.key
        if key in self._laid_out:
            return self._laid_out[key]
        while key not in self._first_lines and self.waiting[0] is not passage:
            first = self.waiting.popleft()
            self._first_lines[first.row.key] = self.next_line
            self.next_line += count_lines(first.runs)
        if key in self._first_lines:
            lines = lay_out(passage.runs, self._first_lines[key])
        else:
            self.waiting.popleft()
            lines = lay_out(passage.runs, self.next_line)
            self.next_line = lines[-1].number + 1
        self._laid_out[key] = lines
        return lines


@dataclass(slots=True)
class Chapter:
    """What stands under one chapter heading; the text before the first one has neither key nor number."""

    key: str
    number: str
    title: str
    passages: list[Passage] = field(default_factory=list)

    @property
    def label(self) -> str:
        """Number and title."""
        return f"{self.number} {self.title}".strip()

    @property
    def footnotes(self) -> list[Footnote]:
        """The footnotes of all its passages, which stand at its end."""
        return [note for passage in self.passages for note in passage.footnotes]


@dataclass(slots=True)
class Outline:
    """The chapters of a version and its passages by key."""

    chapters: list[Chapter]
    passages: dict[str, Passage]
    chapter_of: dict[str, Chapter]
    terms: Sequence[Explained] = ()


def outline(
    rows: Iterable[models.Block], *, numbered_lines: bool, terms: Sequence[Explained] = ()
) -> Outline:
    """Read a version's rows, in order, into chapters. Lines are counted where `numbered_lines` (frozen versions).

    Where each of `terms` is first mentioned in a chapter, it leads to its meaning.
    """
    rows = list(rows)
    blocks = [texts.block_of(row) for row in rows]
    made = Outline([], {}, {}, terms)
    annotator = Annotator(terms)
    items: list[int] = []
    counted, figures = LineCount(), 0
    for row, block, place in zip(rows, blocks, places(blocks), strict=True):
        if row.kind == BlockKind.HEADING_2:
            annotator.begin_chapter()
        read, notes = annotator.read(block, back=f"#b-{row.key}")
        passage = Passage(row, block, read, place.subject, marker=_marker(block, items), footnotes=notes)
        if place.heading and not OWN_NUMBER.match(row.plain_text):
            passage.number = place.name.rpartition(" ")[2]
        if row.kind == BlockKind.HEADING_2 or not made.chapters:
            made.chapters.append(_chapter(passage))
        passage.figure = texts.figure_key(block)
        if passage.figure:
            figures += 1
            passage.figure_number = figures
        elif numbered_lines and not place.heading and row.kind != BlockKind.TABLE:
            passage.counted = counted
            counted.waiting.append(passage)
        made.chapters[-1].passages.append(passage)
        made.passages[row.key] = passage
        made.chapter_of[row.key] = made.chapters[-1]
    return made


def outlines(versions: Iterable[models.Version]) -> dict[int, Outline]:
    """The outlines of several versions by primary key, from one query."""
    by_version: dict[int, list[models.Block]] = {}
    wanted = list(versions)
    for row in _rows(padded(sorted(version.pk for version in wanted))):
        by_version.setdefault(row.version_id, []).append(row)
    return {
        version.pk: outline(by_version.get(version.pk, ()), numbered_lines=bool(version.frozen_on))
        for version in wanted
    }


@prepared
def _rows(versions: Sequence[int]) -> QuerySet[models.Block]:
    rows = models.Block.objects.filter(version__in=versions).defer("created_at", "modified_at")
    return rows.order_by("version", "position")


def markers(blocks: Iterable[Block]) -> tuple[str, ...]:
    """What stands before each block of a text: the bullet or number of a list item, else nothing."""
    items: list[int] = []
    return tuple(_marker(block, items) for block in blocks)


def _marker(block: Block, items: list[int]) -> str:
    """The bullet or number before a list item; `items` counts the numbered ones by level and is kept up to date."""
    if block.kind != "li":
        items.clear()
        return ""
    del items[block.level + 1 :]
    items.extend([0] * (block.level + 1 - len(items)))
    indent = "\N{EM SPACE}" * block.level
    if not block.ordered:
        items[block.level] = 0
        return f"{indent}•\N{NO-BREAK SPACE}"
    items[block.level] += 1
    return f"{indent}{items[block.level]}.\N{NO-BREAK SPACE}"


def _chapter(first: Passage) -> Chapter:
    if first.row.kind == BlockKind.HEADING_2:
        return Chapter(first.row.key, first.number, first.block.text)
    return Chapter("", "", _("Beginning"))
