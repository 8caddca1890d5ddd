# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The administration's opinion and the body's decision: what each must say, and which comes first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.concept.enums import ProposalState, Verdict, Votum
from augenhoehe.concept.rules.proposals import ProposalFacts, state_of
from augenhoehe.kit import reasons
from augenhoehe.kit.reasons import Reason, _

REFUSALS = frozenset({Votum.NOT_ADOPTED, Votum.ADOPTED_IN_PART, Votum.INADMISSIBLE})
"""Whoever is told no, wholly or in part, is told why (Abwägungsgebot as in § 1 Abs. 7 BauGB, applied by custom)."""

OWN_WORDING = frozenset({Votum.ADOPTED_IN_SUBSTANCE, Votum.ADOPTED_IN_PART})
"""Recommendations that mean nothing unless the administration writes how the text should read."""

NAMES_ANOTHER = {
    Votum.SETTLED_BY: _("Please name in the reason the number of the proposal that settles this one."),
    Votum.REFERRED: _("Please name in the reason the office it is referred to."),
    Votum.CONTAINED: _("Please name in the reason where the text says so already."),
}


@dataclass(frozen=True, slots=True)
class OpinionFacts:
    """An opinion about to be given."""

    votum: Votum
    text: str
    wording: bool


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
    if opinion.votum in REFUSALS and not opinion.text.strip():
        found.append(Reason(_("Please say why: whoever made the proposal has a right to the reason.")))
    if opinion.votum in OWN_WORDING and not opinion.wording:
        found.append(Reason(_("Please write how the text should read according to the administration.")))
    if opinion.votum in NAMES_ANOTHER and not opinion.text.strip():
        found.append(Reason(NAMES_ANOTHER[opinion.votum]))
    return reasons.Verdict(tuple(found))


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
