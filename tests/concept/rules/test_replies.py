# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from augenhoehe.concept.enums import ProposalKind, ReplyState, ReplyWay, Verdict, Votum
from augenhoehe.concept.rules.proposals import ProposalFacts
from augenhoehe.concept.rules.replies import PointFacts, ReplyFacts, may_reply, reply_state_of

TODAY = datetime.date(2023, 1, 16)
DAY = datetime.timedelta(days=1)
NEW = PointFacts(ProposalFacts(1, ProposalKind.REPLACE))
ADVISED = PointFacts(ProposalFacts(2, ProposalKind.REPLACE, votum=Votum.ADOPTED))
REJECTED = PointFacts(
    ProposalFacts(3, ProposalKind.REPLACE, votum=Votum.NOT_ADOPTED, verdict=Verdict.REJECTED), TODAY
)
ACCEPTED = PointFacts(
    ProposalFacts(4, ProposalKind.REPLACE, votum=Votum.ADOPTED, verdict=Verdict.ACCEPTED), TODAY
)
REALISED = replace(ACCEPTED, proposal=replace(ACCEPTED.proposal, realised=True))
WITHDRAWN = PointFacts(ProposalFacts(5, ProposalKind.REPLACE, withdrawn=True))
WAYS = (ReplyWay.LETTER, ReplyWay.IN_PERSON)


def told(point: PointFacts, on: datetime.date = TODAY) -> PointFacts:
    return replace(point, told_on=on)


@pytest.mark.parametrize(
    ("points", "state"),
    [
        ([], ReplyState.NOTHING),
        ([WITHDRAWN], ReplyState.NOTHING),
        ([NEW, REJECTED], ReplyState.UNDECIDED),
        ([ADVISED], ReplyState.UNDECIDED),
        ([ACCEPTED, REJECTED], ReplyState.DECIDED),
        ([REALISED, REJECTED, WITHDRAWN], ReplyState.READY),
        ([told(REALISED), told(REJECTED)], ReplyState.TOLD),
        ([told(ACCEPTED), WITHDRAWN], ReplyState.TOLD),
        ([told(REALISED), REJECTED], ReplyState.READY),
        # A body has decided anew since the sender was told.
        ([told(REJECTED, TODAY - DAY)], ReplyState.READY),
    ],
)
def test_how_far_a_submission_is_follows_from_its_points(points: list[PointFacts], state: ReplyState) -> None:
    assert reply_state_of(points) is state


def reply(
    *numbers: int, interim: bool = False, way: ReplyWay = ReplyWay.LETTER, empty: bool = False
) -> ReplyFacts:
    return ReplyFacts(numbers, interim, way, WAYS, empty)


def test_a_final_answer_tells_of_every_living_point() -> None:
    assert may_reply([REJECTED, WITHDRAWN], reply(3))
    assert may_reply([REJECTED, ACCEPTED], reply(3, 4, way=ReplyWay.IN_PERSON))
    assert not may_reply([REJECTED, ACCEPTED], reply(3))
    assert not may_reply([REJECTED], reply(3, empty=True))


def test_before_everything_is_decided_there_is_an_interim_answer() -> None:
    refused = may_reply([NEW, ADVISED, REJECTED], reply(1, 2, 3))
    assert [reason.values for reason in refused.reasons] == [{"numbers": "1, 2"}]
    assert may_reply([NEW, ADVISED, REJECTED], reply(1, 2, 3, interim=True))


@pytest.mark.parametrize("way", sorted(set(ReplyWay) - set(WAYS)))
def test_nobody_is_told_by_a_way_that_does_not_reach_them(way: ReplyWay) -> None:
    assert len(may_reply([REJECTED], reply(3, way=way)).reasons) == 1


def test_who_withdrew_everything_needs_no_answer() -> None:
    assert not may_reply([WITHDRAWN], reply())
    letter_lost = ReplyFacts((3,), interim=False, way=ReplyWay.LETTER, reachable=())
    assert not may_reply([REJECTED], letter_lost)
