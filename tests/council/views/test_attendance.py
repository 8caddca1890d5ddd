# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Membership, Person
from augenhoehe.council.models import Attendance
from tests.council import sittings
from tests.council.views.pages import client, fields, text, url


def members(cast: Cast, *names: str) -> None:
    for name in names:
        person = Person.objects.create(municipality=cast.bergkamen, name=name)
        Membership.objects.create(person=person, organization=cast.bodies["bergkamen"]["rat"])


def test_members_of_the_day_are_proposed_and_counted(cast: Cast) -> None:
    members(cast, "Ali Muster", "Berta Muster")
    gone = Person.objects.create(municipality=cast.bergkamen, name="Cem Fort")
    Membership.objects.create(
        person=gone, organization=cast.bodies["bergkamen"]["rat"], end_date=date(2022, 1, 1)
    )
    address = url("meeting-attendance", sittings.meeting(cast).pk)
    dora = client(cast)
    page = dora.get(address)
    assert "vorgeschlagen" in text(page).casefold()
    shown = dora.post(address, fields(page) | {"person-1-state": "excused"}, follow=True)
    assert list(Attendance.objects.values_list("name", "state")) == [
        ("Ali Muster", "present"),
        ("Berta Muster", "excused"),
    ]
    assert "nicht beschlussfähig: 1 von 2" in text(shown)


def test_what_contradicts_itself_stays_in_the_fields(cast: Cast) -> None:
    address = url("meeting-attendance", sittings.meeting(cast).pk)
    sent = {
        "revision": "0",
        "rows": "1",
        "person-0-name": "Ali",
        "person-0-role": "member",
        "person-0-state": "absent",
        "person-0-arrived": "17:30",
    }
    refused = client(cast).post(address, sent)
    assert refused.status_code == 422
    assert "Ali war nicht da" in text(refused)
    assert client(cast).post(address, sent | {"revision": "7"}).status_code == 409
    assert not Attendance.objects.exists()


def test_as_many_queries_with_many_as_with_one(
    cast: Cast,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    address = url("meeting-attendance", sittings.meeting(cast).pk)
    dora = client(cast)
    dora.get(address)
    members(cast, "eins")
    with django_assert_max_num_queries(15) as one:
        dora.get(address)
    members(cast, *map(str, range(20)))
    with django_assert_num_queries(len(one)):
        dora.get(address)


def test_only_those_who_enter_results_see_the_form(cast: Cast) -> None:
    address = url("meeting-attendance", sittings.meeting(cast).pk)
    for name, status in (("anna", 200), ("emil", 403), ("bilal", 403), ("clara", 403)):
        assert client(cast, name).get(address).status_code == status
