# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A proposal and its four records: who said what, which state follows, and when a proposal may be made or withdrawn."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.concept.enums import ProposalKind, ProposalState, RoundState, Verdict, Votum
from augenhoehe.concept.rules.rounds import RoundFacts, is_about, round_state
from augenhoehe.kit import reasons
from augenhoehe.kit.reasons import Reason, _, says_something


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
    """A point about to be made, and the round in which it is made, None where there is none.

    `chapter` is the key of the heading above the passage, `whole_text` a remark on no passage at all; `changes`: the
    wording differs from the text, or the passage would stand elsewhere. `reason` in whatever language.
    """

    kind: ProposalKind
    round: RoundFacts | None
    block_exists: bool
    chapter: str
    changes: bool
    empty: bool
    reason: str
    anchor_exists: bool = True
    whole_text: bool = False
    newer_version: bool = False


def state_of(proposal: ProposalFacts) -> ProposalState:
    """The state that follows from the records, the last step first. A postponed proposal waits like an undecided one.

    A recommendation is not a decision. Editorial changes alone need none: they change no meaning, so the
    administration takes them over by itself, until a body says otherwise. An accepted proposal that changes no word
    stays accepted for ever; `realisation.awaits_realisation` tells which.
    """
    if proposal.withdrawn:
        return ProposalState.WITHDRAWN
    if proposal.realised:
        return ProposalState.REALISED
    if proposal.verdict is Verdict.REJECTED:
        return ProposalState.REJECTED
    if proposal.verdict in {Verdict.ACCEPTED, Verdict.ACCEPTED_AMENDED}:
        return ProposalState.ACCEPTED
    if is_editorial(proposal):
        return ProposalState.ACCEPTED
    return ProposalState.WITH_OPINION if proposal.votum is not None else ProposalState.OPEN


def is_editorial(proposal: ProposalFacts) -> bool:
    """Whether the administration takes the proposal over as an editorial change, and no body has spoken."""
    return proposal.votum is Votum.EDITORIAL and proposal.verdict is None


def may_propose(wish: Wish, today: datetime.date) -> reasons.Verdict:
    """A proposal refers to a frozen version on which a round has begun, and says something.

    What comes after the round's end is taken too, as late, until a newer version is frozen.
    """
    found = []
    if refusal := _refusal(wish, today):
        found.append(refusal)
    elif wish.round is not None and not wish.whole_text and not is_about(wish.round, wish.chapter):
        found.append(Reason(_("This round is about other chapters of the text.")))
    if not (wish.block_exists or wish.whole_text):
        found.append(Reason(_("This passage does not exist in this version. Please choose it in the text.")))
    if missing := _missing_words(wish):
        found.append(missing)
    return reasons.Verdict(tuple(found))


def _refusal(wish: Wish, today: datetime.date) -> Reason | None:
    """Why a round takes no proposals on a day; None where it does."""
    if wish.round is None:
        return Reason(_("This version is not open for proposals at the moment."))
    state = round_state(wish.round, today)
    if state is RoundState.PLANNED:
        return Reason(
            _("Proposals for this version are possible from %(day)s."), {"day": wish.round.opens_on}
        )
    if state is RoundState.ENDED and wish.newer_version:
        return Reason(
            _("There is a newer version of the text. Proposals on this one are no longer possible.")
        )
    return None


def _missing_words(wish: Wish) -> Reason | None:
    """What a wish of its kind still has to say; None where it says it."""
    missing = {
        ProposalKind.REPLACE: (
            (
                wish.empty,
                _("The new wording is empty. To remove the passage, please choose “Delete this passage”."),
            ),
            (
                not wish.changes,
                _("Your wording is the same as the text. Please write what should read differently."),
            ),
        ),
        ProposalKind.INSERT_AFTER: ((wish.empty, _("Please write the new paragraph that should be added.")),),
        ProposalKind.MOVE: (
            (not wish.anchor_exists, _("Please choose after which passage it should stand.")),
            (not wish.changes, _("The passage stands there already. Please choose another place.")),
        ),
        ProposalKind.REMARK: ((not says_something(wish.reason), _("Please write your remark.")),),
    }
    return next((Reason(words) for is_so, words in missing.get(wish.kind, ()) if is_so), None)


def may_withdraw(proposal: ProposalFacts) -> reasons.Verdict:
    """A proposal can be withdrawn until a body has decided on it."""
    state = state_of(proposal)
    if state is ProposalState.WITHDRAWN:
        return reasons.Verdict((Reason(_("This proposal has been withdrawn already.")),))
    if state is ProposalState.REALISED:
        return reasons.Verdict(
            (Reason(_("This proposal stands in the text already. It can no longer be withdrawn.")),)
        )
    if proposal.verdict not in {None, Verdict.POSTPONED}:
        return reasons.Verdict(
            (Reason(_("A body has decided on this proposal. It can no longer be withdrawn.")),)
        )
    return reasons.Verdict()
