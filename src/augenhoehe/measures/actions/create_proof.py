# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require
from augenhoehe.measures.actions.grant_parts import locked
from augenhoehe.measures.enums import ProofKind
from augenhoehe.measures.models import Grant, ProofOfUse
from augenhoehe.measures.queries.grants import fresh_story
from augenhoehe.measures.queries.proofs import prefilled
from augenhoehe.measures.rules import proofs as rules


@action
def create_proof(
    *,
    grant: Grant,
    kind: ProofKind,
    period_from: datetime.date,
    period_to: datetime.date,
    due_on: datetime.date,
    by: Any,
) -> ProofOfUse:
    """Plan a proof of use for a period, due on the day the notice names; its words come from the reports so far.

    Raises RuleViolation for a period outside the grant's.
    """
    current = locked(grant)
    facts = fresh_story(current.pk).facts
    require(rules.check_period(period_from, period_to, facts.starts_on, facts.last_day))
    proof = ProofOfUse(grant=current, kind=kind, period_from=period_from, period_to=period_to, due_on=due_on)
    proof.narrative = prefilled(proof)
    proof.save()
    audit.record(
        "measures.proof_planned",
        by=by,
        of=proof,
        municipality=current.municipality,
        after={"kind": kind, "period_from": period_from, "period_to": period_to, "due_on": due_on},
    )
    return proof
