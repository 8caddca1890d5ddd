# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.measures.models import ProofOfUse
from augenhoehe.measures.queries.grants import fresh_story
from augenhoehe.measures.queries.proofs import Block, keyed, with_new_reports
from augenhoehe.measures.rules import proofs as rules


@action
def edit_proof(
    *,
    proof: ProofOfUse,
    period_from: datetime.date,
    period_to: datetime.date,
    due_on: datetime.date,
    narrative: Sequence[Block],
    revision: int | None,
    by: Any,
    take_reports: bool = False,
) -> ProofOfUse:
    """Change a proof's days and its report in words; empty blocks are dropped.

    With `take_reports`, measures that were reported on and have no block yet get one. Raises RuleViolation once it is
    submitted, or for a period outside the grant's; Conflict where somebody else saved first.
    """
    current = claim(ProofOfUse.objects.select_related("grant__municipality"), pk=proof.pk, revision=revision)
    if current.submitted_on is not None:
        raise RuleViolation(_("The proof of use has been submitted; it stays as it is."))
    facts = fresh_story(current.grant_id).facts
    require(rules.check_period(period_from, period_to, facts.starts_on, facts.last_day))
    old = {"period_from": current.period_from, "period_to": current.period_to, "due_on": current.due_on}
    current.period_from, current.period_to, current.due_on = period_from, period_to, due_on
    current.narrative = keyed(block for block in narrative if block["title"].strip() or block["text"].strip())
    if take_reports:
        current.narrative = with_new_reports(current)
    current.save()
    new = {"period_from": period_from, "period_to": period_to, "due_on": due_on}
    before, after = audit.changes(old, new)
    audit.record(
        "measures.proof_written",
        by=by,
        of=current,
        municipality=current.grant.municipality,
        before=before,
        after=after,
    )
    return current
