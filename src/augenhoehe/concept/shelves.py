# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where texts that are written like a concept, but are none, have their list: rooms above say so."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.enums import ConceptKind


@dataclass(frozen=True, slots=True)
class Shelf:
    """The list of all texts of a kind: its name, and the route that takes the town's slug."""

    label: str | Promise
    route: str


_shelves = {ConceptKind.CONCEPT: Shelf(_("Concept"), "concept:concepts")}


def register(kind: ConceptKind, *, label: str | Promise, route: str) -> None:
    """Say where the list of a kind is; called when the house starts."""
    _shelves[kind] = Shelf(label, route)


def shelf_of(kind: str) -> Shelf:
    """The list of a kind; that of the concepts where no room has said anything."""
    return _shelves.get(ConceptKind(kind), _shelves[ConceptKind.CONCEPT])
