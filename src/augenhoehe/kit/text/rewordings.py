# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed inside one block, in German sentences: In Absatz 2 wird „Sport“ durch „Tanz“ ersetzt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from augenhoehe.kit.text.places import Place
from augenhoehe.kit.text.story import Piece, Unit
from augenhoehe.kit.text.tokens import BREAK, CELL, END_CELL, HEADER, ROW, STRUCTURE
from augenhoehe.kit.text.views import Change

_CONTEXT_WORDS = 3
_INNER_QUOTES = str.maketrans("„“”", "‚‘’")


def rewordings(unit: Unit, place: Place) -> Iterator[str]:
    """A sentence for every change of words, every split, and every row and cell of a table."""
    before: list[Piece] = []
    old = [piece for piece in unit.pieces if piece.change != Change.INSERTED]
    stretches = [
        list(group) for _, group in groupby(unit.pieces, key=lambda piece: piece.change == Change.EQUAL)
    ]
    for number, stretch in enumerate(stretches, start=1):
        if stretch[0].change == Change.EQUAL:
            before += stretch
            continue
        deleted = [piece for piece in stretch if piece.change == Change.DELETED]
        inserted = [piece for piece in stretch if piece.change == Change.INSERTED]
        for went, came in _apart(deleted, inserted):
            yield from _Rewording(
                place, before, went, came, words_of(old), number == len(stretches)
            ).sentences()
            before += went


def _apart(deleted: list[Piece], inserted: list[Piece]) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """A split that stands before or after changed words apart from them."""
    if deleted and inserted and deleted[0].token.isspace() and inserted[0].token == BREAK:
        yield deleted[:1], inserted[:1]
        deleted, inserted = deleted[1:], inserted[1:]
    if deleted and inserted and deleted[-1].token.isspace() and inserted[-1].token == BREAK:
        yield deleted[:-1], inserted[:-1]
        deleted, inserted = deleted[-1:], inserted[-1:]
    if deleted or inserted:
        yield deleted, inserted


def words_of(pieces: Iterable[Piece]) -> str:
    """The words in readable form: cells parted by strokes, breaks as signs."""
    return _readable(piece.token for piece in pieces)


def quoted(pieces: Iterable[Piece]) -> str:
    """The words in quotation marks; those inside become single ones."""
    return _quoted(words_of(pieces))


def _quoted(words: str) -> str:
    return f"„{words.translate(_INNER_QUOTES)}“"


def _readable(tokens: Iterable[str]) -> str:
    spelled = "".join(
        " ¶ " if token == BREAK else " | " if token == END_CELL else " " if token in STRUCTURE else token
        for token in tokens
    )
    return " ".join(spelled.split()).removesuffix("|").rstrip()


@dataclass(frozen=True, slots=True)
class _Rewording:
    """`deleted` gave way to `inserted` after `before`, in a block that read `old`; `last` if nothing follows."""

    place: Place
    before: Sequence[Piece]
    deleted: Sequence[Piece]
    inserted: Sequence[Piece]
    old: str
    last: bool

    def sentences(self) -> Iterator[str]:
        """What happened."""
        if _has(self.deleted, ROW) or _has(self.inserted, ROW):
            yield from self._rows()
        elif _has(self.deleted, CELL, HEADER) or _has(self.inserted, CELL, HEADER):
            yield from self._cells()
        elif _says_something(self.deleted) or _says_something(self.inserted):
            yield self._words()
        elif _has(self.inserted, BREAK):
            yield f"{self.place.subject} wird {self._after('geteilt')}."
        elif not _has(self.deleted, BREAK):
            yield f"{self._within} werden Leerzeichen geändert."

    def _words(self) -> str:
        went, came = quoted(self.deleted), quoted(self.inserted)
        if not _says_something(self.deleted):
            if self.last and self.before:
                return f"{self._within} wird am Ende {came} angefügt."
            return f"{self._within} wird {self._after(f'{came} eingefügt')}."
        what = f"{went} durch {came} ersetzt" if _says_something(self.inserted) else f"{went} gestrichen"
        # What stands there more than once, or is no word, would not be found without its neighbours.
        words = words_of(self.deleted)
        alone = self.old.count(words) == 1 or _has(self.before, ROW)
        unique = alone and any(sign.isalnum() for sign in words)
        return f"{self._within} wird {what if unique else self._after(what)}."

    def _after(self, what: str) -> str:
        context = " ".join(words_of(self._cell_before()).split(" ")[-_CONTEXT_WORDS:])
        return f"nach {_quoted(context)} {what}" if context else f"am Anfang {what}"

    def _rows(self) -> Iterator[str]:
        row = _count(self.before, ROW)
        for at, words in enumerate(_parts(self.deleted, ROW), start=row + 1):
            yield f"{self.place.within} wird Zeile {at} gestrichen: {_quoted(words)}"
        for number, words in enumerate(_parts(self.inserted, ROW)):
            where = "danach" if number else f"nach Zeile {row}" if row else "am Anfang"
            yield f"{self.place.within} wird {where} folgende Zeile eingefügt: {_quoted(words)}"

    def _cells(self) -> Iterator[str]:
        headers = [_count(part, HEADER) for part in (self.deleted, self.inserted)]
        if not _has(self.deleted, END_CELL) and not _has(self.inserted, END_CELL) and sum(headers) == 1:
            what = "ist keine Überschrift mehr" if headers[0] else "wird zur Überschrift"
            yield f"{self._cell(1).subject} {what}."
            return
        row = Place(f"{self.place.name} Zeile {_count(self.before, ROW)}", False)
        for words in _parts(self.deleted, CELL, HEADER):
            yield f"{row.within} wird die Zelle {_quoted(words)} gestrichen."
        for words in _parts(self.inserted, CELL, HEADER):
            yield f"{row.within} wird {self._after_cell()} die Zelle {_quoted(words)} eingefügt."

    def _after_cell(self) -> str:
        column = self._column
        return f"nach Spalte {column}" if column else "am Anfang"

    @property
    def _within(self) -> str:
        return self._cell(0).within

    def _cell(self, opening: int) -> Place:
        row = _count(self.before, ROW)
        if not row:
            return self.place
        return Place(f"{self.place.name} Zeile {row} Spalte {self._column + opening}", False)

    @property
    def _column(self) -> int:
        tokens = [piece.token for piece in self.before]
        start = len(tokens) - tokens[::-1].index(ROW)
        return sum(token in {CELL, HEADER} for token in tokens[start:])

    def _cell_before(self) -> Sequence[Piece]:
        """What stands before in the same cell; all that stands before where there are no cells."""
        starts = [at for at, piece in enumerate(self.before, start=1) if piece.token in {CELL, HEADER}]
        return self.before[starts[-1] if starts else 0 :]


def _parts(pieces: Iterable[Piece], *opening: str) -> Iterator[str]:
    """The words of every row or cell among the pieces."""
    tokens: list[str] = []
    opened = False
    for piece in pieces:
        if piece.token in opening:
            if opened:
                yield _readable(tokens)
            tokens, opened = [], True
        else:
            tokens.append(piece.token)
    if opened:
        yield _readable(tokens)


def _count(pieces: Iterable[Piece], token: str) -> int:
    return sum(piece.token == token for piece in pieces)


def _has(pieces: Iterable[Piece], *tokens: str) -> bool:
    return any(piece.token in tokens for piece in pieces)


def _says_something(pieces: Iterable[Piece]) -> bool:
    return any(piece.token not in STRUCTURE and not piece.token.isspace() for piece in pieces)
