# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody looks for: words, "words one after another", -without, beginn*.

Any text is a query. Signs that mean nothing here are passed over, so a query has no errors; what it asks for may be
nothing, and then it says why.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.kit.search.folding import fold
from augenhoehe.kit.search.vocabulary import NUMBER_NAMES
from augenhoehe.kit.search.words import Word, tidy, words

LONGEST_QUERY = 200
"""Characters of a query. Nobody types more; what is pasted is better searched by its own words."""

SHORTEST_BEGINNING = 3
"""Letters before a star; fewer would find everything."""

_NUMBER_NAMES = frozenset(map(fold, NUMBER_NAMES))
_SHORT_NAMES = frozenset({"nr", "no", "nummer"})
_QUOTES = str.maketrans(dict.fromkeys("„“”‟«»", '"'))
_ITEM = re.compile(r'(?<!\w)(?P<minus>-?)"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)')


class Nothing(StrEnum):
    """Why a query looks for nothing."""

    EMPTY = "empty"
    TOO_LONG = "too long"
    ONLY_EXCLUDED = "only excluded"
    ONLY_SILENT = "only silent"


@dataclass(frozen=True, slots=True)
class Atom:
    """One term to look for; `beginning` if longer terms count too that begin with it."""

    term: str
    beginning: bool = False


Clause = tuple[Atom, ...]
"""Any of these must be there."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query taken apart. `phrases` are runs of terms with a space before, between and after."""

    clauses: tuple[Clause, ...] = ()
    phrases: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    excluded: tuple[Atom, ...] = ()
    excluded_phrases: tuple[str, ...] = ()
    nothing: Nothing | None = None

    @property
    def atoms(self) -> frozenset[Atom]:
        """All that is looked for, to mark it in what was found."""
        return frozenset(atom for clause in self.clauses for atom in clause)


def parse(text: str) -> Query:
    """Take a query apart; every text is one, and `nothing` says why one looks for nothing."""
    if len(text) > LONGEST_QUERY:
        return Query(nothing=Nothing.TOO_LONG)
    clauses: dict[Clause, None] = {}
    phrases: list[str] = []
    excluded: dict[Atom, None] = {}
    excluded_phrases: list[str] = []
    silent = False
    for item in _items(tidy(text).translate(_QUOTES)):
        silent = silent or any(word.silent for word in item.words)
        loud = [word for word in item.words if not word.silent]
        if not loud:
            continue
        sequence = f" {' '.join(word.term for word in item.words)} "
        if item.excluded and (item.quoted or len(loud) > 1):
            excluded_phrases.append(sequence)
        elif item.excluded:
            excluded.update(dict.fromkeys(_clause(loud[0], item.beginning)))
        else:
            if item.quoted:
                phrases.append(sequence)
            clauses.update({_clause(word, item.beginning and word is loud[-1]): None for word in loud})
    if not clauses:
        return Query(nothing=_why(bool(excluded or excluded_phrases), silent))
    return Query(
        clauses=tuple(clauses),
        phrases=tuple(phrases),
        numbers=tuple(clause[0].term for clause in clauses if any(map(str.isdigit, clause[0].term))),
        excluded=tuple(excluded),
        excluded_phrases=tuple(excluded_phrases),
    )


def _why(excluded: bool, silent: bool) -> Nothing:
    if excluded:
        return Nothing.ONLY_EXCLUDED
    return Nothing.ONLY_SILENT if silent else Nothing.EMPTY


@dataclass(frozen=True, slots=True)
class _Item:
    """A word or a phrase of the query, as typed."""

    words: tuple[Word, ...]
    typed: str = ""
    quoted: bool = False
    excluded: bool = False
    beginning: bool = False

    @property
    def plain(self) -> str:
        """The item in small letters, if it is neither quoted nor excluded."""
        return "" if self.quoted or self.excluded else fold(self.typed)

    @property
    def is_digits(self) -> bool:
        """Whether the item is a plain number, such as a year."""
        return bool(self.plain) and self.typed.isdigit()

    @property
    def is_number(self) -> bool:
        """Whether the item can only be the number of a paper, such as 12/0767."""
        return bool(self.plain) and any("_" in word.term[1:] for word in self.words)


def _items(text: str) -> list[_Item]:
    """The items in order, without the words that only announce a number ("Vorlage Nr. 12/0767")."""
    found = [_item(match) for match in _ITEM.finditer(text)]
    kept: list[_Item] = []
    announced = digits = False
    for item in reversed(found):
        if (announced and item.plain in _NUMBER_NAMES) or (digits and item.plain in _SHORT_NAMES):
            announced, digits = True, False
            continue
        announced, digits = item.is_number, item.is_digits
        kept.append(item)
    return kept[::-1]


def _item(match: re.Match[str]) -> _Item:
    if match["phrase"] is not None:
        return _Item(tuple(words(match["phrase"])), quoted=True, excluded=bool(match["minus"]))
    typed = match["word"]
    excluded = typed.startswith("-") and len(typed) > 1
    return _Item(tuple(words(typed)), typed, excluded=excluded, beginning=typed.endswith("*"))


def _clause(word: Word, beginning: bool) -> Clause:
    """The word's own term; with a star, all terms that begin as typed too."""
    if beginning and len(word.term) >= SHORTEST_BEGINNING:
        return (Atom(word.term, beginning=True),)
    return (Atom(word.term),)
