# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.record_result import Result, record_result
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import Majority, Outcome, PaperState
from augenhoehe.council.models import Resolution
from augenhoehe.kit import clock
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders


def test_a_committee_recommends_and_nothing_is_decided(cast: Cast) -> None:
    paper = builders.paper(cast)
    step = builders.record(
        cast,
        paper.consultations.earliest("position"),
        Outcome.RECOMMENDED,
        outcome_text="Einstimmig zugestimmt",
    )
    paper.refresh_from_db()
    assert (step.outcome, step.outcome_text, paper.state) == (
        "recommended",
        "Einstimmig zugestimmt",
        "submitted",
    )
    assert not Resolution.objects.filter(consultation__paper=paper).exists()


def test_the_deciding_result_makes_the_resolution(cast: Cast) -> None:
    paper = builders.paper(cast)
    builders.record(cast, builders.deciding(paper), Outcome.ADOPTED, majority=Majority.MAJORITY, votes_no=1)
    paper.refresh_from_db()
    resolution = Resolution.objects.get(consultation__paper=paper)
    assert paper.state == PaperState.DECIDED
    assert (resolution.text, resolution.adopted_on) == (paper.resolution_text, builders.COUNCIL_DAY)
    assert resolution.public
    assert builders.deciding(paper).votes_no == 1


def test_entering_and_correcting_leave_their_own_traces(cast: Cast) -> None:
    step = builders.deciding(builders.paper(cast))
    builders.record(cast, step, Outcome.ADOPTED)
    builders.record(cast, step, Outcome.ADOPTED, votes_yes=30, votes_no=0)
    verbs = list(
        AuditEvent.objects.filter(verb__contains="result").order_by("number").values_list("verb", flat=True)
    )
    assert verbs == ["council.result_recorded", "council.result_corrected"]
    corrected = AuditEvent.objects.get(verb="council.result_corrected")
    assert (corrected.before["votes_yes"], corrected.after["votes_yes"]) == (None, 30)


def test_rejected_is_decided_without_resolution(cast: Cast) -> None:
    paper = builders.paper(cast)
    builders.record(cast, builders.deciding(paper), Outcome.REJECTED)
    paper.refresh_from_db()
    assert paper.state == PaperState.DECIDED
    assert not Resolution.objects.filter(consultation__paper=paper).exists()


def test_a_decision_put_off_leaves_the_paper_open(cast: Cast) -> None:
    paper = builders.paper(cast)
    builders.record(cast, builders.deciding(paper), Outcome.POSTPONED)
    paper.refresh_from_db()
    assert paper.state == PaperState.SUBMITTED


def test_what_the_rules_refuse(cast: Cast) -> None:
    step = builders.deciding(builders.paper(cast))
    with pytest.raises(RuleViolation):
        builders.record(cast, step, Outcome.RECOMMENDED)
    with pytest.raises(RuleViolation), clock.standing_on(date(2022, 12, 7)):
        builders.record(cast, step, Outcome.ADOPTED)
    step.refresh_from_db()
    assert step.outcome == ""


def test_drafts_and_withdrawn_papers_take_no_results(cast: Cast) -> None:
    draft = builders.paper(cast, reference="")
    with pytest.raises(RuleViolation):
        builders.record(cast, builders.deciding(draft), Outcome.ADOPTED)
    withdrawn = builders.paper(cast)
    withdraw_paper(paper=withdrawn, reason="Kein Geld", revision=None, by=cast.people["dora"])
    with pytest.raises(RuleViolation):
        builders.record(cast, builders.deciding(withdrawn), Outcome.ADOPTED)


def test_the_second_writer_is_told_and_the_first_result_stays(cast: Cast) -> None:
    step = builders.deciding(builders.paper(cast))
    seen = step.revision
    result = Result(outcome=Outcome.ADOPTED, date=step.date)
    record_result(consultation=step, result=result, revision=seen, by=cast.people["dora"])
    with pytest.raises(Conflict):
        record_result(
            consultation=step,
            result=Result(outcome=Outcome.REJECTED, date=step.date),
            revision=seen,
            by=cast.people["anna"],
        )
    step.refresh_from_db()
    assert step.outcome == Outcome.ADOPTED


def test_a_result_tells_writers_of_the_paper(cast: Cast) -> None:
    paper = builders.paper(cast)
    before = paper.revision
    builders.record(cast, builders.deciding(paper), Outcome.POSTPONED)
    paper.refresh_from_db()
    assert paper.revision == before + 1


def test_the_meeting_is_found_by_body_and_day(cast: Cast) -> None:
    meeting = schedule_meeting(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"]["rat"],
        date=date(2022, 12, 15),
        by=cast.people["dora"],
    )
    step = builders.deciding(builders.paper(cast))
    assert builders.record(cast, step, Outcome.ADOPTED, date=date(2022, 12, 15)).meeting == meeting
    assert builders.record(cast, step, Outcome.ADOPTED).meeting is None


def test_advice_without_a_day(cast: Cast) -> None:
    step = builders.paper(cast).consultations.earliest("position")
    saved = builders.record(cast, step, Outcome.RECOMMENDED, date=None)
    assert (saved.date, saved.meeting) == (None, None)
