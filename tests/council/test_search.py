# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import MeetingState
from augenhoehe.council.models import AgendaItem, Consultation, Meeting, Paper
from augenhoehe.council.search import (
    Searched,
    agenda_item_document,
    paper_document,
    paper_passages,
    resolution_document,
)
from augenhoehe.kit import search
from tests.council import builders

DAY = datetime.date(2022, 12, 8)


def meeting(cast: Cast, state: MeetingState = MeetingState.HELD) -> Meeting:
    return Meeting.objects.create(
        municipality=cast.bergkamen, organization=cast.bodies["bergkamen"]["rat"], date=DAY, state=state
    )


def item(
    cast: Cast,
    *,
    public: bool = True,
    consultation: Consultation | None = None,
    state: MeetingState = MeetingState.HELD,
) -> AgendaItem:
    return AgendaItem.objects.create(
        meeting=meeting(cast, state),
        order=0,
        name="Konzept",
        public=public,
        consultation=consultation,
        adopted_text="Dem Vorschlag wird gefolgt.",
        notes="Vertrauliche Wortmeldung",
        biased_names="Frau Befangen",
    )


def found(cast: Cast, who: str, text: str = "Konzept", kind: Searched = Searched.AGENDA_ITEM) -> list[int]:
    hits = search.find(cast.people[who], search.parse(text), scope=cast.bergkamen.pk, kinds=[kind]).hits
    return [hit.number for hit in hits]


def test_a_paper_shows_what_its_page_shows(cast: Cast) -> None:
    paper = builders.paper(cast, financial_impact="4.500 €", department="Jugendamt", author="Frau Muster")
    paper.source_text, paper.hearing_note, paper.withdrawal_reason = "Rohtext", "Vermerk", "Grund"
    document = paper_document(paper)
    assert (document.number, document.title, document.day) == ("12/0900", "Jugendkonferenz", paper.date)
    assert list(paper_passages(paper)) == [
        "Junge Menschen haben darum gebeten.", "4.500 €", "Jugendamt", "Frau Muster"
    ]  # fmt: skip
    assert not any(word in str(document) for word in ("Rohtext", "Vermerk", "Grund"))
    assert document.facets["year"] == [2022]
    bodies = cast.bodies["bergkamen"]
    assert list(document.facets["body"]) == [bodies["aas"].pk, bodies["rat"].pk]


def test_a_paper_does_not_tell_of_a_closed_step(cast: Cast) -> None:
    paper = builders.paper(cast)
    step = builders.deciding(paper)
    item(cast, public=False, consultation=step)
    stored = Paper.objects.prefetch_related("consultations__agenda_item").get(pk=paper.pk)
    assert list(paper_document(stored).facets["body"]) == [cast.bodies["bergkamen"]["aas"].pk]


def test_an_undated_draft(cast: Cast) -> None:
    document = paper_document(builders.paper(cast, reference="", date=None, steps=[]))
    assert (document.day, document.facets["year"], document.facets["body"]) == (None, [], [])


def test_a_resolution_carries_the_papers_subject(cast: Cast) -> None:
    document = resolution_document(builders.resolution(cast))
    assert (document.title, document.lead, document.body) == (
        "Jugendkonferenz", "Der Rat beschließt die Jugendkonferenz.", "12/0900"
    )  # fmt: skip
    assert document.facets["state"] == ["decided"]


def test_the_number_of_a_hidden_paper_is_not_told(cast: Cast) -> None:
    paper = builders.paper(cast, public=False)
    document = agenda_item_document(item(cast, consultation=builders.deciding(paper)))
    assert "12/0900" not in document.body
    assert "state" not in document.facets


def test_remarks_of_the_minutes_are_not_searched(cast: Cast) -> None:
    item(cast)
    assert found(cast, "dora") == found(cast, "bilal")
    assert len(found(cast, "bilal")) == 1
    assert found(cast, "dora", "Wortmeldung") == found(cast, "dora", "Befangen") == []


@pytest.mark.parametrize("who", ["bilal", "emil"])
def test_an_item_nobody_was_invited_to_is_not_found(cast: Cast, who: str) -> None:
    item(cast, state=MeetingState.SCHEDULED)
    assert found(cast, who) == []
    assert len(found(cast, "dora")) == 1


def test_a_non_public_item_is_for_the_council(cast: Cast) -> None:
    item(cast, public=False)
    assert found(cast, "bilal") == []
    assert len(found(cast, "emil")) == 1


def test_a_depublished_item_is_gone_at_once(cast: Cast) -> None:
    one = item(cast)
    AgendaItem.objects.filter(pk=one.pk).update(depublished_at=timezone.now())
    assert found(cast, "bilal") == []


def test_a_moved_meeting_moves_its_items(cast: Cast) -> None:
    one = item(cast)
    one.meeting.date = datetime.date(2023, 1, 5)
    one.meeting.save()
    hits = search.find(
        cast.people["dora"], search.parse("Konzept"), scope=cast.bergkamen.pk, facets={"year": [2023]}
    ).hits
    assert [(hit.kind, hit.number) for hit in hits] == [(Searched.AGENDA_ITEM, one.pk)]


def test_a_public_resolution_is_found_by_everybody(cast: Cast) -> None:
    resolution = builders.resolution(cast)
    hidden = builders.resolution(cast, reference="12/0901", public=False)
    assert found(cast, "bilal", "Jugend", Searched.RESOLUTION) == [resolution.pk]
    assert set(found(cast, "emil", "Jugend", Searched.RESOLUTION)) == {resolution.pk, hidden.pk}


@pytest.mark.parametrize("papers", [1, 3])
def test_documents_of_papers_take_two_queries(
    cast: Cast, papers: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """The columns that are read are all that a document tells of."""
    (kind,) = search.kinds([Searched.PAPER])
    written = [builders.paper(cast, reference=f"12/090{number}") for number in range(papers)]
    item(cast, public=False, consultation=builders.deciding(written[0]))
    with django_assert_num_queries(2):
        documents = [paper_document(paper) for paper in kind.objects().order_by("pk")]
    assert [document.number for document in documents] == [paper.reference for paper in written]
