# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.actions.decision_writer import DecisionWriter
from augenhoehe.concept.actions.withdraw_proposal import withdraw_proposal
from augenhoehe.concept.enums import Verdict, Votum
from augenhoehe.concept.models import Decision, Proposal
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders


def writer(cast: Cast, day: datetime.date = builders.TODAY, *, town: str = "bergkamen") -> DecisionWriter:
    return DecisionWriter(cast.bodies[town]["rat"], day, " bei 2 Enthaltungen ", cast.people["dora"])


def locked(proposal: Proposal) -> Proposal:
    return queries.locked_proposal(proposal.pk)


def test_a_decision_leaves_its_words_its_vote_and_a_trace(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made)
    new = builders.words("Die Stadt muss.")
    written = writer(cast).write(locked(made), Verdict.ACCEPTED_AMENDED, new)
    assert (written.vote, (written.new_content or {})["runs"]) == ("bei 2 Enthaltungen", [[new.text, []]])
    event = AuditEvent.objects.latest("pk")
    assert event.verb == audit_verbs.PROPOSAL_DECIDED
    assert event.after == {
        "verdict": "accepted_amended",
        "body": str(cast.bodies["bergkamen"]["rat"]),
        "decided_on": "2023-01-16",
        "vote": "bei 2 Enthaltungen",
    }


def test_all_that_is_missing_is_told_at_once_and_nothing_is_written(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    events = AuditEvent.objects.count()
    with pytest.raises(RuleViolation) as refusal:
        writer(cast, datetime.date(2023, 1, 17)).write(locked(made), Verdict.ACCEPTED_AMENDED)
    told = "\n".join(refusal.value.reasons)
    for words in (
        "Zuerst nimmt die Verwaltung Stellung",
        "liegt noch vor uns",
        "den das Gremium beschlossen",
    ):
        assert words in told
    assert (Decision.objects.count(), AuditEvent.objects.count()) == (0, events)


def test_no_body_decided_before_the_proposal_came_in_by_the_clock_of_the_town(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made)
    half_past_midnight = datetime.datetime(2023, 1, 15, 23, 30, tzinfo=datetime.UTC)
    Proposal.objects.filter(pk=made.pk).update(submitted_at=half_past_midnight)
    assert writer(cast).verdict(locked(made), Verdict.ACCEPTED).ok
    with pytest.raises(RuleViolation, match=r"ging am Montag, 16\.\sJanuar 2023 ein"):
        writer(cast, datetime.date(2023, 1, 15)).write(locked(made), Verdict.ACCEPTED)


def test_what_is_withdrawn_is_not_decided(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made, Votum.NOTED)
    withdraw_proposal(proposal=made, by=cast.people["bilal"])
    with pytest.raises(RuleViolation, match="ist zurückgezogen"):
        writer(cast).write(locked(made), Verdict.REJECTED)


def test_asking_writes_nothing_and_the_council_next_door_is_not_asked(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made)
    assert writer(cast).verdict(locked(made), Verdict.REJECTED).ok
    with pytest.raises(ValueError, match="no council body"):
        writer(cast, town="kamen").write(locked(made), Verdict.REJECTED)
    assert not Decision.objects.exists()
