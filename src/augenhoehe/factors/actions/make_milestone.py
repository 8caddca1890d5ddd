# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.enums import SubjectKind
from augenhoehe.factors.models import NextStep
from augenhoehe.factors.rules.checks import check_milestone
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.measures.actions.save_milestone import save_milestone
from augenhoehe.measures.models import Measure


@action
def make_milestone(*, step: NextStep, revision: int | None, by: Account) -> NextStep:
    """Make a next step a milestone of the measure that was checked. Raises RuleViolation, Conflict as usual."""
    rows = NextStep.objects.select_related("of_check__municipality")
    current = claim(rows, pk=step.pk, revision=revision)
    check = current.of_check
    require(check_milestone(SubjectKind(check.kind), has_milestone=current.milestone_id is not None))
    measure = Measure.objects.select_related("municipality").get(checks=check)
    current.milestone = save_milestone(
        measure=measure, title=current.text, due_on=current.due_on, reached_on=None, by=by
    )
    current.save()
    audit.record(
        audit_verbs.STEP_BECAME_MILESTONE,
        by=by,
        of=check,
        municipality=check.municipality,
        after={"text": current.text, "due_on": current.due_on},
    )
    return current
