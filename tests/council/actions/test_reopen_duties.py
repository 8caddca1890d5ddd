# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.models import FollowUp, Paper
from augenhoehe.kit.models import AuditEvent
from tests.council import builders


def answered(cast: Cast, duty: FollowUp, reference: str = "12/0950") -> Paper:
    paper = builders.paper(cast, reference=reference, duties=[])
    answer_follow_up(follow_up=duty, paper=paper, by=cast.people["anna"])
    return paper


def withdraw(cast: Cast, paper: Paper) -> None:
    withdraw_paper(paper=paper, reason="Fehlerhaft", revision=paper.revision, by=cast.people["dora"])


def test_a_withdrawn_paper_has_answered_nothing(cast: Cast) -> None:
    duty = builders.duty(cast)
    paper = answered(cast, duty)
    withdraw(cast, paper)
    duty.refresh_from_db()
    assert (duty.due_on, duty.state) == (date(2023, 12, 8), FollowUpState.CONTINUING)
    assert not duty.reports.exists()
    event = AuditEvent.objects.get(verb="council.duty_reopened")
    assert (event.before["paper"], event.after["due_on"]) == (paper.pk, "2023-12-08")
    answered(cast, duty, "12/0951")
    duty.refresh_from_db()
    assert duty.due_on == date(2024, 12, 9)


def test_a_single_duty_is_open_again(cast: Cast) -> None:
    duty = add_duty(resolution=builders.resolution(cast), text="Raum suchen", by=cast.people["dora"])
    withdraw(cast, answered(cast, duty))
    duty.refresh_from_db()
    assert duty.state == FollowUpState.IN_PROGRESS


def test_a_duty_that_has_gone_on_since_stays_where_it_is(cast: Cast) -> None:
    duty = builders.duty(cast)
    paper = answered(cast, duty)
    answered(cast, duty, "12/0951")
    withdraw(cast, paper)
    duty.refresh_from_db()
    assert duty.due_on == date(2025, 12, 8)
    assert duty.reports.count() == 2


def test_a_paper_that_answered_nothing_leaves_all_duties_alone(cast: Cast) -> None:
    duty = builders.duty(cast)
    withdraw(cast, builders.paper(cast, reference="12/0950", duties=[]))
    duty.refresh_from_db()
    assert duty.revision == 0
