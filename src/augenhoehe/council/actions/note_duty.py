# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.models import FollowUp
from augenhoehe.council.rules.duties import check_noting
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def note_duty(*, follow_up: FollowUp, sitting: datetime.date, revision: int | None, by: Any) -> FollowUp:
    """Close a done duty by hand: its body noted it in the sitting of that day.

    Raises RuleViolation where it is not done, was noted already or the sitting lies ahead, Conflict where
    somebody else saved first.
    """
    current = claim(FollowUp.objects.select_related("municipality"), pk=follow_up.pk, revision=revision)
    require(check_noting(current.facts, sitting, clock.today()))
    current.closed_on, current.noted_in = sitting, None
    current.save()
    audit.record(
        audit_verbs.DUTY_NOTED,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"closed_on": sitting},
    )
    return current
