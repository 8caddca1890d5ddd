# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.models import Proposal
from augenhoehe.concept.rules import proposals as rules
from augenhoehe.core.hand import Hand
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def withdraw_proposal(*, proposal: Proposal, by: Account | Hand, revision: int | None = None) -> Proposal:
    """Withdraw a proposal nobody has decided on; it stays readable as submitted.

    Raises RuleViolation after the decision, Conflict where it was answered since `revision`.
    """
    current = queries.claimed_proposal(proposal.pk, revision)
    require(rules.may_withdraw(queries.proposal_facts(current)))
    current.withdrawn_at = clock.now()
    current.save(update_fields=["withdrawn_at"])
    audit.record(audit_verbs.PROPOSAL_WITHDRAWN, by=by, of=current, municipality=current.concept.municipality)
    return current
