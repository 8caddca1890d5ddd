# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.actions.withdraw_proposal import withdraw_proposal
from augenhoehe.concept.deadlines import due
from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Meeting
from augenhoehe.kit import clock
from tests.concept import builders

NEXT_SITTING = datetime.date(2023, 2, 9)


@pytest.fixture
def sittings(cast: Cast) -> None:
    rat = cast.bodies["bergkamen"]["rat"]
    Meeting.objects.create(municipality=cast.bergkamen, organization=rat, date=datetime.date(2023, 1, 10))
    Meeting.objects.create(
        municipality=cast.bergkamen, organization=rat, date=datetime.date(2023, 2, 1), cancelled=True
    )
    Meeting.objects.create(municipality=cast.bergkamen, organization=rat, date=NEXT_SITTING)
    Meeting.objects.create(
        municipality=cast.kamen, organization=cast.bodies["kamen"]["rat"], date=datetime.date(2023, 1, 20)
    )


def lines(cast: Cast, who: str = "anna") -> list[tuple[datetime.date, str]]:
    return [(line.date, line.title) for line in due(cast.people[who], cast.bergkamen)]


def test_an_answer_is_due_four_weeks_after_the_first_proposal(cast: Cast) -> None:
    with clock.standing_on(datetime.date(2023, 1, 2)):
        version = builders.opened(cast)
        builders.proposal(cast, version)
    builders.proposal(cast, version, new="Die Stadt will.")
    assert lines(cast) == [(datetime.date(2023, 1, 30), "2 Vorschläge zum Konzept beantworten")]


@pytest.mark.usefixtures("sittings")
def test_an_answered_proposal_is_decided_at_the_next_sitting(cast: Cast) -> None:
    builders.opinion(cast, builders.proposal(cast, builders.opened(cast)))
    assert lines(cast) == [(NEXT_SITTING, "1 Vorschlag mit Stellungnahme entscheiden lassen")]


def test_without_a_sitting_near_there_is_no_day_for_a_decision(cast: Cast) -> None:
    builders.opinion(cast, builders.proposal(cast, builders.opened(cast)))
    far = datetime.date(2023, 5, 1)
    Meeting.objects.create(
        municipality=cast.bergkamen, organization=cast.bodies["bergkamen"]["rat"], date=far
    )
    assert lines(cast) == []


def test_an_accepted_proposal_is_carried_out_within_four_weeks(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.accepted(cast, version)
    assert lines(cast) == [(datetime.date(2023, 2, 13), "1 angenommenen Vorschlag im Konzept umsetzen")]
    realise_proposals(version=builders.next_version(cast, version.concept), by=cast.people["anna"])
    assert lines(cast) == []


def test_withdrawn_proposals_and_other_towns_are_nobodys_duty(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    withdraw_proposal(proposal=made, by=cast.people["bilal"])
    builders.proposal(cast, builders.opened(cast, "kamen"))
    assert lines(cast) == []


@pytest.mark.parametrize("who", ["bilal", "emil", "dora", "clara"])
def test_only_those_who_can_answer_are_reminded(cast: Cast, who: str) -> None:
    builders.proposal(cast, builders.opened(cast))
    assert lines(cast, who) == []


def test_as_many_queries_however_many_proposals(cast: Cast, django_assert_num_queries: object) -> None:
    version = builders.opened(cast)
    for number in range(3):
        builders.proposal(cast, version, new=f"Die Stadt {number}.")
    anna = cast.people["anna"]
    anna.roles_in(cast.bergkamen.pk)
    with django_assert_num_queries(2):  # type: ignore[operator]  # a fixture without a type
        assert len(list(due(anna, cast.bergkamen))) == 1
