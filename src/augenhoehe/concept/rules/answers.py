# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The administration's opinion and the body's decision: what each must say, and which comes first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.concept.enums import ProposalState, Verdict, Votum
from augenhoehe.concept.rules.proposals import ProposalFacts, state_of
from augenhoehe.kit import reasons
from augenhoehe.kit.reasons import Reason, _, says_something

REFUSALS = frozenset({Votum.NOT_ADOPTED, Votum.ADOPTED_IN_PART, Votum.INADMISSIBLE})
"""Whoever is told no, wholly or in part, is told why (Abwägungsgebot as in § 1 Abs. 7 BauGB, applied by custom)."""

OWN_WORDING = frozenset({Votum.ADOPTED_IN_SUBSTANCE, Votum.ADOPTED_IN_PART})
"""Recommendations that mean nothing unless the administration writes how the text should read."""

FOLLOWS = {
    Votum.ADOPTED: Verdict.ACCEPTED,
    Votum.ADOPTED_IN_SUBSTANCE: Verdict.ACCEPTED,
    Votum.ADOPTED_IN_PART: Verdict.ACCEPTED,
    Votum.EDITORIAL: Verdict.ACCEPTED,
    Votum.CONTAINED: Verdict.ACCEPTED,
    Votum.SETTLED_BY: Verdict.ACCEPTED,
    Votum.NOTED: Verdict.ACCEPTED,
    Votum.REFERRED: Verdict.ACCEPTED,
    Votum.NOT_ADOPTED: Verdict.REJECTED,
    Votum.INADMISSIBLE: Verdict.REJECTED,
    Votum.DEFERRED: Verdict.POSTPONED,
}
"""What a body decides that follows the administration. What it accepts changes the text as recommended: in the
administration's wording, or, where the votum leaves the text as it is, not at all."""


@dataclass(frozen=True, slots=True)
class OpinionFacts:
    """An opinion about to be given. `settled_by`: the number of the proposal it points to; `referred`: to an office.

    `settled_again`: that proposal points to another one itself.
    """

    votum: Votum
    text: str
    wording: bool
    settled_by: int | None = None
    settled_again: bool = False
    referred: bool = False


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """A decision about to be recorded."""

    verdict: Verdict
    decided_on: datetime.date
    submitted_on: datetime.date
    wording: bool


def may_give_opinion(proposal: ProposalFacts, opinion: OpinionFacts) -> reasons.Verdict:
    """An opinion answers a living proposal, with a reason where it refuses and a wording where it rewrites."""
    if closed := _closed(proposal):
        return reasons.Verdict((closed,))
    found = []
    if opinion.votum is Votum.WITHDRAWN:
        found.append(Reason(_("Only the one who made the proposal can withdraw it.")))
    if opinion.votum in REFUSALS and not says_something(opinion.text):
        found.append(Reason(_("Please say why: whoever made the proposal has a right to the reason.")))
    if opinion.votum in OWN_WORDING and not opinion.wording:
        found.append(Reason(_("Please write how the text should read according to the administration.")))
    if pointer := _pointer(proposal, opinion):
        found.append(pointer)
    return reasons.Verdict(tuple(found))


def _pointer(proposal: ProposalFacts, opinion: OpinionFacts) -> Reason | None:
    """Why an opinion that sends its reader elsewhere does not say well enough where; None where it does."""
    said = says_something(opinion.text)
    if opinion.votum is Votum.SETTLED_BY:
        return _settled(proposal, opinion)
    if opinion.votum is Votum.CONTAINED and not said:
        return Reason(_("Please name in the reason where the text says so already."))
    if opinion.votum is Votum.REFERRED and not (opinion.referred or said):
        return Reason(_("Please choose the office it is referred to, or name it in the reason."))
    return None


def _settled(proposal: ProposalFacts, opinion: OpinionFacts) -> Reason | None:
    if opinion.settled_by is None:
        return Reason(_("Please choose the number of the proposal that settles this one."))
    if opinion.settled_by == proposal.number:
        return Reason(_("A proposal cannot settle itself. Please choose another number."))
    if opinion.settled_again:
        message = _("No. %(number)d is settled by another proposal itself. Please choose that one.")
        return Reason(message, {"number": opinion.settled_by})
    return None


def may_decide(proposal: ProposalFacts, decision: DecisionFacts, today: datetime.date) -> reasons.Verdict:
    """A body decides on a proposal that the administration has answered; a later decision replaces an earlier one."""
    if closed := _closed(proposal):
        return reasons.Verdict((closed,))
    found = []
    if proposal.votum is None:
        found.append(Reason(_("First the administration gives its opinion, then a body decides.")))
    if decision.decided_on > today:
        message = _("%(day)s has not come yet. A decision is recorded after the sitting.")
        found.append(Reason(message, {"day": decision.decided_on}))
    if decision.decided_on < decision.submitted_on:
        message = _("The proposal came in on %(day)s. A decision cannot be older.")
        found.append(Reason(message, {"day": decision.submitted_on}))
    if decision.verdict is Verdict.ACCEPTED_AMENDED and not decision.wording:
        found.append(Reason(_("Please write the wording that the body decided on.")))
    return reasons.Verdict(tuple(found))


def _closed(proposal: ProposalFacts) -> Reason | None:
    closed = {
        ProposalState.WITHDRAWN: _("This proposal has been withdrawn."),
        ProposalState.REALISED: _("This proposal has been carried out in the text already."),
    }
    state = state_of(proposal)
    return Reason(closed[state]) if state in closed else None
