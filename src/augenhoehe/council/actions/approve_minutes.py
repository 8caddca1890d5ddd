# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.models import Meeting
from augenhoehe.council.queries.meetings import facts_of
from augenhoehe.council.rules.meetings import check_minutes_approval
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def approve_minutes(
    *, meeting: Meeting, approved_on: datetime.date, revision: int | None, by: Any
) -> Meeting:
    """Note the day on which the body approved the minutes; from then on everybody may read the public ones.

    Raises RuleViolation where that day cannot be, Conflict where somebody else saved first.
    """
    current = claim(
        Meeting.objects.select_related("municipality", "organization"), pk=meeting.pk, revision=revision
    )
    require(check_minutes_approval(facts_of(current), approved_on, clock.today()))
    before = {"minutes_approved_on": current.minutes_approved_on}
    current.minutes_approved_on = approved_on
    current.save()
    audit.record(
        audit_verbs.MINUTES_APPROVED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after={"minutes_approved_on": approved_on},
    )
    return current
