# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A proposal and its four records: who said what, which state follows, and when a proposal may be made or withdrawn."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.concept.enums import ProposalKind, ProposalState, RoundState, Verdict, Votum
from augenhoehe.concept.rules.rounds import RoundFacts, is_about, round_state
from augenhoehe.kit import reasons
from augenhoehe.kit.reasons import Reason, _


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """A proposal with the newest of each of its records. `…_wording`: whether that record words the text."""

    number: int
    kind: ProposalKind
    withdrawn: bool = False
    votum: Votum | None = None
    opinion_wording: bool = False
    verdict: Verdict | None = None
    decision_wording: bool = False
    realised: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """A proposal about to be made, and the newest round of the version it refers to, None where there was none.

    `chapter` is the key of the heading above the passage; `changes`: the wording differs from the text.
    """

    kind: ProposalKind
    round: RoundFacts | None
    block_exists: bool
    chapter: str
    changes: bool
    empty: bool
    reason: str


def state_of(proposal: ProposalFacts) -> ProposalState:
    """The state that follows from the records, the last step first. A postponed proposal waits like an undecided one.

    An accepted proposal that changes no word stays accepted for ever; `realisation.awaits_realisation` tells which.
    """
    if proposal.withdrawn:
        return ProposalState.WITHDRAWN
    if proposal.realised:
        return ProposalState.REALISED
    if proposal.verdict is Verdict.REJECTED:
        return ProposalState.REJECTED
    if proposal.verdict in {Verdict.ACCEPTED, Verdict.ACCEPTED_AMENDED}:
        return ProposalState.ACCEPTED
    return ProposalState.WITH_OPINION if proposal.votum is not None else ProposalState.OPEN


def may_propose(wish: Wish, today: datetime.date) -> reasons.Verdict:
    """A proposal refers to one block of a frozen version that is open for proposals, and says something."""
    found = []
    if refusal := _refusal(wish.round, today):
        found.append(refusal)
    elif wish.round is not None and not is_about(wish.round, wish.chapter):
        found.append(Reason(_("This round is about other chapters of the text.")))
    if not wish.block_exists:
        found.append(Reason(_("This passage does not exist in this version. Please choose it in the text.")))
    if wish.kind is ProposalKind.REPLACE and wish.empty:
        found.append(
            Reason(_("The new wording is empty. To remove the passage, please choose “Delete this passage”."))
        )
    elif wish.kind is ProposalKind.REPLACE and not wish.changes:
        found.append(
            Reason(_("Your wording is the same as the text. Please write what should read differently."))
        )
    if wish.kind is ProposalKind.INSERT_AFTER and wish.empty:
        found.append(Reason(_("Please write the new paragraph that should be added.")))
    if wish.kind is ProposalKind.REMARK and not wish.reason.strip():
        found.append(Reason(_("Please write your remark.")))
    return reasons.Verdict(tuple(found))


def _refusal(facts: RoundFacts | None, today: datetime.date) -> Reason | None:
    """Why a round takes no proposals on a day; None where it does."""
    state = round_state(facts, today) if facts is not None else None
    if facts is None or (state is RoundState.ENDED and facts.closed_on is not None):
        return Reason(_("This version is not open for proposals at the moment."))
    if state is RoundState.PLANNED:
        return Reason(_("Proposals for this version are possible from %(day)s."), {"day": facts.opens_on})
    if state is RoundState.ENDED:
        message = _("Proposals for this version were possible until %(until)s.")
        return Reason(message, {"until": facts.closes_on})
    return None


def may_withdraw(proposal: ProposalFacts) -> reasons.Verdict:
    """A proposal can be withdrawn until a body has decided on it."""
    state = state_of(proposal)
    if state is ProposalState.WITHDRAWN:
        return reasons.Verdict((Reason(_("This proposal has been withdrawn already.")),))
    if state not in {ProposalState.OPEN, ProposalState.WITH_OPINION}:
        return reasons.Verdict(
            (Reason(_("A body has decided on this proposal. It can no longer be withdrawn.")),)
        )
    return reasons.Verdict()
