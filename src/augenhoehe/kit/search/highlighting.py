# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shows why something was found: the words that fit stand in <mark>, everything else is escaped."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

from augenhoehe.kit.search.query import Atom, Query
from augenhoehe.kit.search.words import Word, loud_terms_of, tidy, words

AROUND = 240
"""Characters of a snippet, about three lines."""

FARTHEST = 200_000
"""Characters that are looked through for a snippet; the hit itself is known from the index."""

MOST_MARKS = 40
"""Marks in a snippet; there is hardly room for more."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A word that fits: where it stands, and which atoms of the query it answers."""

    start: int
    end: int
    atoms: frozenset[Atom]


class Marker:
    """Marks what a query looks for. One serves a whole page: what it learned of a word it knows again."""

    def __init__(self, query: Query) -> None:
        self.atoms = query.atoms
        self._whole = {atom.term: atom for atom in self.atoms if not atom.beginning}
        self._wanted = frozenset(self._whole)
        self._beginnings = [atom for atom in self.atoms if atom.beginning]
        self._starts = tuple(atom.term for atom in self._beginnings)
        self._looked_at: set[str] = set()
        self._fitting: dict[str, tuple[Fit, ...]] = {}

    def marked(self, text: str) -> SafeString:
        """A whole text, escaped, with the words that fit in <mark>."""
        plain = tidy(text)
        return _html(plain, 0, len(plain), self._fits(plain))

    def snippet(self, texts: Iterable[str], length: int = AROUND) -> SafeString:
        """The passage of the texts in which most different words fit, the earliest of equals; empty if none does."""
        best: tuple[int, str, list[Fit]] = (0, "", [])
        for text in texts:
            plain = tidy(text[:FARTHEST])
            for fits in self._passages(plain, length):
                different = len(frozenset[Atom]().union(*(fit.atoms for fit in fits)))
                if different > best[0]:
                    best = (different, plain, fits)
                if different == len(self.atoms):
                    return _passage(plain, fits, length)
        return _passage(best[1], best[2], length) if best[0] else SafeString("")

    def _passages(self, text: str, length: int) -> Iterator[list[Fit]]:
        """For each fit in a text, those that a snippet beginning with it would show."""
        coming: deque[Fit] = deque()
        for fit in self._fits(text):
            while coming and (len(coming) == MOST_MARKS or fit.end > coming[0].start + length):
                yield list(coming)
                coming.popleft()
            coming.append(fit)
        while coming:
            yield list(coming)
            coming.popleft()

    def _fits(self, text: str) -> Iterator[Fit]:
        """The words of a tidy text that fit, found as they are needed.

        What stands between spaces comes again and again, so it is looked up as a whole; most of it does not fit, and
        only what fits is looked for in the text.
        """
        pieces = set(text.split())
        self._learn(pieces - self._looked_at)
        fitting = pieces.intersection(self._fitting)
        for start, found in sorted((start, piece) for piece in fitting for start in _places(text, piece)):
            for fit in self._fitting[found]:
                yield Fit(start + fit.start, start + fit.end, fit.atoms)

    def _learn(self, pieces: set[str]) -> None:
        """Find out which pieces fit; few do, and most are told by one look at their terms."""
        self._looked_at |= pieces
        nothing_of = self._wanted.isdisjoint
        likely = [piece for piece in pieces if not nothing_of(loud_terms_of[piece])]
        if self._starts:
            likely += [
                piece
                for piece in pieces
                if any(term.startswith(self._starts) for term in loud_terms_of[piece])
            ]
        for piece in likely:
            fits = self._fits_of(piece)
            if fits:
                self._fitting[piece] = fits

    def _fits_of(self, piece: str) -> tuple[Fit, ...]:
        fits = ((word, frozenset(self._answered(word))) for word in words(piece))
        return tuple(Fit(word.start, word.end, atoms) for word, atoms in fits if atoms)

    def _answered(self, word: Word) -> Iterator[Atom]:
        """The atoms that a word answers, by itself or by a part."""
        for term in word.terms:
            if term in self._whole:
                yield self._whole[term]
            yield from (atom for atom in self._beginnings if term.startswith(atom.term))


def _places(text: str, piece: str) -> Iterator[int]:
    """Where a piece stands by itself in a text, with spaces or nothing around it."""
    start = text.find(piece)
    while start >= 0:
        end = start + len(piece)
        if (not start or text[start - 1].isspace()) and (end == len(text) or text[end].isspace()):
            yield start
        start = text.find(piece, end)


def _passage(text: str, fits: list[Fit], length: int) -> SafeString:
    begin, end = _edges(text, fits[0].start, length)
    before, after = "… " if begin else "", " …" if end < len(text.rstrip()) else ""
    # the passage is escaped by _html, the rest is fixed
    return mark_safe(before + _html(text, begin, end, fits).strip() + after)  # noqa: S308


def _edges(text: str, start: int, length: int) -> tuple[int, int]:
    """A stretch around a place that begins and ends between words."""
    begin = max(0, start - length // 4)
    if begin:
        begin = next((place + 1 for place in range(begin, start) if text[place].isspace()), start)
    end = min(len(text), begin + length + length // 4)
    if end < len(text):
        end = next((place for place in range(end, start, -1) if text[place].isspace()), end)
    return begin, end


def _html(text: str, begin: int, end: int, fits: Iterable[Fit]) -> SafeString:
    """A stretch of text, every piece of it escaped, with the words that fit in <mark>."""
    pieces: list[str] = []
    at = begin
    for fit in fits:
        if at <= fit.start and fit.end <= end:
            pieces += (escape(text[at : fit.start]), "<mark>", escape(text[fit.start : fit.end]), "</mark>")
            at = fit.end
    pieces.append(escape(text[at:end]))
    return mark_safe("".join(pieces))  # noqa: S308  # all but the marks is escaped
