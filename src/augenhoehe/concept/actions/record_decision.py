# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.concept import queries
from augenhoehe.concept.actions.decision_writer import DecisionWriter
from augenhoehe.concept.enums import Verdict
from augenhoehe.concept.models import Decision, Proposal
from augenhoehe.core.models import Account, Organization
from augenhoehe.kit.actions import action
from augenhoehe.kit.text import Block


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
    current = queries.claimed_proposal(proposal.pk, revision)
    return DecisionWriter(body, decided_on, vote, by).write(current, verdict, new)
