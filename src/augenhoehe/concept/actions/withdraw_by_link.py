# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.hands import BY_PERSONAL_LINK
from augenhoehe.concept.models import Proposal
from augenhoehe.concept.personal_links import Voice
from augenhoehe.concept.rules import proposals as rules
from augenhoehe.core.hand import Hand
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def withdraw_by_link(
    *, voice: Voice, proposal: Proposal, revision: int | None, by: Hand = BY_PERSONAL_LINK
) -> Proposal:
    """Withdraw a point of one's own; it stays readable to its sender. ValueError for a point of somebody else.

    Raises RuleViolation after the decision, Conflict where it was answered since `revision`.
    """
    if proposal.submission_id not in {one.pk for one in voice.submissions}:
        raise ValueError("The proposal was made by somebody else.")
    current = queries.claimed_proposal(proposal.pk, revision)
    require(rules.may_withdraw(queries.proposal_facts(current)))
    current.withdrawn_at = clock.now()
    current.save(update_fields=["withdrawn_at"])
    audit.record(audit_verbs.PROPOSAL_WITHDRAWN, by=by, of=current, municipality=current.concept.municipality)
    return current
