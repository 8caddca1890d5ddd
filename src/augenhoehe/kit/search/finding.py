# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finds what an actor may see: every hit passes through the visibility rule of its model.

Order of hits, alike on both databases: the object with exactly the number that was typed; all words in title or
number; all in title, number or lead; one word in the title; the rest. Equals: newest day first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, NamedTuple

from django.db import connection, models
from django.db.models.expressions import RawSQL

from augenhoehe.kit import policies
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.kit.search import registry
from augenhoehe.kit.search.document import LEAD, NUMBER, TITLE, facet, marked, scope_term
from augenhoehe.kit.search.matching import Wanted, as_fts5, as_tsquery
from augenhoehe.kit.search.places import kind_and_number
from augenhoehe.kit.search.query import Atom, Clause, Query
from augenhoehe.kit.search.registry import Kind

MOST = 500
"""Hits that are listed. Who gets more should ask more narrowly; counting them all would take the longest."""


LARGEST_CHUNK = 8_000
"""Candidates that are fetched, or asked about, at once."""

A_FEW = 50


class Hit(NamedTuple):
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
    """What `actor` may see of a municipality (`scope`) and `query` looks for.

    Candidates come from the index, one query a rank, no rank more than the order needs. The rules of visibility are
    asked for a chunk of them at once, one query for each kind among them, until there are enough. `facets` narrow to
    objects with one of the values under every name, `kinds` to kinds by name, `within` the objects of a kind to those
    that a page can show.
    """
    searched = registry.kinds(kinds)
    if query.nothing or not searched:
        return Found()
    candidates = _candidates(query, scope, _limits(kinds, facets or {}), most + most // 4 + 1)
    seen: list[int] = []
    asked, size = 0, most + most // 4 + 1
    while len(seen) <= most and (chunk := list(islice(candidates, size))):
        seen += _seen(actor, searched, scope, within or {}, chunk)
        asked += len(chunk)
        size = _enough(most + 1 - len(seen), asked, len(seen))
    names = {kind.number: kind.name for kind in searched}
    hits = (Hit(names[kind], number) for kind, number in map(kind_and_number, seen[:most]))
    return Found(tuple(hits), len(seen) <= most)


def _enough(missing: int, asked: int, seen: int) -> int:
    """How many candidates more may well hold what is missing, when so many of those asked about were seen."""
    return min(LARGEST_CHUNK, missing * asked * 5 // (4 * max(seen, 1)) + A_FEW)


def tiers(query: Query, scope: int) -> list[tuple[Clause, ...]]:
    """What must fit for each rank, the best first; the last one is what makes a hit at all.

    Every rank has a clause that only documents of the municipality fit.
    """
    title = tuple(_marked(clause, TITLE, scope) for clause in query.clauses)
    lead = tuple(
        (*in_title, *_marked(clause, LEAD, scope))
        for in_title, clause in zip(title, query.clauses, strict=True)
    )
    found = [title, lead]
    if query.numbers:
        numbers = tuple(Atom(marked(NUMBER, scope, number)) for number in query.numbers)
        found.insert(0, (numbers, *query.clauses))
    if len(query.clauses) > 1:
        found.append((tuple(atom for clause in title for atom in clause), *query.clauses))
    return [*found, (*query.clauses, (Atom(scope_term(scope)),))]


def _marked(clause: Clause, mark: str, scope: int) -> Clause:
    return tuple(Atom(marked(mark, scope, atom.term), atom.beginning) for atom in clause)


def _limits(kinds: Iterable[str] | None, facets: Mapping[str, Iterable[object]]) -> tuple[Clause, ...]:
    """What every hit must carry: one of the kinds, one of the values under every name."""
    wanted = {**facets, **({} if kinds is None else {"kind": list(kinds)})}
    limits = (tuple(Atom(facet(name, value)) for value in values) for name, values in wanted.items())
    return tuple(filter(None, limits))


def _candidates(query: Query, scope: int, limits: tuple[Clause, ...], most: int) -> Iterator[int]:
    """All places that fit, in the order of hits, fetched as they are needed. No place is in two ranks."""
    *better, last = tiers(query, scope)
    anything = Wanted((*last, *limits), query.excluded)
    newest = _places(anything, query, None, most)
    before: set[int] = set()
    # one hit, or none, needs no order
    for rank, tier in enumerate(better if len(newest) > 1 else ()):
        for place in _walk(Wanted((*tier, *limits), query.excluded, tuple(better[:rank])), query, most):
            before.add(place)
            yield place
    rest = _walk(anything, query, most, newest[-1]) if len(newest) == most else ()
    yield from (place for place in chain(newest, rest) if place not in before)


def _walk(wanted: Wanted, query: Query, size: int, below: int | None = None) -> Iterator[int]:
    """The places of one rank, newest first."""
    while True:
        places = _places(wanted, query, below, size)
        yield from places
        if len(places) < size:
            return
        below, size = places[-1], min(4 * size, LARGEST_CHUNK)


def _seen(
    actor: Any, kinds: Iterable[Kind], scope: int, within: Mapping[str, models.Q], chunk: list[int]
) -> list[int]:
    """The places whose object exists in the municipality and may be seen: asked of the rooms' own rules."""
    objects = list(map(kind_and_number, chunk))
    numbers: dict[int, list[int]] = defaultdict(list)
    for kind_number, number in objects:
        numbers[kind_number].append(number)
    seen: dict[int, frozenset[int]] = {}
    for kind in kinds:
        if kind.number in numbers:
            listed = _as_list(numbers[kind.number])
            narrower = within.get(kind.name)
            rows = (
                _may_see(actor, scope, kind.model, listed)
                if narrower is None
                else _visible(actor, scope, kind.model, listed).filter(narrower)
            )
            seen[kind.number] = frozenset(rows)
    return [
        place
        for place, (kind_number, number) in zip(chunk, objects, strict=True)
        if number in seen.get(kind_number, ())
    ]


def _visible(
    actor: Any, scope: int, model: type[models.Model], listed: str
) -> models.QuerySet[models.Model, Any]:
    """The numbers of those objects on a list that somebody may see in a municipality."""
    objects = model._default_manager.filter(pk__in=_listed(listed))
    rows = policies.visible_in(actor, objects, scope, town=registry.kind_of_model(model).town)
    return rows.order_by().values_list("pk", flat=True)


_may_see = prepared_for_reader(_visible)


def _as_list(numbers: list[int]) -> str:
    """Numbers as one parameter: with one for each, Django takes longer to tell the query than a database to answer."""
    listed = ",".join(map(str, numbers))
    return f"[{listed}]" if connection.vendor == "sqlite" else f"{{{listed}}}"


def _listed(numbers: str) -> RawSQL:
    if connection.vendor == "sqlite":
        return RawSQL("SELECT value FROM json_each(%s)", (numbers,))
    return RawSQL("SELECT unnest(%s::bigint[])", (numbers,))


def _places(wanted: Wanted, query: Query, below: int | None, most: int) -> list[int]:
    """The newest places below another one that fit a rank."""
    sql, condition = (_sqlite, as_fts5) if connection.vendor == "sqlite" else (_postgresql, as_tsquery)
    parameters: list[Any] = [condition(wanted), *query.phrases, *query.excluded_phrases]
    if below is not None:
        parameters.append(below)
    with connection.cursor() as cursor:
        cursor.execute(
            sql(len(query.phrases), len(query.excluded_phrases), below is not None), [*parameters, most]
        )
        return [int(place) for (place,) in cursor.fetchall()]


def _sqlite(phrases: int, excluded: int, below: bool) -> str:
    """FTS5 walks its index backwards, so it stops when it has enough."""
    stands = "(SELECT instr(e.words, %s) FROM kit_searchentry AS e WHERE e.id = kit_search_terms.rowid)"
    conditions = ["kit_search_terms MATCH %s"]
    conditions += [f"{stands} > 0"] * phrases + [f"{stands} = 0"] * excluded
    conditions += ["rowid < %s"] * below
    return f"SELECT rowid FROM kit_search_terms WHERE {' AND '.join(conditions)} ORDER BY rowid DESC LIMIT %s"  # noqa: S608  # fixed


def _postgresql(phrases: int, excluded: int, below: bool) -> str:
    """GIN gives all that fit at once, and the best are picked from them.

    The sum keeps PostgreSQL from walking the primary key instead, which would make the terms of every row anew. The
    offset keeps it from looking for phrases before the order is known, in more texts than it needs.
    """
    fits = "array_to_tsvector(string_to_array(terms, ' ')) @@ %s::tsquery"
    conditions = ["strpos(words, %s) > 0"] * phrases + ["strpos(words, %s) = 0"] * excluded
    conditions += ["place < %s"] * below
    candidates = f"SELECT id + 0 AS place, words FROM kit_searchentry WHERE {fits}"  # noqa: S608  # fixed
    if phrases or excluded:
        candidates += " ORDER BY place DESC OFFSET 0"
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return f"SELECT place FROM ({candidates}) AS candidate{where} ORDER BY place DESC LIMIT %s"  # noqa: S608  # fixed
