# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper divided into the values of its head and its longer texts."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .dates import first_date, without_dates
from .kinds import kind_at_start
from .labels import TEXTS, VALUES, Part, Piece, head_pieces, text_pieces
from .lines import Line
from .numbers import number_at_start

_SHAPED = frozenset({Part.DATE, Part.NUMBER})
_MOST_SUBJECT_LINES = 6


@dataclass(frozen=True)
class Value:
    """What stands behind a label, and on which line."""

    text: str
    line: int


@dataclass
class Sections:
    """``values``: what labels of the head gave; ``head``: its unlabelled lines; ``texts``: every longer part.

    A part that is printed twice has its lines one after the other, an empty line between.
    """

    values: dict[Part, list[Value]] = field(default_factory=dict)
    head: list[Piece] = field(default_factory=list)
    texts: dict[Part, list[Line]] = field(default_factory=dict)

    def first(self, part: Part) -> Value | None:
        """The first value that a label gave."""
        return next(iter(self.values.get(part, ())), None)


def divide(lines: Iterable[Line]) -> Sections:
    """Go through a paper line by line."""
    walk = _Walk()
    for line in lines:
        walk.take(line)
    return walk.sections


class _Walk:
    """Where one is while going down a paper: in the head, waiting for values, or inside a longer text."""

    def __init__(self) -> None:
        self.sections = Sections()
        self.part: Part | None = None
        self.waiting: list[Part] = []

    def take(self, line: Line) -> None:
        if not line:
            self._blank(line)
        elif self.part in TEXTS or self.part is Part.COMPONENTS:
            for piece in text_pieces(line, contents=self.part is Part.COMPONENTS):
                self._text_piece(self.part, piece)
        else:
            for piece in head_pieces(line):
                self._head_piece(piece)

    def _blank(self, line: Line) -> None:
        """An empty line ends a subject; in other texts one of them is kept, behind text only."""
        texts = self.sections.texts[self.part] if self.part else []
        if not texts:
            return
        if self.part is Part.SUBJECT:
            self.part = None
        elif texts[-1]:
            texts.append(line)

    def _text_piece(self, current: Part, piece: Piece) -> None:
        part = piece.part
        subject_again = part is Part.SUBJECT and Part.SUBJECT in self.sections.texts
        if part is None or (part in VALUES and current is not Part.COMPONENTS) or subject_again:
            self._add(self.part or current, piece, piece.line.text if part else piece.text)
        elif part in VALUES:
            self._head_piece(piece)
        else:
            self._begin(part, piece)

    def _head_piece(self, piece: Piece) -> None:
        if piece.part is None or self._is_table_head(piece):
            self._plain(piece)
        elif piece.part not in VALUES:
            self._begin(piece.part, piece)
        elif piece.text:
            self.part = None
            self.waiting.clear()
            self._store(piece.part, piece)
        else:
            self.part = None
            self.waiting.append(piece.part)

    def _is_table_head(self, piece: Piece) -> bool:
        """A piece such as "Datum" or "Status" alone, over a column of the Beratungsfolge."""
        bare = not piece.text and ":" not in piece.line.text
        return bare and self.part is Part.CONSULTATIONS and piece.part in VALUES | {Part.CONSULTATIONS}

    def _begin(self, part: Part, piece: Piece) -> None:
        self.waiting.clear()
        texts = self.sections.texts.setdefault(part, [])
        if texts:
            texts.append(Line(piece.line.number, ""))
        self.part = part
        if piece.text:
            self._add(part, piece, piece.text)

    def _plain(self, piece: Piece) -> None:
        if self.waiting and self._fill(piece):
            return
        if self.part is Part.SUBJECT and self._subject_is_over(piece):
            self.part = None
        if self.part is None:
            self.sections.head.append(piece)
        else:
            self._add(self.part, piece, piece.text or piece.line.text)

    def _subject_is_over(self, piece: Piece) -> bool:
        """A subject without an empty line behind it goes on for a few lines, but not into another head line."""
        held = sum(1 for line in self.sections.texts[Part.SUBJECT] if line)
        return held >= _MOST_SUBJECT_LINES or (held > 0 and kind_at_start(piece.text) is not None)

    def _add(self, part: Part, piece: Piece, text: str) -> None:
        line = Line(piece.line.number, text, piece.cells, piece.line.ends_open)
        self.sections.texts.setdefault(part, []).append(line)

    def _fill(self, piece: Piece) -> bool:
        """Give a line to the labels that wait for their values; whether it was taken."""
        if len(piece.cells) == len(self.waiting) > 1:
            for part, cell in zip(self.waiting, piece.cells, strict=True):
                self._store(part, Piece(piece.line, part, cell))
            self.waiting.clear()
            return True
        for part in [waiting for waiting in self.waiting if waiting in _SHAPED]:
            if _has_shape(part, piece.text):
                self.waiting.remove(part)
                self._store(part, piece)
                return True
        free = next((waiting for waiting in self.waiting if waiting not in _SHAPED), None)
        if free is None or (free is not Part.KIND and kind_at_start(piece.text)):
            self.waiting.clear()
            return False
        self.waiting.remove(free)
        self._store(free, piece)
        return True

    def _store(self, part: Part, piece: Piece) -> None:
        """Keep a value; what a date or number leaves over stays a line of the head."""
        text, rest = piece.text, ""
        if part is Part.DATE:
            rest = without_dates(text)
        elif part is Part.NUMBER:
            number = number_at_start(text)
            rest = text.removeprefix(number).strip() if number else text
            text = number or ""
        if text:
            self.sections.values.setdefault(part, []).append(Value(text, piece.line.number))
        if rest:
            self.sections.head.append(Piece(piece.line, None, rest))


def _has_shape(part: Part, text: str) -> bool:
    return (first_date(text) if part is Part.DATE else number_at_start(text)) is not None
