# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import AgendaItem, Meeting, Resolution
from tests.council import builders, sittings
from tests.council.views.pages import EVIL, client, text, url


def scene(cast: Cast) -> tuple[Meeting, AgendaItem, AgendaItem]:
    """A meeting with an item of its own and a paper."""
    meeting, paper = sittings.meeting(cast), builders.paper(cast)
    own = sittings.item(cast, meeting)
    return meeting, own, sittings.item(cast, meeting, consultation=sittings.council_step(paper))


def page_fields(response: Any) -> dict[str, str]:
    """Everything a browser would send back from all items of the page."""
    sent = {}
    for form in response.context["forms"]:
        for name in form.fields:
            value = form[name].value()
            sent[form.add_prefix(name)] = "" if value is None else str(value)
    return sent


def typed(item: AgendaItem, **values: str) -> dict[str, str]:
    return {f"top{item.pk}-{name}": value for name, value in values.items()}


def test_everything_at_once(cast: Cast) -> None:
    meeting, own, paper_item = scene(cast)
    dora, address = client(cast), url("meeting-results", meeting.pk)
    sent = page_fields(dora.get(address)) | typed(own, outcome="noted", notes=EVIL)
    sent |= typed(paper_item, outcome="adopted", votes_yes="20", votes_no="1", groups="CDU: 20/0\nSPD: 0/1")
    shown = dora.post(address, sent | {"save": "all"}, follow=True)
    assert "2 Punkte sind gespeichert" in text(shown)
    assert EVIL not in shown.content.decode()
    assert Resolution.objects.count() == 1
    own.refresh_from_db()
    assert (own.outcome, own.notes) == ("noted", EVIL)


def test_one_item_alone_keeps_what_was_typed_for_the_others(cast: Cast) -> None:
    meeting, own, paper_item = scene(cast)
    dora, address = client(cast), url("meeting-results", meeting.pk)
    sent = page_fields(dora.get(address)) | typed(own, outcome="noted") | typed(paper_item, notes="Rede")
    shown = dora.post(address, sent | {"save": str(own.pk)})
    assert shown.status_code == 200
    assert "Einige Punkte sind noch nicht gespeichert" in text(shown)
    assert "Rede" in shown.content.decode()
    own.refresh_from_db()
    paper_item.refresh_from_db()
    assert (own.outcome, paper_item.notes) == ("noted", "")


def test_errors_of_one_item_do_not_stop_the_others(cast: Cast) -> None:
    meeting, own, paper_item = scene(cast)
    dora, address = client(cast), url("meeting-results", meeting.pk)
    sent = page_fields(dora.get(address)) | typed(own, outcome="noted")
    sent |= typed(paper_item, outcome="adopted", votes_yes="1", votes_no="9", adopted_text="Mein Wortlaut")
    shown = dora.post(address, sent | {"save": "all"})
    assert shown.status_code == 422
    assert "Nicht alles ließ sich speichern" in text(shown)
    assert "Mein Wortlaut" in shown.content.decode()
    own.refresh_from_db()
    assert own.outcome == "noted"
    again = page_fields(shown) | typed(paper_item, votes_yes="10", votes_no="9")
    assert dora.post(address, again | {"save": "all"}).status_code == 302
    assert Resolution.objects.get().text == "Mein Wortlaut"


def test_the_wording_is_read_then_confirmed(cast: Cast) -> None:
    meeting, _own, paper_item = scene(cast)
    dora, address = client(cast), url("meeting-results", meeting.pk)
    sent = page_fields(dora.get(address)) | typed(
        paper_item, outcome_text="bei 1 Gegenstimme mehrheitlich angenommen"
    )
    shown = dora.post(address, sent | {"save": "all"})
    assert "Bitte prüfen Sie, was aus dem Wortlaut gelesen wurde" in text(shown)
    assert not Resolution.objects.exists()
    assert dora.post(address, page_fields(shown) | {"save": "all"}).status_code == 302
    step = sittings.council_step(paper_item.consultation.paper)  # type: ignore[union-attr]  # it has a paper
    assert (step.outcome, step.majority, step.votes_no) == ("adopted", "majority", 1)


