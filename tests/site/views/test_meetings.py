# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.approve_minutes import approve_minutes
from augenhoehe.council.actions.cancel_meeting import cancel_meeting
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import AgendaItem, Meeting
from tests.council import builders, sittings
from tests.people import client_of

LIST = "/bergkamen/sitzungen/"


def test_what_the_street_reads_of_a_sitting(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    item = sittings.item(cast, meeting, consultation=sittings.council_step(builders.paper(cast)))
    sittings.item(cast, meeting, sittings.SECRET, public=False)
    street, address = client_of(None), f"{LIST}{meeting.pk}/"
    before = street.get(address).content.decode()
    assert "Die Tagesordnung erscheint mit der Einladung." in before
    assert "Jugendkonferenz" not in before
    assert street.get(f"{address}einladung.pdf").status_code == 404
    sittings.invited(cast, meeting)
    sittings.recorded(cast, item, Outcome.ADOPTED, votes_yes=20, votes_no=0)
    page = street.get(address).content.decode()
    assert "Jugendkonferenz" in page
    assert "20 Ja-Stimmen" in page
    assert "/beschluesse/" in page
    assert "1 Punkt wird ohne Öffentlichkeit beraten." in page
    assert sittings.SECRET not in page
    assert street.get(f"{address}einladung.pdf").headers["Content-Type"] == "application/pdf"
    assert street.get(f"{address}niederschrift.pdf").status_code == 404
    sittings.held(cast, meeting)
    approve_minutes(meeting=meeting, approved_on=sittings.DAY, revision=None, by=cast.people["dora"])
    assert street.get(f"{address}niederschrift.pdf").content.startswith(b"%PDF")


def test_employees_read_the_same_as_the_street(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting, sittings.SECRET, public=False)
    sittings.item(cast, meeting)
    sittings.invited(cast, meeting)
    address = f"{LIST}{meeting.pk}/"
    pages = {client_of(cast.people.get(name)).get(address).headers["ETag"] for name in ("nobody", "dora")}
    assert len(pages) == 1


def test_the_list_tells_of_all_days(cast: Cast) -> None:
    street = client_of(None)
    assert "Es sind noch keine Sitzungen bekannt." in street.get(LIST).content.decode()
    sittings.meeting(cast)
    gone = sittings.meeting(cast, day=date(2023, 3, 16))
    cancel_meeting(meeting=gone, reason="Zu wenige Themen", revision=None, by=cast.people["dora"])
    page = street.get(LIST).content.decode()
    assert "Kommende Sitzungen" in page
    assert "Vergangene Sitzungen" in page
    assert "fällt aus" in page
    cancelled = street.get(f"{LIST}{gone.pk}/").content.decode()
    assert "Diese Sitzung fällt aus" in cancelled
    assert "Zu wenige Themen" not in cancelled
    for name in ("einladung", "niederschrift"):
        assert street.get(f"{LIST}{gone.pk}/{name}.pdf").status_code == 404


def test_sittings_of_the_other_town_are_not_here(cast: Cast) -> None:
    meeting = sittings.meeting(cast, "kamen")
    assert client_of(None).get(f"{LIST}{meeting.pk}/").status_code == 404


def test_as_many_queries_with_many_rows_as_with_few(
    cast: Cast,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting, consultation=sittings.council_step(builders.paper(cast)))
    sittings.invited(cast, meeting)
    street, address = client_of(None), f"{LIST}{meeting.pk}/"
    with django_assert_max_num_queries(15) as few:
        street.get(address)
        street.get(LIST)
    AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, order=place, number=str(place), name="Punkt") for place in range(1, 30)
    )
    Meeting.objects.bulk_create(
        Meeting(municipality=cast.bergkamen, organization=meeting.organization, date=date(2022, 1, day))
        for day in range(1, 20)
    )
    with django_assert_num_queries(len(few)):
        street.get(address)
        street.get(LIST)
