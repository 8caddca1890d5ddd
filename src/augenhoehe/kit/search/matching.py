# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The condition "these terms are in the index", told to SQLite's FTS5 and to PostgreSQL's tsquery.

Terms hold letters, digits and underscores only (see `folding`), so nothing in them is read as a sign.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from augenhoehe.kit.search.query import Atom, Clause


@dataclass(frozen=True, slots=True)
class Wanted:
    """One atom of every clause, none of the unwanted, and not all of what an earlier rank has found already."""

    clauses: tuple[Clause, ...]
    unwanted: tuple[Atom, ...] = ()
    found_before: tuple[tuple[Clause, ...], ...] = ()


def as_fts5(wanted: Wanted) -> str:
    """The condition as an expression of FTS5."""

    def atom(one: Atom) -> str:
        return f'"{one.term}" *' if one.beginning else f'"{one.term}"'

    without = [atom(one) for one in wanted.unwanted]
    without += [f"({_clauses(clauses, atom, ' OR ', ' AND ')})" for clauses in wanted.found_before]
    return " NOT ".join([f"({_clauses(wanted.clauses, atom, ' OR ', ' AND ')})", *without])


def as_tsquery(wanted: Wanted) -> str:
    """The condition as a tsquery."""

    def atom(one: Atom) -> str:
        return f"'{one.term}':*" if one.beginning else f"'{one.term}'"

    without = [atom(one) for one in wanted.unwanted]
    without += [f"({_clauses(clauses, atom, ' | ', ' & ')})" for clauses in wanted.found_before]
    return " & !".join([_clauses(wanted.clauses, atom, " | ", " & "), *without])


def _clauses(clauses: Iterable[Clause], atom: Callable[[Atom], str], either: str, both: str) -> str:
    return both.join(f"({either.join(map(atom, clause))})" for clause in clauses)
