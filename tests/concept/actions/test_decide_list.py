# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import queries
from augenhoehe.concept.actions.decide_list import decide_list
from augenhoehe.concept.enums import ContentSource, ProposalKind, Verdict, Votum
from augenhoehe.concept.models import Decision, Proposal
from augenhoehe.concept.rules.realisation import source_of
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def decide(cast: Cast, proposals: list[Proposal], verdict: Verdict | None = None) -> list[Decision]:
    return decide_list(
        concept=proposals[0].concept,
        seen={one.pk: one.revision for one in proposals},
        verdict=verdict,
        body=cast.bodies["bergkamen"]["rat"],
        decided_on=builders.TODAY,
        vote=" einstimmig ",
        by=cast.people["anna"],
    )


def test_as_recommended_each_has_the_decision_that_follows(cast: Cast) -> None:
    version = builders.opened(cast)
    vota = {
        Votum.ADOPTED: (Verdict.ACCEPTED, ContentSource.PROPOSAL),
        Votum.ADOPTED_IN_PART: (Verdict.ACCEPTED, ContentSource.ADMINISTRATION),
        Votum.NOT_ADOPTED: (Verdict.REJECTED, None),
        Votum.NOTED: (Verdict.ACCEPTED, None),
        Votum.DEFERRED: (Verdict.POSTPONED, None),
    }
    made = []
    for votum in vota:
        one = builders.proposal(cast, version)
        new = builders.reworded(version, "Die Stadt beginnt.") if votum is Votum.ADOPTED_IN_PART else None
        builders.opinion(cast, one, votum, "Darum.", new)
        made.append(one)
    decisions = decide(cast, made)
    assert [Verdict(one.verdict) for one in decisions] == [verdict for verdict, _source in vota.values()]
    assert {one.vote for one in decisions} == {"einstimmig"}
    facts = queries.facts_of(Proposal.objects.order_by("number"))
    assert [source_of(one) for one in facts] == [source for _verdict, source in vota.values()]


def test_one_verdict_for_all(cast: Cast) -> None:
    version = builders.opened(cast)
    made = [builders.proposal(cast, version, kind=ProposalKind.REMARK) for _one in range(2)]
    for one in made:
        builders.opinion(cast, one, Votum.NOTED, "Gelesen.")
    assert {one.verdict for one in decide(cast, made, Verdict.POSTPONED)} == {Verdict.POSTPONED}


def test_without_a_votum_nothing_is_decided_and_nothing_half(cast: Cast) -> None:
    version = builders.opened(cast)
    answered, unanswered = builders.proposal(cast, version), builders.proposal(cast, version)
    builders.opinion(cast, answered)
    for verdict in (None, Verdict.REJECTED):
        with pytest.raises(RuleViolation, match="2: Zuerst nimmt die Verwaltung"):
            decide(cast, [answered, unanswered], verdict)
    assert not Decision.objects.exists()


def test_the_body_is_one_of_the_town(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made)
    with pytest.raises(ValueError, match="no council body"):
        decide_list(
            concept=made.concept,
            seen={made.pk: made.revision},
            verdict=None,
            body=cast.bodies["kamen"]["rat"],
            decided_on=builders.TODAY,
            vote="",
            by=cast.people["anna"],
        )
