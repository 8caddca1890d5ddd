# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.core.models import Organization
from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.models import FollowUp
from augenhoehe.council.rules.duties import DutyFacts, check_update
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require

RECORDED = "state recurrence due_on delay_reason responsible_id applicant closed_on".split()


@action
def update_duty(
    *,
    follow_up: FollowUp,
    state: FollowUpState,
    recurrence: Recurrence,
    due_on: datetime.date | None,
    delay_reason: str,
    responsible: Organization | None,
    revision: int | None,
    by: Any,
    applicant: str | None = None,
) -> FollowUp:
    """Say where a duty stands. A new day is what a recurring duty is counted from afterwards.

    A done duty that is open again has not been noted, and what answered it turned out to be an interim answer.
    Raises RuleViolation where an overdue day is moved or a late duty done without a reason, or the facts
    contradict each other, Conflict where somebody else saved first.
    """
    current = claim(FollowUp.objects.select_related("municipality"), pk=follow_up.pk, revision=revision)
    if responsible is not None and responsible.municipality_id != current.municipality_id:
        raise ValueError("The department belongs to another town.")
    require(check_update(current.facts, DutyFacts(state, recurrence, due_on), delay_reason, clock.today()))
    old = {name: getattr(current, name) for name in RECORDED}
    if current.state == FollowUpState.DONE and state is not FollowUpState.DONE:
        current.closed_on = current.noted_in = None
        current.reports.filter(due_on=current.due_on).update(interim=True)
    if due_on != current.due_on:
        current.counted_from = due_on or current.counted_from
    current.state, current.recurrence, current.due_on = state, recurrence, due_on
    current.delay_reason, current.responsible = delay_reason.strip(), responsible
    if applicant is not None:
        current.applicant = applicant.strip()
    current.save()
    before, after = audit.changes(old, {name: getattr(current, name) for name in RECORDED})
    audit.record(
        audit_verbs.DUTY_UPDATED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
        reason=delay_reason.strip(),
    )
    return current
