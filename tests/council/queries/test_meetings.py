# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Membership, Organization, Person
from augenhoehe.council.enums import AttendanceRole, Outcome
from augenhoehe.council.models import Meeting
from augenhoehe.council.queries import meetings as queries
from augenhoehe.council.rules.attendance import Participant
from tests.council import builders, sittings


def test_before_the_invitation_the_agenda_is_the_administrations(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting)
    sittings.item(cast, meeting, sittings.SECRET, public=False)
    seen = {
        name: len(queries.agenda_of(cast.people[name], meeting).items) for name in ("dora", "emil", "bilal")
    }
    assert seen == {"dora": 2, "emil": 0, "bilal": 0}
    assert not queries.agenda_of(cast.people["emil"], meeting).hides
    invited = sittings.invited(cast, meeting)
    agendas = {name: queries.agenda_of(cast.people[name], invited) for name in ("emil", "bilal", "clara")}
    assert {name: len(agenda.items) for name, agenda in agendas.items()} == {
        "emil": 2,
        "bilal": 1,
        "clara": 1,
    }
    assert agendas["bilal"].closed_numbers == ["1"]
    assert agendas["bilal"].hides
    assert not agendas["emil"].hides


def test_what_waits_for_a_meeting(cast: Cast) -> None:
    paper, meeting = builders.paper(cast), sittings.meeting(cast)
    builders.paper(cast, reference="", name="Entwurf")
    assert list(queries.proposed_for(cast.people["dora"], meeting)) == [sittings.council_step(paper)]
    sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    assert not queries.proposed_for(cast.people["dora"], meeting).exists()


def test_results_are_counted_wherever_they_stand(cast: Cast) -> None:
    paper, meeting = builders.paper(cast), sittings.meeting(cast)
    own = sittings.item(cast, meeting)
    item = sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    assert (queries.facts_of(meeting).items, queries.facts_of(meeting).results) == (2, 0)
    sittings.recorded(cast, own, Outcome.NOTED)
    sittings.recorded(cast, item, Outcome.ADOPTED)
    assert queries.facts_of(meeting).results == 2


def test_who_is_expected(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["rat"]
    group = Organization.objects.create(
        municipality=cast.bergkamen, kind="faction", name="Fraktion A", short_name="A"
    )
    for name, role, voting, start, behalf in (
        ("Ruth", "Bürgermeisterin, Vorsitz", True, None, None),
        ("Stella", "Stellvertretender Vorsitz", True, None, group),
        ("Berta", "", False, date(2020, 1, 1), None),
        ("Neu", "", True, date(2023, 1, 1), None),
    ):
        person = Person.objects.create(municipality=cast.bergkamen, name=name)
        Membership.objects.create(
            person=person,
            organization=body,
            role=role,
            voting_right=voting,
            start_date=start,
            on_behalf_of=behalf,
        )
    found = queries.expected_at(sittings.meeting(cast))
    assert set(found) == {
        Participant("Ruth", AttendanceRole.CHAIR),
        Participant("Stella", group="A"),
        Participant("Berta", AttendanceRole.ADVISORY),
    }


@pytest.mark.parametrize("days", [(), (date(2022, 12, 8), date(2023, 3, 16))])
def test_invitation_days_of_any_number(cast: Cast, days: tuple[date, ...]) -> None:
    meetings = [sittings.meeting(cast, day=day) for day in days]
    assert set(queries.invitation_days(meetings)) == {meeting.pk for meeting in meetings}


def test_coming_and_past_of_one_town(cast: Cast) -> None:
    sittings.meeting(cast, "kamen")
    past, coming = sittings.meeting(cast), sittings.meeting(cast, day=date(2023, 3, 16))
    today = date(2023, 1, 16)
    assert list(queries.coming_meetings(AnonymousUser(), cast.bergkamen, today)) == [coming]
    assert list(queries.past_meetings(AnonymousUser(), cast.bergkamen, today)) == [past]


def test_groups_are_named_once(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    for place, group in enumerate(("SPD", "CDU", "SPD", "")):
        meeting.attendances.create(name="x", group=group, position=place)
    assert queries.groups_at(meeting) == ["CDU", "SPD"]


def test_steps_that_stand_on_agendas(cast: Cast) -> None:
    paper = builders.paper(cast)
    item = sittings.item(cast, sittings.meeting(cast), consultation=sittings.council_step(paper))
    (place,) = queries.steps_on_agendas(paper)
    assert (place.number, place.day) == (item.consultation_id, sittings.DAY)
    sittings.recorded(cast, item, Outcome.ADOPTED)
    assert queries.steps_on_agendas(paper) == []
    assert Meeting.objects.count() == 1
