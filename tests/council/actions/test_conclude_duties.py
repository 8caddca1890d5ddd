# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.enums import ConsultationRole, FollowUpState, Outcome, PaperState
from augenhoehe.council.models import Consultation, Paper
from augenhoehe.kit import clock
from tests.council import builders

SITTING = date(2023, 11, 16)


@pytest.mark.django_db
def test_a_yearly_duty_gets_its_next_day_once_its_paper_is_noted_and_loses_it_again(cast: Cast) -> None:
    duty = builders.duty(cast)
    paper = builders.paper(cast, reference="12/0991")
    answer_follow_up(follow_up=duty, paper=paper, state=FollowUpState.IN_PROGRESS, by=cast.people["anna"])
    paper.consultations.all().delete()
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.SUBMITTED)
    body = cast.bodies["bergkamen"]["rat"]
    step = Consultation.objects.create(
        paper=paper,
        position=1,
        organization=body,
        body_name=body.name,
        role=ConsultationRole.INFORMATION,
        date=SITTING,
    )
    told = []
    with clock.standing_on(SITTING):
        for outcome in (Outcome.NOTED, Outcome.NOTED, Outcome.POSTPONED):
            builders.record(cast, step, outcome)
            duty.refresh_from_db()
            told.append((duty.due_on, duty.reports.get().interim))
    assert told == [(date(2024, 12, 9), False)] * 2 + [(date(2023, 12, 8), True)]
