# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The search of the public pages: what everybody may see, and the public page where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from augenhoehe.core.models import Municipality
from augenhoehe.council.models import AgendaItem, Paper
from augenhoehe.council.queries.search import Row, found_in, rows_of
from augenhoehe.council.search import Searched
from augenhoehe.kit.search import MOST, Found, Hit, Query
from augenhoehe.site.public import READER, seen
from augenhoehe.site.queries.resolutions import resolutions_of


@dataclass(frozen=True, slots=True)
class Result:
    """A row with the address of the public page that tells of it; empty where there is none yet."""

    row: Row
    address: str


def found(
    town: Municipality, query: Query, chosen: Mapping[str, object | None], *, most: int = MOST
) -> Found:
    """What is public. A resolution on a paper that is not public is not told, here as on its own page."""
    papers = seen(Paper.objects.filter(municipality=town))
    within = {str(Searched.RESOLUTION): Q(consultation__paper__in=papers.values("pk"))}
    return found_in(READER, town, query, chosen, within=within, most=most)


def results(town: Municipality, hits: Iterable[Hit], query: Query) -> list[Result]:
    """The rows of some hits with their pages: a paper stands where it was decided, else where it is on the agenda."""
    rows = rows_of(READER, hits, query)
    papers = [row.item.pk for row in rows if row.kind == Searched.PAPER]
    places = {**_on_agendas(papers), **_decided(town, papers)}
    return [Result(row, _page(town, row, places)) for row in rows]


def _page(town: Municipality, row: Row, places: Mapping[int, str]) -> str:
    if row.kind == Searched.PAPER:
        return places.get(row.item.pk, "")
    if row.kind == Searched.RESOLUTION:
        return reverse("site:resolution", args=[town.slug, row.item.pk])
    return _item_page(row.item)


def _item_page(item: AgendaItem) -> str:
    meeting = item.meeting
    return f"{reverse('site:meeting', args=[meeting.municipality.slug, meeting.pk])}#top-{item.pk}"


def _decided(town: Municipality, papers: list[int]) -> dict[int, str]:
    made = resolutions_of(town).filter(consultation__paper__in=papers)
    return {
        item.consultation.paper_id: reverse("site:resolution", args=[town.slug, item.pk]) for item in made
    }


def _on_agendas(papers: list[int]) -> dict[int, str]:
    items = seen(AgendaItem.objects.filter(consultation__paper__in=papers))
    listed = items.select_related("meeting__municipality", "consultation").order_by("meeting__date", "pk")
    return {item.consultation.paper_id: _item_page(item) for item in listed if item.consultation}
