# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper divided into the values of its head and its longer texts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .dates import before_date, first_date, without_dates
from .kinds import kind_at_start
from .labels import RUN, Piece, head_pieces, is_result, resolves, text_pieces
from .lines import Line
from .numbers import all_numbers, number_at_start
from .parts import TEXTS, VALUES, Part

_SHAPED = frozenset({Part.DATE, Part.NUMBER})
# Values that are names, which may stand before a date in a row of values.
_BEHIND_SUBJECT = re.compile(
    r"\s(?=(?:Vorlage|Drucksache|Vorlagen?-?\s?Nr\.|Drucksachen?-?\s?Nr\.):? [\w/-]{0,8}\d"
    r"|Aktenzeichen\b|Vorlagenart\b)"
)
# A row of labels parted by commas is short.
_LONGEST_ROW = 120
_NAMES = frozenset({Part.AUTHOR, Part.DEPARTMENT, Part.SPONSOR, Part.DIVISION})
# In a text in one run nothing but these words tells where a name is over.
_BEHIND_NAME = re.compile(
    r"\s(?=(?:\w{4,20}vorlage|\w{0,20}[Aa]ntrag|\w{0,12}[Aa]nfrage|(?:nicht ?)?öffentlich|Vorlagen?-?\s?Nr"
    r"|Drucksache|Gremium|Wortprotokoll|Beratungsfolge|Status|Datum|Betreff)\b|- |[A-ZÄÖÜ][^\W\d]{3,30}: )"
)
# A word with a colon behind a name begins something else, known or not.
_OTHER_LABEL = re.compile(r"\s(?=[A-ZÄÖÜ][^\W\d]{3,30}: )")
_COLUMN_HEADS = frozenset(
    {
        Part.DATE,
        Part.PUBLIC,
        Part.KIND,
        Part.NUMBER,
        Part.AGENDA_ITEM,
        Part.IGNORED,
        Part.CONSULTATIONS,
        Part.DECISION,
    }
)
_CONTINUATIONS = ("- ", "– ", "hier:", "hier ")
_BULLETS = frozenset({"-", "•", "–", "*", "●"})
_FILE_CONTENT = re.compile(r"Inhalt der (?:Datei|Drucksache):?|Transkript|Transcription|Volltext")
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
        # Labels that stand together in one line, parted by commas; so do their values.
        self.together: list[Part] = []
        # An empty line has ended the subject, but a line such as "hier: …" still belongs to it.
        self.paused = False

    def take(self, line: Line) -> None:
        if not line:
            self._blank(line)
        elif _FILE_CONTENT.fullmatch(line.text):
            # What stood before told of the file, not of the paper.
            self.sections.values.pop(Part.DATE, None)
            self.part = None
            self.waiting.clear()
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
            self.part, self.paused = None, True
        elif texts[-1]:
            texts.append(line)

    def _text_piece(self, current: Part, piece: Piece) -> None:
        part = piece.part
        subject_again = part is Part.SUBJECT and Part.SUBJECT in self.sections.texts
        unresolved = Part.RESOLUTION not in self.sections.texts and current is not Part.DECISION
        if part is None and unresolved and resolves(piece.text):
            self._begin(Part.RESOLUTION, piece)
        elif part is None or (part in VALUES and current is not Part.COMPONENTS) or subject_again:
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
        elif piece.text and piece.part in self.waiting and piece.text == piece.line.text:
            # A value that tells its part by itself ("Amt für Soziales") takes its place among those waited for.
            self.waiting.remove(piece.part)
            self._store(piece.part, piece)
        elif piece.text:
            self.part = None
            self.together = []
            self._spill(piece)
            crowded = self._has_values_of_others(piece)
            self.waiting.clear()
            self._store(Part.IGNORED if crowded else piece.part, piece)
        else:
            self.part = None
            self.waiting.append(piece.part)
            if len(piece.line.text) <= _LONGEST_ROW and ", " in piece.line.text:
                self.together.append(piece.part)

    def _spill(self, piece: Piece) -> None:
        """Labels in a row and their values in a row behind them: what stands before a date is not the date's."""
        before = before_date(piece.text) if piece.part is Part.DATE else ""
        names = [part for part in self.waiting if part in _NAMES]
        if before and len(names) == 1:
            self._store(names[0], Piece(piece.line, names[0], before))

    def _has_values_of_others(self, piece: Piece) -> bool:
        """Whether the values of several labels stand behind the last of them, where no name can be told apart."""
        return piece.part in _NAMES and any(
            part in self.waiting and _has_shape(part, piece.text) for part in _SHAPED
        )

    def _is_table_head(self, piece: Piece) -> bool:
        """A piece such as "Datum" or "Status" alone, over a column of the Beratungsfolge."""
        bare = not piece.text and ":" not in piece.line.text
        return bare and self.part is Part.CONSULTATIONS and piece.part in _COLUMN_HEADS

    def _begin(self, part: Part, piece: Piece) -> None:
        self.waiting.clear()
        if part is Part.DECISION and is_result(piece.text):
            self.part = None
            return
        texts = self.sections.texts.setdefault(part, [])
        if texts:
            texts.append(Line(piece.line.number, ""))
        self.part = part
        text, rest = piece.text, ""
        if part is Part.SUBJECT and len(piece.line.text) > RUN:
            text, rest = _apart_from_what_follows(text, _BEHIND_SUBJECT)
        if text:
            self._add(part, piece, text)
        if rest:
            self.sections.head.append(Piece(piece.line, None, rest))

    def _plain(self, piece: Piece) -> None:
        if (self.waiting and self._fill(piece)) or (self.part is Part.SUBJECT and piece.text in _BULLETS):
            return
        if self.part is None and self.paused and piece.text.startswith(_CONTINUATIONS):
            self.part = Part.SUBJECT
        self.paused = False
        if (self.part is Part.SUBJECT and self._subject_is_over(piece)) or (
            self.part is Part.RELATED and not all_numbers(piece.text)
        ):
            self.part = None
        if resolves(piece.text):
            self._begin(Part.RESOLUTION, piece)
        elif self.part is None:
            self.sections.head.append(piece)
        else:
            self._add(self.part, piece, piece.text or piece.line.text)

    def _subject_is_over(self, piece: Piece) -> bool:
        """A subject without an empty line behind it goes on for a few lines, but not into another head line."""
        held = [line for line in self.sections.texts[Part.SUBJECT] if line]
        ends = bool(held) and not held[-1].text.endswith((";", ",", ":", "-"))
        other = kind_at_start(piece.text) is not None or piece.text.endswith(":")
        return len(held) >= _MOST_SUBJECT_LINES or (ends and other)

    def _add(self, part: Part, piece: Piece, text: str) -> None:
        line = Line(piece.line.number, text, piece.cells, piece.line.ends_open)
        self.sections.texts.setdefault(part, []).append(line)

    def _fill(self, piece: Piece) -> bool:
        """Give a line to the labels that wait for their values; whether it was taken."""
        text = piece.text.removeprefix("- ")
        if text in _BULLETS:
            return True
        together, values = self.together, text.split(", ")
        if len(together) == len(values) > 1:
            self.together = []
            for part, value in zip(together, values, strict=True):
                self._store(part, Piece(piece.line, part, value))
            self.waiting = [part for part in self.waiting if part not in together]
            return True
        if len(piece.cells) == len(self.waiting) > 1:
            for part, cell in zip(self.waiting, piece.cells, strict=True):
                self._store(part, Piece(piece.line, part, cell))
            self.waiting.clear()
            return True
        for part in [waiting for waiting in self.waiting if waiting in _SHAPED]:
            if _has_shape(part, text):
                self.waiting.remove(part)
                self._store(part, Piece(piece.line, part, text))
                return True
        free = next((waiting for waiting in self.waiting if waiting not in _SHAPED), None)
        if free is None or (free is not Part.KIND and kind_at_start(text)):
            self.waiting.clear()
            return False
        self.waiting.remove(free)
        self._store(free, Piece(piece.line, free, text))
        return True

    def _store(self, part: Part, piece: Piece) -> None:
        """Keep a value; what a date or number leaves over stays a line of the head."""
        text, rest = piece.text.removeprefix("- ").removesuffix(" -"), ""
        if part in _NAMES and len(piece.line.text) > RUN:
            text, rest = _apart_from_what_follows(text, _BEHIND_NAME)
        elif part in _NAMES:
            text, rest = _apart_from_what_follows(text, _OTHER_LABEL)
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


def _apart_from_what_follows(text: str, behind: re.Pattern[str]) -> tuple[str, str]:
    """A value in a text in one run, and what stands behind it without a label."""
    found = behind.search(text)
    return (text[: found.start()], text[found.start() :].strip()) if found else (text, "")


def _has_shape(part: Part, text: str) -> bool:
    if part is Part.DATE:
        return first_date(text) is not None
    number = number_at_start(text)
    # A plain running number has to stand alone: "095 Amt für Soziales" is none.
    return number is not None and (not number.isdigit() or number == text)
