# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.models import FollowUpReport
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders


def test_a_recurring_duty_gets_its_next_day(cast: Cast) -> None:
    duty = builders.duty(cast)
    report = answer_follow_up(follow_up=duty, text="Bericht liegt vor.", by=cast.people["anna"])
    duty.refresh_from_db()
    assert (report.due_on, report.answered_on) == (date(2023, 12, 8), date(2023, 1, 16))
    assert (duty.due_on, duty.state) == (date(2024, 12, 9), FollowUpState.CONTINUING)
    assert AuditEvent.objects.filter(verb="council.duty_answered").count() == 1


def test_every_occurrence_is_answered_once_and_in_turn(cast: Cast) -> None:
    duty = builders.duty(cast)
    days = [
        answer_follow_up(follow_up=duty, text=str(number), by=cast.people["anna"]).due_on
        for number in range(3)
    ]
    assert days == [date(2023, 12, 8), date(2024, 12, 9), date(2025, 12, 8)]


def test_a_single_duty_is_done_and_not_answered_again(cast: Cast) -> None:
    duty = add_duty(resolution=builders.resolution(cast), text="Raum suchen", by=cast.people["dora"])
    answer_follow_up(follow_up=duty, text="Gefunden.", by=cast.people["anna"])
    duty.refresh_from_db()
    assert duty.state == FollowUpState.DONE
    with pytest.raises(RuleViolation):
        answer_follow_up(follow_up=duty, text="Noch einmal.", by=cast.people["anna"])
    assert FollowUpReport.objects.filter(follow_up=duty).count() == 1


def test_a_paper_answers_too(cast: Cast) -> None:
    duty = builders.duty(cast)
    paper = builders.paper(cast, reference="12/0950", duties=[])
    assert answer_follow_up(follow_up=duty, paper=paper, by=cast.people["anna"]).paper == paper


def test_a_paper_of_another_town_does_not(cast: Cast) -> None:
    duty = builders.duty(cast)
    with pytest.raises(ValueError, match="another town"):
        answer_follow_up(follow_up=duty, paper=builders.paper(cast, "kamen"), by=cast.people["anna"])


def test_something_must_be_said(cast: Cast) -> None:
    with pytest.raises(RuleViolation):
        answer_follow_up(follow_up=builders.duty(cast), text="  ", by=cast.people["anna"])


def test_the_second_of_two_answers_is_told(cast: Cast) -> None:
    duty = builders.duty(cast)
    answer_follow_up(follow_up=duty, text="Eins", revision=duty.revision, by=cast.people["anna"])
    with pytest.raises(Conflict):
        answer_follow_up(follow_up=duty, text="Zwei", revision=duty.revision, by=cast.people["dora"])
