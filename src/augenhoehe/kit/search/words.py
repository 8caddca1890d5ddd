# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finds the words of a text and the terms they are searched by.

Numbers of papers stay together ("12/0767" is one word) and can be found by their parts too; leading zeros do not
count. Hyphens join: "Integrations-Konzept" is "integrationskonzept". A word that says nothing gets a term that
nobody searches.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TypeVar

from augenhoehe.kit.search import compounds
from augenhoehe.kit.search.folding import LONGEST, fold, stem
from augenhoehe.kit.search.vocabulary import STOP_WORDS

T = TypeVar("T")

MOST_PIECES = 1 << 17
"""Of which it is remembered what was found in them."""

SILENT = "_"
"""First letter of the terms of stop words."""

_SIGNS = "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
_NOTHING = dict.fromkeys(map(ord, _SIGNS))
_RUN = re.compile(
    r"[^\W_]+(?:[-/.\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}][^\W_]+)*(?:[:*_](?:innen|in)\b)?"
)
_PIECE = re.compile(r"[^\W_]+")
_BOTH = re.compile(r"[:*_]in(?:nen)?$")
_HYPHENS = frozenset("-\N{HYPHEN}\N{NON-BREAKING HYPHEN}")
_STOPPED = frozenset(map(fold, STOP_WORDS))


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, its own term, and the terms of what is inside it."""

    start: int
    end: int
    term: str
    parts: frozenset[str] = frozenset()

    @property
    def silent(self) -> bool:
        """Whether it says nothing ("der", "und")."""
        return self.term.startswith(SILENT)

    @property
    def terms(self) -> frozenset[str]:
        """All terms this word is found by, its own one always among them."""
        return self.parts | {self.term} if self.parts else frozenset((self.term,))


def tidy(text: str) -> str:
    """A text as words are found in it: letters composed, without invisible signs."""
    composed = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    if composed.isascii() or not any(sign in composed for sign in _SIGNS):
        return composed
    return composed.translate(_NOTHING)


def runs(text: str) -> list[str]:
    """The runs of letters and digits of a tidy text, in order; `words_of` tells what words a run is."""
    return _RUN.findall(text)


def runs_with_places(text: str) -> Iterator[tuple[int, str]]:
    """The runs of a tidy text with the places where they begin."""
    for run in _RUN.finditer(text):
        yield run.start(), run.group()


def words(text: str) -> Iterator[Word]:
    """The words of a tidy text, in order."""
    for start, run in runs_with_places(text):
        for word in words_of(run):
            yield Word(start + word.start, start + word.end, word.term, word.parts)


def own_terms(pieces: Iterable[str]) -> str:
    """The own terms of the words in pieces of tidy text, in order, with a space between.

    No run reaches out of a piece: it is a run, or what stands between spaces.
    """
    return " ".join(filter(None, map(_own.__getitem__, pieces)))


def loud_terms(pieces: Iterable[str]) -> dict[str, None]:
    """All terms that pieces are found by, each once, in the order in which they come; the values mean nothing."""
    return dict.fromkeys(chain.from_iterable(map(loud_terms_of.__getitem__, dict.fromkeys(pieces))))


class _OfPieces(dict[str, T]):
    """What was found out about pieces. It forgets all of them when they get too many.

    Remembering which of them was asked for last, as `lru_cache` does, would take longer than all the rest.
    """

    def __init__(self, find: Callable[[str], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, piece: str) -> T:
        if len(self) >= MOST_PIECES:
            self.clear()
        found = self[piece] = self._find(piece)
        return found


@lru_cache(maxsize=1 << 10)  # what was found for the one kind of terms is asked for the other soon
def _terms_of(piece: str) -> tuple[str, tuple[str, ...]]:
    found = [word for run in runs(piece) for word in _words_of(run)]
    loud = {term for word in found if not word.silent for term in word.terms}
    return " ".join([word.term for word in found]), tuple(sorted(loud))


_own: _OfPieces[str] = _OfPieces(lambda piece: _terms_of(piece)[0])
loud_terms_of: _OfPieces[tuple[str, ...]] = _OfPieces(lambda piece: _terms_of(piece)[1])
"""All terms that a piece of tidy text is found by."""


@lru_cache(maxsize=1 << 14)
def words_of(run: str) -> tuple[Word, ...]:
    """The words of a run: one in most cases, several where a dot or a slash stands between ("und/oder")."""
    return _words_of(run)


def _words_of(run: str) -> tuple[Word, ...]:
    if not run.isalnum() and (
        any(map(str.isdigit, run)) or _BOTH.search(run) or not _HYPHENS.isdisjoint(run)
    ):
        return _composed(run)
    return tuple(
        Word(piece.start(), piece.end(), term, parts)
        for piece in _PIECE.finditer(run)
        for term, parts in _terms(piece.group())
    )


def _composed(run: str) -> tuple[Word, ...]:
    """A number, or words joined by hyphens or by the sign for all genders: one word with its pieces inside."""
    pieces = _PIECE.findall(_BOTH.sub("", run))
    if any(map(str.isdigit, run)):
        terms = [_number(piece) for piece in pieces]
        own = "_".join(filter(None, terms))[:LONGEST]
    else:
        own = stem(fold(run))
        terms = [term for piece in pieces for term, _parts in _terms(piece)]
    inside = {term for term in terms if term and not term.startswith(SILENT)}
    for piece in pieces:
        if not piece.isdigit():
            inside.update(part for _term, parts in _terms(piece) for part in parts)
    if own.isalpha():
        inside |= compounds.parts(fold(run))
    return (Word(0, len(run), own, frozenset(inside - {own})),) if own else ()


def _terms(written: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The term of one plain word with its parts; nothing where no letter remains."""
    return _terms_of_folded(fold(written))


@lru_cache(maxsize=1 << 16)
def _terms_of_folded(folded: str) -> tuple[tuple[str, frozenset[str]], ...]:
    if not folded:
        return ()
    if folded in _STOPPED:
        return ((SILENT + folded, frozenset()),)
    if folded.isdigit():
        return ((_number(folded), frozenset()),)
    return ((stem(folded), compounds.parts(folded)),)


def _number(piece: str) -> str:
    """A piece of a number: digits without leading zeros, anything else as a word."""
    folded = piece if piece.isascii() and piece.isdigit() else fold(piece)
    if folded.isdigit():
        return (folded.lstrip("0") or "0")[:LONGEST]
    return stem(folded)