def test_reading_alone_saves_nothing(cast: Cast) -> None:
    meeting, own, _paper_item = scene(cast)
    dora, address = client(cast), url("meeting-results", meeting.pk)
    sent = page_fields(dora.get(address)) | typed(own, outcome_text="zur Kenntnis genommen")
    shown = dora.post(address, sent | {"save": "read"})
    assert page_fields(shown)[f"top{own.pk}-outcome"] == Outcome.NOTED
    own.refresh_from_db()
    assert own.outcome == ""


def test_two_clerks_the_second_is_told_beside_each_item(cast: Cast) -> None:
    meeting, own, paper_item = scene(cast)
    dora, address = client(cast), url("meeting-results", meeting.pk)
    seen = page_fields(dora.get(address))
    builders.record(cast, sittings.council_step(paper_item.consultation.paper), Outcome.REJECTED)  # type: ignore[union-attr]  # it has a paper
    sent = seen | typed(paper_item, outcome="adopted") | typed(own, outcome="noted")
    late = dora.post(address, sent | {"save": "all"})
    assert late.status_code == 409
    assert "Inzwischen hat jemand anderes gespeichert" in text(late)
    assert "abgelehnt" in text(late)
    own.refresh_from_db()
    assert own.outcome == "noted"
    assert dora.post(address, page_fields(late) | {"save": "all"}).status_code == 302
    assert Resolution.objects.count() == 1


def test_untouched_items_are_left_to_others(cast: Cast) -> None:
    meeting, own, _paper_item = scene(cast)
    dora, address = client(cast), url("meeting-results", meeting.pk)
    seen = page_fields(dora.get(address))
    sittings.recorded(cast, own, Outcome.SETTLED)
    shown = dora.post(address, seen | {"save": "all"}, follow=True)
    assert "Es wurde nichts geändert" in text(shown)
    own.refresh_from_db()
    assert own.outcome == "settled"


def test_a_request_that_names_nothing_or_things_of_others(cast: Cast) -> None:
    meeting, own, _paper_item = scene(cast)
    foreign = sittings.item(cast, sittings.meeting(cast, "kamen"))
    dora, address = client(cast), url("meeting-results", meeting.pk)
    evil = typed(foreign, revision="0", outcome="noted", seen="x") | {"save": str(foreign.pk)}
    assert dora.post(address, evil).status_code == 302
    assert dora.post(address, {"save": "x" * 10_000}).status_code == 302
    garbled = typed(own, revision="kaputt", outcome="noted") | {"save": "all"}
    assert dora.post(address, garbled).status_code == 409
    for item in (own, foreign):
        item.refresh_from_db()
        assert item.outcome == ""


def test_an_empty_agenda_says_so(cast: Cast) -> None:
    assert "Die Tagesordnung ist leer" in text(
        client(cast).get(url("meeting-results", sittings.meeting(cast).pk))
    )


def test_as_many_queries_with_30_items_as_with_3(
    cast: Cast,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    meeting, _own, _paper_item = scene(cast)
    dora, address = client(cast), url("meeting-results", meeting.pk)
    dora.get(address)
    with django_assert_max_num_queries(15) as three:
        dora.get(address)
    AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, order=place, number=str(place), name="Punkt") for place in range(2, 30)
    )
    with django_assert_num_queries(len(three)):
        dora.get(address)


def test_a_huge_agenda_comes_in_sheets_that_one_request_carries(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, order=place, number=str(place), name="P" * 500) for place in range(150)
    )
    dora = client(cast)
    first = dora.get(url("meeting-results", meeting.pk))
    assert len(first.context["forms"]) == 60
    assert len(page_fields(first)) < 1_000
    last = dora.get(url("meeting-results", meeting.pk) + "?page=999999999999")
    assert len(last.context["forms"]) == 30
