# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.actions.note_duty import note_duty
from augenhoehe.council.actions.take_list_to_council import take_list_to_council
from augenhoehe.council.actions.update_duty import update_duty
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import ConsultationRole, FollowUpState, ListPeriod, Outcome, PaperState
from augenhoehe.council.models import Consultation, FollowUp, Paper
from augenhoehe.council.rules.follow_up_lists import span_of
from augenhoehe.kit import clock
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders

HALF = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))
SITTING = date(2023, 3, 16)


def done(cast: Cast, **changed: Any) -> FollowUp:
    duty = builders.single_duty(cast, **changed)
    answer_follow_up(follow_up=duty, text="Gefunden.", by=cast.people["anna"])
    duty.refresh_from_db()
    return duty


def carried(cast: Cast, body: str = "rat") -> Consultation:
    """The list of the half-year on its way to a body."""
    made = make_follow_up_lists(municipality=cast.bergkamen, span=HALF, by=cast.people["dora"])[0]
    paper = take_list_to_council(follow_up_list=made, revision=0, by=cast.people["dora"])
    paper.consultations.all().delete()
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.SUBMITTED, reference="12/0990")
    return Consultation.objects.create(
        paper=paper,
        position=1,
        organization=cast.bodies["bergkamen"][body],
        body_name=cast.bodies["bergkamen"][body].name,
        role=ConsultationRole.INFORMATION,
        date=SITTING,
    )


def test_noted_by_the_council_and_open_again_when_that_is_corrected(cast: Cast) -> None:
    duty = done(cast)
    step = carried(cast)
    with clock.standing_on(date(2023, 3, 20)):
        builders.record(cast, step, Outcome.NOTED)
        duty.refresh_from_db()
        assert (duty.closed_on, duty.noted_in, duty.state) == (SITTING, step, FollowUpState.DONE)
        builders.record(cast, step, Outcome.NOTED, date=date(2023, 3, 17))
        duty.refresh_from_db()
        assert duty.closed_on == date(2023, 3, 17)
        builders.record(cast, step, Outcome.POSTPONED)
    again = FollowUp.objects.get(pk=duty.pk)
    assert again.closed_on is None
    assert again.noted_in is None
    assert again.state == FollowUpState.DONE
    assert AuditEvent.objects.filter(verb="council.duty_noted").count() == 2
    assert AuditEvent.objects.filter(verb="council.duty_not_noted").count() == 1


def test_only_what_the_list_told_as_done_is_closed(cast: Cast) -> None:
    late = builders.single_duty(cast, reference="12/0901")
    duty = done(cast)
    step = carried(cast)
    answer_follow_up(follow_up=late, text="Nach der Liste.", by=cast.people["anna"])
    with clock.standing_on(SITTING):
        builders.record(cast, step, Outcome.NOTED)
    late.refresh_from_db()
    duty.refresh_from_db()
    assert late.closed_on is None
    assert duty.closed_on == SITTING


def test_another_body_closes_nothing_but_the_one_that_resolved_does(cast: Cast) -> None:
    duty = done(cast)
    step = carried(cast, body="hfa")
    with clock.standing_on(SITTING):
        builders.record(cast, step, Outcome.NOTED)
    duty.refresh_from_db()
    assert duty.closed_on is None


def test_a_committee_closes_its_own_resolutions(cast: Cast) -> None:
    steps = [builders.step(cast, "hfa", ConsultationRole.DECISION)]
    duty = done(cast, steps=steps)
    step = carried(cast, body="hfa")
    with clock.standing_on(SITTING):
        builders.record(cast, step, Outcome.NOTED)
    duty.refresh_from_db()
    assert duty.closed_on == SITTING


def test_a_paper_that_answers_closes_what_it_answered(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    steps = [builders.step(cast, "rat", ConsultationRole.INFORMATION, SITTING)]
    paper = builders.paper(cast, reference="12/0990", duties=[], steps=steps)
    answer_follow_up(follow_up=duty, paper=paper, by=cast.people["anna"])
    with clock.standing_on(SITTING):
        builders.record(cast, paper.consultations.get(), Outcome.NOTED)
    duty.refresh_from_db()
    assert duty.closed_on == SITTING


def test_an_open_duty_is_never_closed_by_a_list(cast: Cast) -> None:
    duty = done(cast)
    step = carried(cast)
    update_duty(
        follow_up=duty,
        state=FollowUpState.IN_PROGRESS,
        recurrence=duty.recurrence,  # type: ignore[arg-type]  # as stored
        due_on=duty.due_on,
        delay_reason="",
        responsible=None,
        revision=None,
        by=cast.people["dora"],
    )
    with clock.standing_on(SITTING):
        builders.record(cast, step, Outcome.NOTED)
    duty.refresh_from_db()
    assert (duty.closed_on, duty.state) == (None, FollowUpState.IN_PROGRESS)
    answer_follow_up(follow_up=duty, text="Jetzt wirklich.", by=cast.people["anna"])
    assert [report.interim for report in duty.reports.order_by("pk")] == [True, False]


def test_the_other_town_is_left_alone(cast: Cast) -> None:
    foreign = builders.single_duty(cast, "kamen")
    answer_follow_up(follow_up=foreign, text="Fertig.", by=cast.people["clara"])
    done(cast)
    with clock.standing_on(SITTING):
        builders.record(cast, carried(cast), Outcome.NOTED)
    foreign.refresh_from_db()
    assert foreign.closed_on is None


def test_a_withdrawn_answer_opens_a_closed_duty(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    steps = [builders.step(cast, "rat", ConsultationRole.INFORMATION, SITTING)]
    paper = builders.paper(cast, reference="12/0990", duties=[], steps=steps)
    answer_follow_up(follow_up=duty, paper=paper, by=cast.people["anna"])
    with clock.standing_on(SITTING):
        builders.record(cast, paper.consultations.get(), Outcome.NOTED)
        withdraw_paper(paper=paper, reason="Falsche Zahlen.", revision=None, by=cast.people["dora"])
    duty.refresh_from_db()
    assert (duty.closed_on, duty.noted_in, duty.state) == (None, None, FollowUpState.WITH_DEADLINE)


def test_by_hand_with_the_day_of_the_sitting(cast: Cast) -> None:
    duty = done(cast)
    with pytest.raises(RuleViolation, match="noch nicht stattgefunden"):
        note_duty(follow_up=duty, sitting=date(2023, 2, 1), revision=None, by=cast.people["dora"])
    note_duty(follow_up=duty, sitting=date(2023, 1, 12), revision=duty.revision, by=cast.people["dora"])
    with pytest.raises(Conflict):
        note_duty(follow_up=duty, sitting=date(2023, 1, 12), revision=duty.revision, by=cast.people["dora"])
    with pytest.raises(RuleViolation, match="schon zur Kenntnis"):
        note_duty(follow_up=duty, sitting=date(2023, 1, 12), revision=None, by=cast.people["dora"])
    open_duty = builders.single_duty(cast, reference="12/0901")
    with pytest.raises(RuleViolation, match="umgesetzte Pflicht"):
        note_duty(follow_up=open_duty, sitting=date(2023, 1, 12), revision=None, by=cast.people["dora"])
