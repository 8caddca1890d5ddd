# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from django.utils import timezone

from augenhoehe.concept import audit_verbs, queries, texts
from augenhoehe.concept.enums import Verdict
from augenhoehe.concept.models import Decision, Proposal
from augenhoehe.concept.rules import answers as rules
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.models import Account, Organization
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.text import Block
from augenhoehe.kit.violations import require


@action
def record_decision(
    *,
    proposal: Proposal,
    verdict: Verdict,
    body: Organization,
    decided_on: datetime.date,
    vote: str,
    new: Block | None,
    by: Account,
    revision: int | None = None,
) -> Decision:
    """Record what a body decided on a proposal; the newest decision counts, earlier ones stay.

    `new` is the wording as decided. Raises RuleViolation with all reasons, Conflict where the proposal was answered
    since `revision`; ValueError for a body that is none of the proposal's town.
    """
    if body.municipality_id != proposal.municipality_id or body.kind != OrganizationKind.COUNCIL_BODY:
        raise ValueError("The body is no council body of this municipality.")
    current = queries.claimed_proposal(proposal.pk, revision)
    submitted_on = timezone.localdate(current.submitted_at)
    facts = rules.DecisionFacts(verdict, decided_on, submitted_on, new is not None)
    require(rules.may_decide(queries.proposal_facts(current), facts, clock.today()))
    decision = Decision.objects.create(
        proposal=current,
        verdict=verdict,
        body=body,
        decided_on=decided_on,
        vote=vote.strip(),
        new_content=None if new is None else texts.wording(new),
    )
    audit.record(
        audit_verbs.PROPOSAL_DECIDED,
        by=by,
        of=current,
        municipality=current.concept.municipality,
        after={"verdict": verdict, "body": str(body), "decided_on": decided_on, "vote": decision.vote},
    )
    return decision
