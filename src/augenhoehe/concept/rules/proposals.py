# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A proposal and its four records: who said what, which state follows, and when a proposal may be made or withdrawn."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.concept.enums import ProposalKind, ProposalState, Verdict, VersionState, Votum
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
    """A proposal about to be made, and the version it refers to. `changes`: its wording differs from the text."""

    kind: ProposalKind
    version_state: VersionState
    accepts_proposals: bool
    proposals_until: datetime.date | None
    block_exists: bool
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


def is_open(
    version_state: VersionState, accepts: bool, until: datetime.date | None, today: datetime.date
) -> bool:
    """Whether a version takes proposals on a day; its last day counts."""
    return version_state is VersionState.FROZEN and accepts and (until is None or today <= until)


def may_propose(wish: Wish, today: datetime.date) -> reasons.Verdict:
    """A proposal refers to one block of a frozen version that is open for proposals, and says something."""
    found = []
    if wish.version_state is not VersionState.FROZEN or not wish.accepts_proposals:
        found.append(Reason(_("This version is not open for proposals at the moment.")))
    elif not is_open(wish.version_state, wish.accepts_proposals, wish.proposals_until, today):
        message = _("Proposals for this version were possible until %(until)s.")
        found.append(Reason(message, {"until": wish.proposals_until}))
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
