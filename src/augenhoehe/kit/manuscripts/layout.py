# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of printed pages, as a PDF gives them: lines with a place, a size and a look, that do not say what they are.

What most letters look like is the body. Larger or bolder lines are headings, the level comes from their number or
else from their size. Paragraphs end where the distance grows, a line is set in, or a sentence ends although the next
word had found room; they go on over columns and pages. All of it stays a guess and is told as one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from augenhoehe.kit.manuscripts.page_columns import aligned, cells, in_columns
from augenhoehe.kit.manuscripts.page_edges import without_edges
from augenhoehe.kit.manuscripts.page_parts import FOOTNOTE, foot_notes, right_edges
from augenhoehe.kit.manuscripts.printed_headings import Headings, Look, look_of, numbering_depth
from augenhoehe.kit.manuscripts.printed_words import runs_of, words_of
from augenhoehe.kit.pdftext import Line, Page
from augenhoehe.kit.text import Block, Cell, Run
from augenhoehe.kit.text.blocks import DEEPEST_LEVEL, HEADINGS

MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_BULLET = re.compile(r"([•▪●■◦○‣∙·–*-]|\uf0b7|\uf0a7)\s+(.*)", re.DOTALL)
_NUMBERED = re.compile(rf"(\d{{1,2}}|[a-z])[.)]\s+(?!(?:{MONTHS})\b)(.*)", re.DOTALL)
_ENTRY = re.compile(r".*\D\s*\d{1,3}")
_DOTTED = re.compile(r".*(?:\.\s?){4,}\s*\d+")
_CONTENTS = re.compile(r"(?:\d+\.?\s+)?(?:Inhalt|Inhaltsverzeichnis|Inhaltsübersicht|Gliederung|Contents)")
_FIGURE = re.compile(r"[-–+]?\d")
_DIVIDED = ("\ufffe", "\u00ad", "-")
_ENDS = (".", "!", "?", ":", ";", "“", '"', "»")
# The distance that parts paragraphs, in usual distances of lines; and how far a first line is set in, in letters.
_PARTING, _SET_IN = 1.2, 0.8
_USUAL = 1.2
# A line ends early, sentence or not, where the next word had found room twice.
_CLEARLY = 2.0
_MOST_UNLIKE = 0.7
"""Points by which letters of one paragraph may differ."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What was found on pages: blocks, the title on the first one, the lines left out at edges, if contents were."""

    blocks: tuple[Block, ...] = ()
    title: str = ""
    edges: tuple[str, ...] = ()
    contents: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line on its page, with the place up to which lines of its column reach."""

    line: Line
    page: int
    edge: float


@dataclass(slots=True)
class _Open:
    """A block that may go on: its first form, its lines, and whether they are list items."""

    form: Block
    lines: list[_Placed] = field(default_factory=list)
    drop: int = 0


def blocks_from_layout(pages: Sequence[Page]) -> Printed:
    """The blocks of pages, in the order in which the file tells them, columns after each other."""
    kept, edges = without_edges([in_columns(page.lines) for page in pages])
    body = _body(kept)
    notes = [foot_notes(page, body.size) for page in kept]
    noted = {id(line) for page in notes for note in page for line in note}
    flow = [
        _Placed(line, number, edge)
        for number, page in enumerate(kept)
        for line, edge in zip(page, right_edges(page), strict=True)
        if id(line) not in noted
    ]
    flow, contents = _without_contents(flow, body)
    reader = _Reader(flow, body, notes)
    return Printed(tuple(reader.blocks()), reader.headings.title, tuple(edges), contents)


def _body(pages: Sequence[Sequence[Line]]) -> Look:
    letters: Counter[Look] = Counter()
    for page in pages:
        for line in page:
            letters[look_of(line)] += len(line.text)
    return max(letters, key=lambda look: (letters[look], look), default=Look(0.0, bold=False))


def _without_contents(flow: Sequence[_Placed], body: Look) -> tuple[list[_Placed], bool]:
    """The lines without a table of contents: lines that lead to a number with dots, or stand below its heading."""
    kept: list[_Placed] = []
    inside = found = False
    for at, one in enumerate(flow):
        text = one.line.text
        if _DOTTED.fullmatch(text):
            found = True
            if kept and _CONTENTS.fullmatch(kept[-1].line.text):
                kept.pop()
            continue
        following = flow[at + 1].line.text if at + 1 < len(flow) else ""
        entry = bool(_ENTRY.fullmatch(text)) or bool(_ENTRY.fullmatch(following))
        if inside and entry and not look_of(one.line).stands_out(body):
            continue
        inside = False
        if _CONTENTS.fullmatch(text) and _ENTRY.fullmatch(following):
            inside = found = True
        else:
            kept.append(one)
    return kept, found


class _Reader:
    """Goes through the lines of all pages."""

    def __init__(
        self, flow: Sequence[_Placed], body: Look, notes: Sequence[Sequence[Sequence[Line]]]
    ) -> None:
        self.flow, self.body, self.notes = flow, body, notes
        self.headings = Headings.of([(one.line, one.page) for one in flow], body)
        self.common = body.bits
        self.pitch = self._usual_distance()
        self.lists: list[float] = []
        self.noted = 0
        self.heading = ""

    def blocks(self) -> Iterator[Block]:
        """Every block, notes behind the one in which their page ends."""
        at = 0
        now: _Open | None = None
        while at < len(self.flow):
            one = self.flow[at]
            if rows := self._table(at):
                # Our own files name a table after its heading.
                named = now and words_of(placed.line for placed in now.lines) == self.heading
                yield from self._close(None if named else now)
                now = None
                yield Block(None, "table", rows=tuple(rows))
                at += len(rows)
            elif group := self._heading(at, now):
                yield from self._close(now)
                now = None
                yield from self._heading_of(group)
                at += len(group)
            else:
                started = self._started(one, now)
                if started is not None or now is None or not self._goes_on(now, one):
                    yield from self._close(now)
                    now = started or _Open(Block(None, "p"))
                    self.lists = self.lists if now.form.kind == "li" else []
                now.lines.append(one)
                at += 1
        yield from self._close(now)
        yield from self._noted(len(self.notes))

    def _from(self, at: int) -> Iterator[_Placed]:
        while at < len(self.flow):
            yield self.flow[at]
            at += 1

    # Headings

    def _heading(self, at: int, now: _Open | None) -> list[_Placed]:
        """The lines of the heading that begins here; none where none does."""
        first = self.flow[at]
        if not self.headings.may_be(first.line):
            return []
        same_size = look_of(first.line).size <= self.body.size + 0.5
        if same_size and now and self._close_below(now.lines[-1], first) and not self._was_ended(now, first):
            return []  # bold words within a paragraph
        group = [first]
        for one in self._from(at + 1) if self.headings.levels or self.headings.title else ():
            far = group[-1].line.baseline - one.line.baseline > 1.6 * one.line.size
            other = look_of(one.line) != look_of(first.line) or one.page != first.page
            if far or other or one.line.baseline > group[-1].line.baseline or numbering_depth(one.line.text):
                break
            group.append(one)
        return group if self.headings.is_one(words_of(placed.line for placed in group)) else []

    def _heading_of(self, group: Sequence[_Placed]) -> Iterator[Block]:
        text = words_of(placed.line for placed in group)
        level = self.headings.level(group[0].line, text)
        self.lists = []
        if level is None:
            return  # the title
        self.heading = text
        yield from self._noted(group[0].page)
        yield Block(None, HEADINGS[level], runs=(Run(text),))

    # Paragraphs and lists

    def _started(self, one: _Placed, now: _Open | None) -> _Open | None:
        """The list item that begins with this line; None where none does."""
        if not (_BULLET.match(one.line.text) or _NUMBERED.match(one.line.text)):
            return None
        text = words_of([one.line])
        found, ordered = _BULLET.fullmatch(text), False
        if found is None:
            found, ordered = _NUMBERED.fullmatch(text), True
        if found is None or (ordered and now and self._in_sentence(now, one)):
            return None
        left = one.line.left
        while self.lists and left < self.lists[-1] and not aligned(left, self.lists[-1]):
            self.lists.pop()
        if not self.lists or not aligned(left, self.lists[-1]):
            self.lists.append(left)
        level = min(len(self.lists) - 1, DEEPEST_LEVEL)
        return _Open(Block(None, "li", level, ordered), drop=found.start(2))

    def _in_sentence(self, now: _Open, one: _Placed) -> bool:
        """Whether a number only came to stand at the beginning of a line of running words."""
        before = now.lines[-1]
        return (
            self._close_below(before, one)
            and now.form.kind == "p"
            and not before.line.text.endswith(_ENDS)
            and not _room_was_left(before, one)
        )

    def _goes_on(self, now: _Open, one: _Placed) -> bool:
        before = now.lines[-1]
        if abs(before.line.size - one.line.size) > _MOST_UNLIKE:
            return False
        if before.line.text.endswith(_DIVIDED):
            return True
        if before.page != one.page or one.line.baseline > before.line.baseline:
            # In the next column or on the next page: only the words can tell.
            return not self._was_ended(now, one)
        if not self._close_below(before, one):
            return False
        set_in = one.line.left - before.line.left > _SET_IN * one.line.size
        if set_in and (now.form.kind != "li" or len(now.lines) > 1):
            return False
        # Lines beside a picture all end early, and at one place.
        early = not aligned(before.line.right, one.line.right) and _room_was_left(before, one, _CLEARLY)
        return not early and not self._was_ended(now, one)

    def _was_ended(self, now: _Open, one: _Placed) -> bool:
        """Whether a sentence ends in the line before, although the next word had found room there."""
        before = now.lines[-1]
        return before.line.text.endswith(_ENDS) and _room_was_left(before, one)

    def _close_below(self, before: _Placed, one: _Placed) -> bool:
        distance = before.line.baseline - one.line.baseline
        return before.page == one.page and 0 <= distance <= _PARTING * self.pitch * one.line.size

    def _usual_distance(self) -> float:
        """How far lines of the body stand apart, in sizes of its letters."""
        found: defaultdict[float, list[float]] = defaultdict(list)
        for before, one in zip(self.flow, self.flow[1:], strict=False):
            distance = before.line.baseline - one.line.baseline
            if look_of(before.line).size == look_of(one.line).size == self.body.size and distance > 0:
                found[round(distance / self.body.size, 1)].append(distance / self.body.size)
        usual = [(len(some), -pitch) for pitch, some in found.items() if 0.9 <= pitch <= 2.2]
        return median(found[-max(usual)[1]]) if usual else _USUAL

    def _close(self, now: _Open | None) -> Iterator[Block]:
        if now is None:
            return
        yield from self._noted(now.lines[0].page)
        runs = runs_of((one.line for one in now.lines), plain=False, common=self.common)
        runs = _without(runs, now.drop)
        if any(run.text.strip() for run in runs):
            yield Block(None, now.form.kind, now.form.level, now.form.ordered, runs)

    def _noted(self, until: int) -> Iterator[Block]:
        """The notes of all pages before one."""
        for page in self.notes[self.noted : until]:
            for note in page:
                words = words_of(note)
                number = FOOTNOTE.match(words)
                cut = number.end() if number else 0
                yield Block(None, "note", runs=(Run(words[:cut].strip(), ("sup",)), Run(f" {words[cut:]}")))
        self.noted = max(self.noted, until)

    # Tables

    def _table(self, at: int) -> list[tuple[Cell, ...]]:
        """The rows that begin here, one a line: lines whose cells stand below each other."""
        first = cells(self.flow[at].line)
        if len(first) < 2:
            return []
        rows: list[list[Line]] = []
        for one in self._from(at):
            row = cells(one.line)
            if one.page != self.flow[at].page or not _same_columns(first, row):
                break
            rows.append(row)
        if len(rows) < 2:
            return []
        headed = all(cell.bold for cell in rows[0]) and not all(cell.bold for row in rows[1:] for cell in row)
        return [
            tuple(
                Cell(
                    runs_of([cell], plain=headed and number == 0, common=self.common), headed and number == 0
                )
                for cell in row
            )
            for number, row in enumerate(rows)
        ]


def _room_was_left(before: _Placed, one: _Placed, times: float = 1.0) -> bool:
    """Whether the line before had room for the next word, so many times."""
    text = one.line.text
    first = len(text.split(None, 1)[0]) if text else 0
    width = (one.line.right - one.line.left) / max(len(text), 1) * (first + 1)
    return before.line.right + times * width < before.edge


def _same_columns(first: Sequence[Line], row: Sequence[Line]) -> bool:
    """Whether cells stand below each other, numbers at their right side; words in block setting do not."""
    return len(first) == len(row) and all(
        aligned(one.left, other.left) or (_FIGURE.match(other.text) and aligned(one.right, other.right))
        for one, other in zip(first, row, strict=True)
    )


def _without(runs: Sequence[Run], drop: int) -> tuple[Run, ...]:
    """The runs without so many letters at the beginning: the sign of a list item."""
    kept: list[Run] = []
    for run in runs:
        kept.append(run._replace(text=run.text[drop:]))
        drop = max(drop - len(run.text), 0)
    return tuple(run for run in kept if run.text)
