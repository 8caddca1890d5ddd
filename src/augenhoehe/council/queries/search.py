# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page of search results: the objects behind the hits, with what is marked in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Q, QuerySet
from django.utils.safestring import SafeString

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.core.queries import council_bodies
from augenhoehe.council.models import AgendaItem, Paper, Resolution
from augenhoehe.council.queries.publicity import open_resolution
from augenhoehe.council.search import Searched, paper_passages
from augenhoehe.kit import policies
from augenhoehe.kit.collation import in_german
from augenhoehe.kit.search import MOST, Found, Hit, Marker, Query, find


@dataclass(frozen=True, slots=True)
class Row:
    """One result: what kind of thing (`Searched`), the object, its title with marks, and a passage."""

    kind: str
    item: Any
    title: SafeString
    passage: SafeString

    @property
    def public(self) -> bool:
        """Whether everybody may find it; what was decided behind closed doors or taken back nobody outside does."""
        if isinstance(self.item, Resolution):
            return bool(vars(self.item)["is_open"])
        back = isinstance(self.item, AgendaItem) and self.item.depublished_at is not None
        return bool(self.item.public) and not back

    @property
    def paper(self) -> Paper | None:
        """The paper itself, or the one behind a resolution; None for an agenda item, which may not tell of it."""
        if isinstance(self.item, Resolution):
            return self.item.consultation.paper
        return self.item if isinstance(self.item, Paper) else None


def found_in(
    actor: Any,
    municipality: Municipality,
    query: Query,
    chosen: Mapping[str, object | None],
    *,
    within: Mapping[str, Q] | None = None,
    most: int = MOST,
) -> Found:
    """The hits an actor may see in a town. `chosen` holds what, body, kind, year and state; None for all."""
    names = {"body": "body", "kind": "type", "year": "year", "state": "state"}
    facets = {facet: [chosen[name]] for name, facet in names.items() if chosen.get(name)}
    kinds = [str(chosen["what"])] if chosen.get("what") else list(Searched)
    return find(actor, query, scope=municipality.pk, kinds=kinds, facets=facets, within=within, most=most)


def rows_of(actor: Any, hits: Iterable[Hit], query: Query) -> list[Row]:
    """The rows of some hits in their order; one query for each kind, and two for names that stand beside."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for hit in hits:
        numbers[hit.kind].append(hit.number)
    found = {
        (kind, item.pk): item
        for kind, wanted in numbers.items()
        for item in policies.visible(actor, _objects(kind)).filter(pk__in=wanted)
    }
    marker = Marker(query)
    return [
        _row(hit.kind, found[hit.kind, hit.number], marker) for hit in hits if (hit.kind, hit.number) in found
    ]


def _objects(kind: str) -> QuerySet[Any]:
    if kind == Searched.PAPER:
        return Paper.objects.select_related("municipality").defer("source_text", "evidence")
    if kind == Searched.RESOLUTION:
        found = Resolution.objects.select_related("municipality", "consultation__paper")
        shown = found.defer("consultation__paper__source_text", "consultation__paper__evidence")
        return shown.annotate(is_open=Exists(open_resolution("pk")))
    return AgendaItem.objects.select_related("meeting__municipality", "meeting__organization")


def _row(kind: str, item: Any, marker: Marker) -> Row:
    title, passages = _texts(item)
    return Row(kind, item, marker.marked(title), marker.snippet(passages))


def _texts(item: Any) -> tuple[str, Sequence[str]]:
    if isinstance(item, Paper):
        return item.title, (item.resolution_text, *paper_passages(item))
    if isinstance(item, Resolution):
        return item.consultation.paper.name, (item.text,)
    return str(item), (item.adopted_text, item.outcome_text)


def bodies_of(municipality: Municipality) -> QuerySet[Organization]:
    """The bodies of a town to filter by, those of earlier times too."""
    return council_bodies(municipality, active=None).order_by("-active", in_german("name"))
