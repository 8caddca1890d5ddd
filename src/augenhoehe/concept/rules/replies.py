# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When those who made proposals are told what became of them, and by which way."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from augenhoehe.concept.enums import ProposalState, ReplyState, ReplyWay
from augenhoehe.concept.rules.proposals import ProposalFacts, state_of
from augenhoehe.concept.rules.realisation import awaits_realisation
from augenhoehe.kit import reasons
from augenhoehe.kit.reasons import Reason, _

UNDECIDED = frozenset({ProposalState.OPEN, ProposalState.WITH_OPINION})
ANSWER_WITHIN = datetime.timedelta(weeks=4)
"""Custom, not law: whoever volunteers a proposal hears within a month what became of it."""


@dataclass(frozen=True, slots=True)
class PointFacts:
    """One point of a submission; `told_on`: when its sender was told for good, `decided_on`: what counts since when."""

    proposal: ProposalFacts
    decided_on: datetime.date | None = None
    told_on: datetime.date | None = None

    @property
    def is_told(self) -> bool:
        """Whether the sender knows what counts: a decision after the answer is told anew."""
        return self.told_on is not None and (self.decided_on is None or self.decided_on <= self.told_on)


@dataclass(frozen=True, slots=True)
class ReplyFacts:
    """An answer about to be given: to which points, by their numbers, and how the sender can be reached."""

    points: Collection[int]
    interim: bool
    way: ReplyWay
    reachable: Collection[ReplyWay]
    empty: bool = False


def is_decided(proposal: ProposalFacts) -> bool:
    """Whether it is known what becomes of a proposal."""
    return state_of(proposal) not in UNDECIDED


def reply_state_of(points: Sequence[PointFacts]) -> ReplyState:
    """How far a submission is. What its sender withdrew needs no answer."""
    living = [point for point in points if not point.proposal.withdrawn]
    if not living:
        return ReplyState.NOTHING
    if any(not is_decided(point.proposal) for point in living):
        return ReplyState.UNDECIDED
    if all(point.is_told for point in living):
        return ReplyState.TOLD
    if any(awaits_realisation(point.proposal) for point in living):
        return ReplyState.DECIDED
    return ReplyState.READY


def may_reply(points: Sequence[PointFacts], reply: ReplyFacts) -> reasons.Verdict:
    """Every living point is told of, for good only once all are decided, by a way that reaches the sender."""
    found = []
    living = {point.proposal.number for point in points if not point.proposal.withdrawn}
    if not living:
        found.append(Reason(_("There is no point in this submission that needs an answer.")))
    undecided = sorted(
        point.proposal.number
        for point in points
        if not point.proposal.withdrawn and not is_decided(point.proposal)
    )
    if undecided and not reply.interim:
        message = _("Nothing is decided yet on no. %(numbers)s. Please choose an interim answer.")
        found.append(Reason(message, {"numbers": ", ".join(map(str, undecided))}))
    if reply.empty or living - set(reply.points):
        found.append(Reason(_("Please write what became of each point.")))
    if reply.way not in reply.reachable:
        unreachable = {
            ReplyWay.MAIL: _("There is no e-mail address. Please choose another way."),
            ReplyWay.PAGE: _("The sender has no page of their own here. Please choose another way."),
        }
        found.append(Reason(unreachable.get(reply.way, _("Please choose how the sender is told."))))
    return reasons.Verdict(tuple(found))
