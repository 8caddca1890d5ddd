# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shows why something was found: the words that fit stand in <mark>, everything else is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from augenhoehe.kit.search.query import Atom, Query
from augenhoehe.kit.search.words import runs_with_places, tidy, words_of

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
        self._beginnings = [atom for atom in self.atoms if atom.beginning]
        self._known: dict[str, tuple[Fit, ...]] = {}

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
        fits = self._fits(text)
        for first, fit in enumerate(fits):
            yield [other for other in fits[first : first + MOST_MARKS] if other.end <= fit.start + length]

    def _fits(self, text: str) -> list[Fit]:
        found = []
        for start, run in runs_with_places(text):
            fits = self._known.get(run)
            if fits is None:
                fits = self._known[run] = tuple(self._fits_of(run))
            if fits:
                found += [Fit(start + fit.start, start + fit.end, fit.atoms) for fit in fits]
        return found

    def _fits_of(self, run: str) -> Iterator[Fit]:
        for word in words_of(run):
            atoms = {self._whole[term] for term in word.terms & self._whole.keys()}
            for atom in self._beginnings:
                if any(term.startswith(atom.term) for term in word.terms):
                    atoms.add(atom)
            if atoms:
                yield Fit(word.start, word.end, frozenset(atoms))


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
    pieces = []
    at = begin
    for fit in fits:
        if at <= fit.start and fit.end <= end:
            pieces.append(format_html("{}<mark>{}</mark>", text[at : fit.start], text[fit.start : fit.end]))
            at = fit.end
    return SafeString("".join([*pieces, escape(text[at:end])]))
