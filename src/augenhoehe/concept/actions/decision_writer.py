# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from augenhoehe.concept import audit_verbs, queries, texts
from augenhoehe.concept.enums import Verdict
from augenhoehe.concept.models import Decision, Proposal
from augenhoehe.concept.rules import answers as rules
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.models import Organization
from augenhoehe.kit import audit, clock, reasons
from augenhoehe.kit.text import Block
from augenhoehe.kit.violations import require


@dataclass(frozen=True, slots=True)
class DecisionWriter:
    """Writes what a body decided on one day, on locked proposals; `by` is the hand."""

    body: Organization
    decided_on: datetime.date
    vote: str
    by: Any

    def verdict(self, proposal: Proposal, verdict: Verdict, new: Block | None = None) -> reasons.Verdict:
        """Whether the rules allow it. ValueError for a body that is none of the proposal's town."""
        if (
            self.body.municipality_id != proposal.municipality_id
            or self.body.kind != OrganizationKind.COUNCIL_BODY
        ):
            raise ValueError("The body is no council body of this municipality.")
        submitted_on = timezone.localdate(proposal.submitted_at)
        facts = rules.DecisionFacts(verdict, self.decided_on, submitted_on, new is not None)
        return rules.may_decide(queries.proposal_facts(proposal), facts, clock.today())

    def write(self, proposal: Proposal, verdict: Verdict, new: Block | None = None) -> Decision:
        """Record one decision; `new` is the wording as decided. Raises RuleViolation with all reasons."""
        require(self.verdict(proposal, verdict, new))
        decision = Decision.objects.create(
            proposal=proposal,
            verdict=verdict,
            body=self.body,
            decided_on=self.decided_on,
            vote=self.vote.strip(),
            new_content=None if new is None else texts.wording(new),
        )
        audit.record(
            audit_verbs.PROPOSAL_DECIDED,
            by=self.by,
            of=proposal,
            municipality=proposal.concept.municipality,
            after={
                "verdict": verdict,
                "body": str(self.body),
                "decided_on": self.decided_on,
                "vote": decision.vote,
            },
        )
        return decision
