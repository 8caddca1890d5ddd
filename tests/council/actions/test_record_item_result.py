# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.record_item_result import record_item_result
from augenhoehe.council.actions.record_result import Result, record_result
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import Resolution
from augenhoehe.council.rules.outcomes import GroupVotes
from augenhoehe.kit import clock
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders, sittings


def test_the_result_of_a_paper_is_its_consultations_and_makes_the_resolution(cast: Cast) -> None:
    paper, meeting = builders.paper(cast), sittings.meeting(cast)
    item = sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    groups = (GroupVotes("CDU", 12, 1, 0, 0), GroupVotes("SPD", 10, 0, 2, 1))
    sittings.recorded(cast, item, Outcome.ADOPTED, group_votes=groups, notes="Rege Aussprache")
    step = sittings.council_step(paper)
    item.refresh_from_db()
    assert (step.votes_yes, step.votes_no, step.votes_abstain, step.votes_biased) == (22, 1, 2, 1)
    assert step.group_votes[1] == {"group": "SPD", "yes": 10, "no": 0, "abstain": 2, "biased": 1}
    assert (item.outcome, item.notes) == ("", "Rege Aussprache")
    assert Resolution.objects.get(consultation=step).text == paper.resolution_text


def test_an_item_without_a_paper_keeps_its_own(cast: Cast) -> None:
    item = sittings.item(cast, sittings.meeting(cast))
    sittings.recorded(cast, item, Outcome.NOTED, outcome_text="zur Kenntnis", biased_names=" Frau B. ")
    item.refresh_from_db()
    assert (item.outcome, item.outcome_text, item.biased_names) == ("noted", "zur Kenntnis", "Frau B.")
    event = AuditEvent.objects.get(verb="council.item_result_recorded")
    assert event.after["outcome"] == "noted"


def test_notes_alone_leave_the_result(cast: Cast) -> None:
    item = sittings.recorded(cast, sittings.item(cast, sittings.meeting(cast)), Outcome.NOTED)
    kept = record_item_result(item=item, result=None, notes="Kurz", revision=None, by=cast.people["dora"])
    assert (kept.outcome, kept.notes) == ("noted", "Kurz")
    again = AuditEvent.objects.count()
    record_item_result(item=item, result=None, notes="Kurz", revision=None, by=cast.people["dora"])
    assert AuditEvent.objects.count() == again


def test_whoever_did_not_see_the_result_on_the_papers_page_is_told(cast: Cast) -> None:
    paper, meeting = builders.paper(cast), sittings.meeting(cast)
    item = sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    builders.record(cast, sittings.council_step(paper), Outcome.REJECTED)
    with pytest.raises(Conflict) as told:
        record_item_result(
            item=item,
            result=Result(outcome=Outcome.ADOPTED, date=sittings.DAY),
            revision=item.revision,
            by=cast.people["dora"],
        )
    assert told.value.current.outcome == Outcome.REJECTED
    assert told.value.current.revision == item.revision + 1
    assert sittings.council_step(paper).outcome == Outcome.REJECTED


def test_what_is_refused(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    item = sittings.item(cast, meeting)
    with pytest.raises(RuleViolation, match="kann dieses Ergebnis nicht haben"):
        sittings.recorded(cast, item, Outcome.FORWARDED)
    with clock.standing_on(date(2022, 12, 7)), pytest.raises(RuleViolation, match="noch nicht stattgefunden"):
        sittings.recorded(cast, item, Outcome.NOTED)
    item.refresh_from_db()
    assert (item.outcome, item.revision) == ("", 0)


def test_a_result_on_another_day_than_the_agendas_is_refused(cast: Cast) -> None:
    paper, meeting = builders.paper(cast), sittings.meeting(cast)
    sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    with pytest.raises(RuleViolation, match="steht auf der Tagesordnung"):
        record_result(
            consultation=sittings.council_step(paper),
            result=Result(outcome=Outcome.ADOPTED, date=date(2022, 12, 9)),
            revision=None,
            by=cast.people["dora"],
        )
