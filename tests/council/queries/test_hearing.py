# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.enums import ConsultationRole, Outcome
from augenhoehe.council.models import Meeting
from augenhoehe.council.queries.hearing import hearing_duties, hearing_of
from augenhoehe.council.rules.hearing import Hearing
from tests.council import builders

TODAY = date(2023, 1, 16)
MARCH = date(2023, 3, 16)


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    return schedule_meeting(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"]["integrationsrat"],
        date=date(2023, 2, 9),
        by=cast.people["dora"],
    )


def test_the_town_s_duty(cast: Cast) -> None:
    (duty,) = hearing_duties(cast.bergkamen)
    assert (duty.body, duty.body_name) == (cast.bodies["bergkamen"]["integrationsrat"].pk, "Integrationsrat")


def test_a_missing_hearing_and_when_it_is_possible(cast: Cast, meeting: Meeting) -> None:
    paper = builders.paper(cast, steps=[builders.step(cast, "rat", ConsultationRole.DECISION, MARCH)])
    finding = hearing_of(paper, TODAY)
    assert (finding.state, finding.possible_on) == (Hearing.MISSING, date(2023, 2, 9))


def test_cancelled_meetings_do_not_count(cast: Cast, meeting: Meeting) -> None:
    Meeting.objects.filter(pk=meeting.pk).update(cancelled=True)
    paper = builders.paper(cast, steps=[builders.step(cast, "rat", ConsultationRole.DECISION, MARCH)])
    assert hearing_of(paper, TODAY).possible_on is None


def test_heard_in_time(cast: Cast) -> None:
    steps = [
        builders.step(cast, "integrationsrat", ConsultationRole.HEARING, date(2023, 2, 9)),
        builders.step(cast, "rat", ConsultationRole.DECISION, MARCH),
    ]
    assert hearing_of(builders.paper(cast, steps=steps), TODAY).state is Hearing.IN_TIME


def test_before_the_duty_began(cast: Cast) -> None:
    steps = [builders.step(cast, "rat", ConsultationRole.DECISION, date(2010, 3, 16))]
    assert hearing_of(builders.paper(cast, steps=steps), TODAY).state is Hearing.NOT_NEEDED


def test_a_decided_paper_is_not_advised_any_more(cast: Cast, meeting: Meeting) -> None:
    paper = builders.paper(cast)
    builders.record(cast, builders.deciding(paper), Outcome.ADOPTED)
    paper.refresh_from_db()
    finding = hearing_of(paper, TODAY)
    assert (finding.state, finding.possible_on) == (Hearing.MISSING, None)
