# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.check_keeping import claimed
from augenhoehe.factors.models import Check, NextStep, SuccessFactor
from augenhoehe.factors.rules.checks import check_step
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def save_step(
    *,
    check: Check,
    factor: SuccessFactor,
    text: str,
    responsible: str,
    due_on: datetime.date,
    by: Account,
    step: NextStep | None = None,
    revision: int | None = None,
) -> NextStep:
    """Write down what shall happen because of a check, or change it. Raises RuleViolation, Conflict as usual."""
    current, facts = claimed(check.pk, None)
    require(check_step(facts))
    if factor.version_id != current.version_id:
        raise ValueError("The factor belongs to another version.")
    saved = claim(current.steps.all(), pk=step.pk, revision=revision) if step else NextStep(of_check=current)
    saved.factor, saved.text, saved.responsible, saved.due_on = factor, text, responsible, due_on
    saved.save()
    audit.record(
        audit_verbs.STEP_SAVED,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"text": text, "responsible": responsible, "due_on": due_on},
    )
    return saved
