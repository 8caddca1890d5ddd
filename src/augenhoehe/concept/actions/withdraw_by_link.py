# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.actions.withdraw_proposal import withdraw_proposal
from augenhoehe.concept.hands import BY_PERSONAL_LINK
from augenhoehe.concept.models import Proposal
from augenhoehe.concept.personal_links import Voice
from augenhoehe.core.hand import Hand
from augenhoehe.kit.actions import action


@action
def withdraw_by_link(
    *, voice: Voice, proposal: Proposal, revision: int | None, by: Hand = BY_PERSONAL_LINK
) -> Proposal:
    """Withdraw a point of one's own; it stays readable to its sender. ValueError for a point of somebody else.

    Raises RuleViolation after the decision, Conflict where it was answered since `revision`.
    """
    if proposal.submission_id not in {one.pk for one in voice.submissions}:
        raise ValueError("The proposal was made by somebody else.")
    return withdraw_proposal(proposal=proposal, revision=revision, by=by)
