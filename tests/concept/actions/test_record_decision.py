# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept import queries
from augenhoehe.concept.actions.record_decision import record_decision
from augenhoehe.concept.enums import ProposalState, Verdict
from augenhoehe.concept.models import Proposal
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def decide(
    cast: Cast, proposal: Proposal, body: Organization, verdict: Verdict = Verdict.ACCEPTED, day: int = 16
) -> None:
    record_decision(
        proposal=proposal,
        verdict=verdict,
        body=body,
        decided_on=datetime.date(2023, 1, day),
        vote=" einstimmig ",
        new=None,
        by=cast.people["dora"],
    )


def test_the_newest_decision_counts_and_earlier_ones_stay(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made)
    decide(cast, made, cast.bodies["bergkamen"]["aas"], Verdict.REJECTED)
    decide(cast, made, cast.bodies["bergkamen"]["rat"])
    assert [decision.vote for decision in made.decisions.all()] == ["einstimmig", "einstimmig"]
    assert queries.states_of(Proposal.objects.all()) == {ProposalState.ACCEPTED: 1}


def test_first_the_opinion_then_the_decision(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    with pytest.raises(RuleViolation, match="Zuerst nimmt die Verwaltung Stellung"):
        decide(cast, made, cast.bodies["bergkamen"]["rat"])


def test_a_changed_wording_must_be_written(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    builders.opinion(cast, made)
    with pytest.raises(RuleViolation, match="den das Gremium beschlossen hat"):
        builders.decision(cast, made, Verdict.ACCEPTED_AMENDED)
    decided = builders.decision(cast, made, Verdict.ACCEPTED_AMENDED, builders.words("So nun."))
    assert (decided.new_content or {})["runs"] == [["So nun.", []]]


@pytest.mark.parametrize(("town", "key"), [("kamen", "rat"), ("bergkamen", "bergkamen_for_all")])
def test_only_council_bodies_of_the_town_decide(cast: Cast, town: str, key: str) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made)
    with pytest.raises(ValueError, match="no council body"):
        decide(cast, made, cast.organization(town, key))


def test_a_sitting_to_come_has_decided_nothing(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made)
    with pytest.raises(RuleViolation, match="liegt noch vor uns"):
        decide(cast, made, cast.bodies["bergkamen"]["rat"], day=17)
