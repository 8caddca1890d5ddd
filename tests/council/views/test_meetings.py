# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import AgendaItem, Meeting
from augenhoehe.kit import clock
from tests.council import builders, sittings
from tests.council.views.pages import client, fields, text, url


def test_a_meeting_is_entered_and_listed(cast: Cast) -> None:
    assert "Keine kommenden Sitzungen" in text(client(cast).get(url("meetings")))
    sent = fields(client(cast).get(url("meeting-new"))) | {
        "organization": cast.bodies["bergkamen"]["rat"].pk,
        "date": "2023-03-16",
        "start": "17:00",
        "location": "Ratssaal",
    }
    shown = text(client(cast).post(url("meeting-new"), sent, follow=True))
    assert "Die Sitzung ist eingetragen." in shown
    assert "Sitzung am Donnerstag, 16. März 2023" in shown
    shown = text(client(cast).get(url("meetings")))
    assert "Donnerstag, 16. März 2023" in shown
    assert "17:00" in shown
    again = client(cast).post(url("meeting-new"), {**sent, "once": "eine neue Seite"})
    assert again.status_code == 422
    assert "tagt an dem Tag schon" in text(again)


def test_past_meetings_stand_apart_and_cancelled_ones_say_so(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["rat"]
    Meeting.objects.create(municipality=cast.bergkamen, organization=body, date=date(2022, 12, 8))
    shown = text(client(cast).get(url("meetings")))
    assert "Keine kommenden Sitzungen" in shown
    assert "Vergangene Sitzungen" in shown
    Meeting.objects.create(
        municipality=cast.bergkamen, organization=body, date=date(2023, 3, 16), cancelled=True
    )
    assert "abgesagt" in text(client(cast).get(url("meetings")))


@pytest.mark.parametrize("key", ["kamen", "department"])
def test_only_own_council_bodies_can_be_chosen(cast: Cast, key: str) -> None:
    wrong = {"kamen": cast.bodies["kamen"]["rat"], "department": cast.departments["bergkamen"]["jugendamt"]}[
        key
    ]
    response = client(cast).post(url("meeting-new"), {"organization": wrong.pk, "date": "2023-03-16"})
    assert response.status_code == 422
    assert not Meeting.objects.exists()


@pytest.mark.parametrize(("who", "status"), [("dora", 200), ("emil", 403), ("bilal", 403), ("clara", 403)])
def test_who_enters_meetings(cast: Cast, who: str, status: int) -> None:
    assert client(cast, who).get(url("meeting-new")).status_code == status
    assert client(cast, "bilal").get(url("meetings")).status_code == 200


def test_the_page_of_a_meeting_shows_each_reader_their_part(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting, consultation=sittings.council_step(builders.paper(cast)))
    sittings.item(cast, meeting, sittings.SECRET, public=False)
    address = meeting.get_absolute_url()
    assert "Jugendkonferenz" not in text(client(cast, "bilal").get(address))
    sittings.invited(cast, meeting)
    shown = {name: text(client(cast, name).get(address)) for name in ("dora", "emil", "bilal")}
    assert {name: sittings.SECRET in page for name, page in shown.items()} == {
        "dora": True,
        "emil": True,
        "bilal": False,
    }
    assert "Nicht öffentliche Punkte: N 1" in shown["bilal"]
    assert "Sitzung verlegen" not in shown["emil"]
    assert client(cast, "clara").get(address).status_code == 403


def test_moving_cancelling_editing_and_approving(cast: Cast) -> None:
    meeting = sittings.meeting(cast, day=date(2023, 3, 16))
    dora = client(cast)
    for name, typed, words in (
        ("meeting-edit", {"chair": "Ruth Vorsitz"}, "Die Sitzung ist geändert."),
        ("meeting-move", {"date": "2023-03-23", "reason": "Saal gesperrt"}, "Die Sitzung ist verlegt."),
        ("meeting-cancel", {"reason": "Zu wenige Themen"}, "Die Sitzung ist abgesagt."),
    ):
        page = dora.get(url(name, meeting.pk))
        shown = dora.post(url(name, meeting.pk), fields(page) | typed, follow=True)
        assert words in text(shown)
        late = dora.post(url(name, meeting.pk), fields(page) | typed)
        assert late.status_code in {409, 422}
    page = dora.get(url("meeting-approve", meeting.pk))
    assert dora.post(url("meeting-approve", meeting.pk), fields(page)).status_code == 422


def test_inviting_and_holding_are_refused_with_reasons(cast: Cast) -> None:
    meeting = sittings.meeting(cast, day=date(2023, 3, 16))
    dora = client(cast)
    refused = dora.post(url("meeting-invite", meeting.pk), {"revision": meeting.revision})
    assert refused.status_code == 422
    assert "Die Tagesordnung ist leer." in text(refused)
    sittings.item(cast, meeting)
    assert dora.post(url("meeting-invite", meeting.pk), {}).status_code == 409
    shown = dora.post(url("meeting-invite", meeting.pk), {"revision": 1}, follow=True)
    assert "eingeladen" in text(shown)
    assert dora.post(url("meeting-hold", meeting.pk), {"revision": 2}).status_code == 422
    with clock.standing_on(date(2023, 3, 17)):
        assert dora.post(url("meeting-hold", meeting.pk), {"revision": 2}).status_code == 302


def test_as_many_queries_with_30_items_as_with_3(
    cast: Cast,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting, consultation=sittings.council_step(builders.paper(cast)))
    for name in ("dora", "emil", "bilal"):
        reader = client(cast, name)
        reader.get(meeting.get_absolute_url())
        AgendaItem.objects.filter(meeting=meeting, order__gt=2).delete()
        with django_assert_max_num_queries(15) as few:
            reader.get(meeting.get_absolute_url())
        AgendaItem.objects.bulk_create(
            AgendaItem(meeting=meeting, order=place, number=str(place), name="Punkt")
            for place in range(3, 31)
        )
        with django_assert_num_queries(len(few)):
            assert reader.get(meeting.get_absolute_url()).status_code == 200


def test_a_town_with_thousands_of_meetings_lists_them_in_sheets(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["rat"]
    Meeting.objects.bulk_create(
        Meeting(municipality=cast.bergkamen, organization=body, date=date(1990, 1, 1) + timedelta(days=day))
        for day in range(2_000)
    )
    response = client(cast).get(url("meetings") + "?page=99999")
    assert len(response.context["page_obj"].object_list) == 25
