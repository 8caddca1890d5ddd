# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from augenhoehe.concept.enums import ProposalKind, Verdict, Votum
from augenhoehe.concept.rules.answers import (
    FOLLOWS,
    OWN_WORDING,
    REFUSALS,
    DecisionFacts,
    OpinionFacts,
    may_decide,
    may_give_opinion,
)
from augenhoehe.concept.rules.proposals import ProposalFacts

TODAY = datetime.date(2023, 1, 16)
OPEN = ProposalFacts(1, ProposalKind.REPLACE)
ANSWERED = replace(OPEN, votum=Votum.ADOPTED)
DECISION = DecisionFacts(Verdict.ACCEPTED, TODAY, TODAY, wording=False)
POINTERS = {Votum.SETTLED_BY, Votum.REFERRED, Votum.CONTAINED}
CLOSED = [
    (replace(ANSWERED, withdrawn=True), "This proposal has been withdrawn."),
    (replace(ANSWERED, realised=True), "This proposal has been carried out in the text already."),
]


@pytest.mark.parametrize("votum", list(Votum))
def test_with_reason_and_wording_every_votum_but_one_can_be_given(votum: Votum) -> None:
    verdict = may_give_opinion(OPEN, OpinionFacts(votum, "Weil es so ist.", wording=True, settled_by=2))
    assert verdict.ok is (votum is not Votum.WITHDRAWN)


@pytest.mark.parametrize("votum", sorted(set(Votum) - {Votum.WITHDRAWN}))
def test_what_each_votum_needs(votum: Votum) -> None:
    verdict = may_give_opinion(OPEN, OpinionFacts(votum, " ", wording=False))
    needs = (votum in REFUSALS) + (votum in OWN_WORDING) + (votum in POINTERS)
    assert len(verdict.reasons) == needs


def test_whoever_is_refused_is_told_why() -> None:
    assert {Votum.NOT_ADOPTED, Votum.ADOPTED_IN_PART, Votum.INADMISSIBLE} == REFUSALS
    verdict = may_give_opinion(OPEN, OpinionFacts(Votum.NOT_ADOPTED, "", wording=False))
    assert [str(reason) for reason in verdict.reasons] == [
        "Please say why: whoever made the proposal has a right to the reason."
    ]


@pytest.mark.parametrize(("facts", "reason"), CLOSED)
def test_a_closed_proposal_gets_no_further_answer(facts: ProposalFacts, reason: str) -> None:
    given = may_give_opinion(facts, OpinionFacts(Votum.ADOPTED, "", wording=False))
    decided = may_decide(facts, DECISION, TODAY)
    assert [str(found) for found in (*given.reasons, *decided.reasons)] == [reason, reason]


@pytest.mark.parametrize(
    ("facts", "decision", "reason"),
    [
        (OPEN, DECISION, "First the administration gives its opinion, then a body decides."),
        (
            ANSWERED,
            replace(DECISION, decided_on=datetime.date(2023, 1, 17)),
            "2023-01-17 has not come yet. A decision is recorded after the sitting.",
        ),
        (
            ANSWERED,
            replace(DECISION, decided_on=datetime.date(2023, 1, 15)),
            "The proposal came in on 2023-01-16. A decision cannot be older.",
        ),
        (
            ANSWERED,
            replace(DECISION, verdict=Verdict.ACCEPTED_AMENDED),
            "Please write the wording that the body decided on.",
        ),
    ],
)
def test_what_speaks_against_a_decision(facts: ProposalFacts, decision: DecisionFacts, reason: str) -> None:
    assert [str(found) for found in may_decide(facts, decision, TODAY).reasons] == [reason]


@pytest.mark.parametrize("verdict", list(Verdict))
def test_an_answered_proposal_can_be_decided(verdict: Verdict) -> None:
    assert may_decide(ANSWERED, replace(DECISION, verdict=verdict, wording=True), TODAY).ok


def test_a_later_decision_replaces_an_earlier_one() -> None:
    assert may_decide(replace(ANSWERED, verdict=Verdict.REJECTED), DECISION, TODAY).ok


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (OpinionFacts(Votum.SETTLED_BY, "Siehe dort.", False), "choose the number"),
        (OpinionFacts(Votum.SETTLED_BY, "", False, settled_by=1), "cannot settle itself"),
        (
            OpinionFacts(Votum.SETTLED_BY, "", False, settled_by=2, settled_again=True),
            "No. 2 is settled by another",
        ),
        (OpinionFacts(Votum.SETTLED_BY, "", False, settled_by=2), ""),
        (OpinionFacts(Votum.REFERRED, "", False), "choose the office"),
        (OpinionFacts(Votum.REFERRED, "An das Land.", False), ""),
        (OpinionFacts(Votum.REFERRED, "", False, referred=True), ""),
        (OpinionFacts(Votum.CONTAINED, "", False), "where the text says so"),
        (OpinionFacts(Votum.CONTAINED, "In Abschnitt 2.", False), ""),
    ],
)
def test_whoever_is_sent_elsewhere_is_told_where(facts: OpinionFacts, reason: str) -> None:
    found = " ".join(map(str, may_give_opinion(OPEN, facts).reasons))
    assert (reason in found) if reason else found == ""


def test_every_recommendation_has_the_decision_that_follows_it() -> None:
    assert set(FOLLOWS) == set(Votum) - {Votum.WITHDRAWN}
    assert {votum for votum, verdict in FOLLOWS.items() if verdict is Verdict.REJECTED} == {
        Votum.NOT_ADOPTED,
        Votum.INADMISSIBLE,
    }
    assert Verdict.ACCEPTED_AMENDED not in FOLLOWS.values()
