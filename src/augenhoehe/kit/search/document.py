# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the index keeps of an object: all terms it is found by, and its words in order.

Both are plain words with a space between, so SQLite and PostgreSQL index the very same. Terms are words, parts of
compounds, and terms with a mark (two underscores, which no word has): `t7__` stands in the title or number, `l7__`
in the lead, `n7__` is the whole number, `f__` a value to filter by. The 7 is the municipality: what is asked by such
a term need not be compared with the list of all its documents.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from augenhoehe.kit.search.folding import LONGEST
from augenhoehe.kit.search.words import loud_terms, own_terms, runs, tidy

TITLE, LEAD, NUMBER, FACET = "t", "l", "n", "f__"
BETWEEN = "|"
"""Stands between the fields, so that no phrase reaches from one into the next."""

MOST_WORDS = 60_000
"""Words of one document that are indexed; PostgreSQL takes 1 MB of terms for a row."""

_NO_TERM = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Document:
    """What an object shows to everybody who may see it; nothing else may stand here.

    A hit in number or title counts more than one in the lead (what is decided), that more than one in the body.
    `scope` is the municipality, `day` orders equals, `facets` are values to filter by.
    """

    scope: int
    title: str
    number: str = ""
    lead: str = ""
    body: str = ""
    day: datetime.date | None = None
    facets: Mapping[str, Iterable[object]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Indexed:
    """The two columns of an entry: all terms, and the words in order.

    `words` begins and ends with a space, so that a phrase is a plain substring.
    """

    words: str
    terms: str


def facet(name: str, value: object) -> str:
    """The term for a value to filter by: the year 2022 is "f__year__2022"."""
    return _facet(name, str(value))


@lru_cache(maxsize=1 << 12)
def _facet(name: str, value: str) -> str:
    return f"{FACET}{name}__{_NO_TERM.sub('_', value.casefold())}"[: 2 * LONGEST]


def scope_term(scope: int) -> str:
    """The term that every document of a municipality carries."""
    return facet("scope", scope)


def marked(mark: str, scope: int, term: str) -> str:
    """A term that stands at a place of weight (`TITLE`, `LEAD`, `NUMBER`) in a document of a municipality."""
    return f"{mark}{scope}__{term}"


def indexed(document: Document) -> Indexed:
    """The terms of a document, each once, and its words in order; the same for the same document."""
    # a dict keeps the order in which terms come, so nothing needs sorting
    terms = dict.fromkeys([scope_term(document.scope)])
    terms.update((facet(name, value), None) for name, values in document.facets.items() for value in values)
    texts = [""]
    room = MOST_WORDS
    fields = ((TITLE, document.number), (TITLE, document.title), (LEAD, document.lead), ("", document.body))
    for mark, text in fields:
        pieces = _pieces(tidy(text), room)
        told = own_terms(pieces)
        room -= told.count(" ") + 1
        texts += (told, BETWEEN) if told else (BETWEEN,)
        here = loud_terms(pieces)
        terms |= here
        if mark:
            start = marked(mark, document.scope, "")
            terms.update(dict.fromkeys([start + term for term in here]))
        if text is document.number and _is_whole_number(told):
            terms[marked(NUMBER, document.scope, told)] = None
    return Indexed(" ".join([*texts, ""]), " ".join(terms))


def _pieces(text: str, room: int) -> list[str]:
    """The pieces of a tidy text between which words end, not more words than there is room for."""
    # a text of fewer letters than that has fewer words; cutting at spaces is much faster than finding the words
    return text.split() if len(text) < room else runs(text)[: max(room, 0)]


def _is_whole_number(told: str) -> bool:
    """Whether the words of a number are one with a digit; longer ones are found word by word."""
    return " " not in told and any(map(str.isdigit, told))
