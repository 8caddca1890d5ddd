# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.check_keeping import claimed
from augenhoehe.factors.models import Check
from augenhoehe.factors.rules.checks import check_plan
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def plan_repetition(
    *, check: Check, repeat_on: datetime.date | None, revision: int | None, by: Account
) -> Check:
    """Say when a closed check is made again, None for never. Raises RuleViolation, Conflict."""
    current, facts = claimed(check.pk, revision)
    repeated = Check.objects.filter(previous=current).exists()
    require(check_plan(replace(facts, repeated=repeated), repeat_on, clock.today()))
    before = {"repeat_on": current.repeat_on}
    current.repeat_on = repeat_on
    current.save()
    audit.record(
        audit_verbs.REPETITION_PLANNED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after={"repeat_on": repeat_on},
    )
    return current
