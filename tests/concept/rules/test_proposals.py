# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from augenhoehe.concept.enums import ProposalKind, ProposalState, Verdict, Votum
from augenhoehe.concept.rules.proposals import (
    ProposalFacts,
    Wish,
    may_propose,
    may_withdraw,
    state_of,
)
from augenhoehe.concept.rules.rounds import RoundFacts

TODAY = datetime.date(2023, 1, 16)
YESTERDAY = TODAY - datetime.timedelta(days=1)
TOMORROW = TODAY + datetime.timedelta(days=1)
OPEN = ProposalFacts(1, ProposalKind.REPLACE)
ANSWERED = replace(OPEN, votum=Votum.ADOPTED)
WISH = Wish(
    kind=ProposalKind.REPLACE,
    round=RoundFacts(YESTERDAY),
    block_exists=True,
    chapter="zwei",
    changes=True,
    empty=False,
    reason="",
)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (OPEN, ProposalState.OPEN),
        (ANSWERED, ProposalState.WITH_OPINION),
        (replace(ANSWERED, verdict=Verdict.POSTPONED), ProposalState.WITH_OPINION),
        (replace(ANSWERED, verdict=Verdict.ACCEPTED), ProposalState.ACCEPTED),
        (replace(ANSWERED, verdict=Verdict.ACCEPTED_AMENDED), ProposalState.ACCEPTED),
        (replace(ANSWERED, verdict=Verdict.REJECTED), ProposalState.REJECTED),
        (replace(ANSWERED, verdict=Verdict.ACCEPTED, realised=True), ProposalState.REALISED),
        (replace(ANSWERED, withdrawn=True), ProposalState.WITHDRAWN),
    ],
)
def test_the_state_follows_from_the_records(facts: ProposalFacts, state: ProposalState) -> None:
    assert state_of(facts) is state


@pytest.mark.parametrize(
    "wish",
    [
        WISH,
        replace(WISH, kind=ProposalKind.INSERT_AFTER),
        replace(WISH, kind=ProposalKind.DELETE, empty=True, changes=False),
        replace(WISH, kind=ProposalKind.REMARK, empty=True, changes=False, reason="Bitte einfacher."),
        replace(WISH, kind=ProposalKind.REMARK, block_exists=False, whole_text=True, reason="Zu lang."),
        replace(
            WISH,
            kind=ProposalKind.REMARK,
            round=RoundFacts(YESTERDAY, chapters=frozenset({"eins"})),
            whole_text=True,
            reason="Zu lang.",
        ),
        replace(WISH, kind=ProposalKind.MOVE),
        replace(WISH, round=RoundFacts(YESTERDAY, closed_on=TODAY)),
        replace(WISH, round=RoundFacts(YESTERDAY, YESTERDAY)),
        replace(WISH, newer_version=True),
    ],
)
def test_every_kind_of_proposal_can_be_made(wish: Wish) -> None:
    assert may_propose(wish, TODAY).ok


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        (replace(WISH, round=None), "This version is not open for proposals at the moment."),
        (
            replace(WISH, round=RoundFacts(YESTERDAY, YESTERDAY), newer_version=True),
            "There is a newer version of the text. Proposals on this one are no longer possible.",
        ),
        (
            replace(WISH, round=RoundFacts(TOMORROW)),
            "Proposals for this version are possible from 2023-01-17.",
        ),
        (
            replace(WISH, round=RoundFacts(YESTERDAY, chapters=frozenset({"eins"}))),
            "This round is about other chapters of the text.",
        ),
        (
            replace(WISH, block_exists=False),
            "This passage does not exist in this version. Please choose it in the text.",
        ),
        (
            replace(WISH, empty=True),
            "The new wording is empty. To remove the passage, please choose “Delete this passage”.",
        ),
        (
            replace(WISH, changes=False),
            "Your wording is the same as the text. Please write what should read differently.",
        ),
        (
            replace(WISH, kind=ProposalKind.INSERT_AFTER, empty=True),
            "Please write the new paragraph that should be added.",
        ),
        (
            replace(WISH, kind=ProposalKind.MOVE, anchor_exists=False),
            "Please choose after which passage it should stand.",
        ),
        (
            replace(WISH, kind=ProposalKind.MOVE, changes=False),
            "The passage stands there already. Please choose another place.",
        ),
        (replace(WISH, kind=ProposalKind.REMARK, reason=" "), "Please write your remark."),
    ],
)
def test_what_speaks_against_a_proposal(wish: Wish, reason: str) -> None:
    assert [str(found) for found in may_propose(wish, TODAY).reasons] == [reason]


def test_a_proposal_is_withdrawn_until_a_body_has_decided() -> None:
    assert may_withdraw(OPEN).ok
    assert may_withdraw(ANSWERED).ok
    assert [str(reason) for reason in may_withdraw(replace(OPEN, withdrawn=True)).reasons] == [
        "This proposal has been withdrawn already."
    ]
    assert [str(reason) for reason in may_withdraw(replace(ANSWERED, verdict=Verdict.REJECTED)).reasons] == [
        "A body has decided on this proposal. It can no longer be withdrawn."
    ]


EDITORIAL = replace(OPEN, votum=Votum.EDITORIAL)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (EDITORIAL, ProposalState.ACCEPTED),
        (replace(EDITORIAL, verdict=Verdict.POSTPONED), ProposalState.WITH_OPINION),
        (replace(EDITORIAL, verdict=Verdict.REJECTED), ProposalState.REJECTED),
        (replace(EDITORIAL, realised=True), ProposalState.REALISED),
        *(
            (replace(OPEN, votum=votum), ProposalState.WITH_OPINION)
            for votum in sorted(set(Votum) - {Votum.EDITORIAL})
        ),
    ],
)
def test_editorial_changes_alone_need_no_body(facts: ProposalFacts, state: ProposalState) -> None:
    assert state_of(facts) is state


def test_an_editorial_change_is_withdrawn_until_it_stands_in_the_text() -> None:
    assert may_withdraw(EDITORIAL).ok
    assert may_withdraw(replace(OPEN, votum=Votum.ADOPTED, verdict=Verdict.POSTPONED)).ok
    assert [str(reason) for reason in may_withdraw(replace(EDITORIAL, realised=True)).reasons] == [
        "This proposal stands in the text already. It can no longer be withdrawn."
    ]
