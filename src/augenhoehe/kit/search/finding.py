# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finds what an actor may see: every hit passes through the visibility rule of its model.

Order of hits, alike on both databases: the object with exactly the number that was typed; all words in title or
number; all in title, number or lead; one word in the title; the rest. Equals: newest day first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models import Func

from augenhoehe.kit import policies
from augenhoehe.kit.search import registry
from augenhoehe.kit.search.document import LEAD, TITLE, facet, number_term, scope_term
from augenhoehe.kit.search.matching import Wanted, as_fts5, as_tsquery
from augenhoehe.kit.search.places import KIND_MASK, NUMBER_BITS, NUMBER_MASK, kind_and_number
from augenhoehe.kit.search.query import Atom, Clause, Query
from augenhoehe.kit.search.registry import Kind

MOST = 500
"""Hits that are listed. Who gets more should ask more narrowly; counting them all would take the longest."""


Condition = tuple[str, tuple[Any, ...]]
"""SQL with its parameters."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit: the name of its kind, and the object's number."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits in order; `complete` tells whether there are no more."""

    hits: tuple[Hit, ...] = ()
    complete: bool = True


def find(
    actor: Any,
    query: Query,
    *,
    scope: int,
    kinds: Iterable[str] | None = None,
    facets: Mapping[str, Iterable[object]] | None = None,
    within: Mapping[str, models.Q] | None = None,
    most: int = MOST,
) -> Found:
    """What `actor` may see of a municipality (`scope`) and `query` looks for, in one database query.

    `facets` narrow to objects with one of the values under every name, `kinds` to kinds by name, `within` the
    objects of a kind to those that a page can show.
    """
    searched = registry.kinds(kinds)
    if query.nothing or not searched:
        return Found()
    limits = [(Atom(scope_term(scope)),), *_limits({**(facets or {}), **_kind_limit(kinds)})]
    ranks = tiers(query)
    wanted = [
        Wanted((*tier, *limits), query.excluded, tuple(ranks[:rank])) for rank, tier in enumerate(ranks)
    ]
    places = _places(
        wanted, _together(" AND ", [_phrases(query), _seen(actor, searched, scope, within or {})]), most + 1
    )
    return Found(tuple(map(_hit, places[:most])), len(places) <= most)


def tiers(query: Query) -> list[tuple[Clause, ...]]:
    """What must fit for each rank, the best first; the last one is what makes a hit at all."""
    title = tuple(_marked(clause, TITLE) for clause in query.clauses)
    lead = tuple((*_marked(clause, TITLE), *_marked(clause, LEAD)) for clause in query.clauses)
    found = [title, lead]
    if query.numbers:
        numbers = tuple(Atom(number_term(number)) for number in query.numbers)
        found.insert(0, (numbers, *query.clauses))
    if len(query.clauses) > 1:
        found.append((tuple(atom for clause in title for atom in clause), *query.clauses))
    return [*found, query.clauses]


def _marked(clause: Clause, mark: str) -> Clause:
    return tuple(Atom(mark + atom.term, atom.beginning) for atom in clause)


def _kind_limit(kinds: Iterable[str] | None) -> dict[str, Iterable[object]]:
    return {} if kinds is None else {"kind": list(kinds)}


def _limits(facets: Mapping[str, Iterable[object]]) -> list[Clause]:
    clauses = (tuple(Atom(facet(name, value)) for value in values) for name, values in facets.items())
    return [clause for clause in clauses if clause]


class Here(Func):
    """True for the object that stands at the place of the entry the outer query looks at."""

    template = f"%(expressions)s = (kit_search_terms.rowid & {NUMBER_MASK})"
    output_field = models.BooleanField()


def _seen(actor: Any, kinds: Iterable[Kind], scope: int, within: Mapping[str, models.Q]) -> Condition:
    """The object of an entry exists in the municipality and may be seen: asked of the rooms' own rules.

    The rules are compiled one by one: as nested querysets they would take longer than the search itself.
    """
    parts: list[Condition] = []
    for kind in kinds:
        own = kind.model._default_manager.filter(**{kind.town: scope})
        seen = (
            policies.visible(actor, own)
            .filter(within.get(kind.name, models.Q()), Here("pk"))
            .order_by()
            .values("pk")
        )
        try:
            sql, parameters = seen.order_by().values("pk").query.sql_with_params()
        except EmptyResultSet:
            continue
        this_kind = f"(kit_search_terms.rowid >> {NUMBER_BITS}) & {KIND_MASK} = {kind.number:d}"
        parts.append((f"({this_kind} AND EXISTS ({sql}))", parameters))
    return _together(" OR ", parts) if parts else ("1 = 0", ())


def _phrases(query: Query) -> Condition:
    """Whole phrases are looked up in the entry: they are plain substrings there, alike on both databases."""
    place = "instr" if connection.vendor == "sqlite" else "strpos"
    entry = "SELECT 1 FROM kit_searchentry AS e WHERE e.id = kit_search_terms.rowid"
    stands = f"EXISTS ({entry} AND {place}(e.words, %s) > 0)"
    wanted: list[Condition] = [(stands, (phrase,)) for phrase in query.phrases]
    unwanted: list[Condition] = [(f"NOT {stands}", (phrase,)) for phrase in query.excluded_phrases]
    return _together(" AND ", [*wanted, *unwanted])


def _together(word: str, conditions: Iterable[Condition]) -> Condition:
    parts = [(sql, parameters) for sql, parameters in conditions if sql]
    joined = word.join(sql for sql, _ in parts)
    return f"({joined})" if joined else "", tuple(chain.from_iterable(parameters for _, parameters in parts))


def _places(ranks: list[Wanted], condition: Condition, most: int) -> list[int]:
    """The best places in order, in one query. No place is in two ranks."""
    sqlite = connection.vendor == "sqlite"
    fits, told = ("MATCH %s", as_fts5) if sqlite else ("@@ %s::tsquery", as_tsquery)
    also, parameters = condition
    parts = [
        f"SELECT * FROM (SELECT rowid AS place, {rank:d} AS rank FROM kit_search_terms "  # noqa: S608  # fixed, or compiled by Django
        f"WHERE kit_search_terms.kit_search_terms {fits} AND {also} ORDER BY rowid DESC LIMIT {most:d}) AS rank{rank:d}"
        for rank in range(len(ranks))
    ]
    # SQLite takes the ranks one after another and stops when it has enough; sorting would make it take them all
    order = "" if sqlite else " ORDER BY rank, place DESC"
    with connection.cursor() as cursor:
        cursor.execute(
            f"{' UNION ALL '.join(parts)}{order} LIMIT {most:d}",
            list(chain.from_iterable((told(wanted), *parameters) for wanted in ranks)),
        )
        rows = sorted(cursor.fetchall(), key=lambda row: (row[1], -row[0]))
    return [int(place) for place, _rank in rows]


def _hit(place: int) -> Hit:
    kind, number = kind_and_number(place)
    return Hit(registry.kind_of_number(kind).name, number)
