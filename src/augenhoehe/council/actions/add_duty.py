# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.core.models import Organization
from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.models import FollowUp, Resolution
from augenhoehe.council.rules.duties import DutyFacts, check_update, state_for
from augenhoehe.council.rules.recurrence import next_due
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require
from augenhoehe.kit.working_days import WorkingDays


@action
def add_duty(
    *,
    resolution: Resolution,
    text: str,
    by: Any,
    recurrence: Recurrence = Recurrence.ONCE,
    due_on: datetime.date | None = None,
    responsible: Organization | None = None,
    applicant: str = "",
) -> FollowUp:
    """Add a duty to a resolution by hand. A recurring one without a day is counted from the resolution's.

    Raises RuleViolation where its facts contradict each other.
    """
    if responsible is not None and responsible.municipality_id != resolution.municipality_id:
        raise ValueError("The department belongs to another town.")
    first_due = due_on or next_due(
        resolution.adopted_on,
        recurrence,
        resolution.adopted_on,
        WorkingDays.of(resolution.municipality.ags),
    )
    facts = DutyFacts(FollowUpState(state_for(recurrence, first_due)), recurrence, first_due)
    require(check_update(facts, facts, "", clock.today()))
    duty = FollowUp.objects.create(
        municipality=resolution.municipality,
        resolution=resolution,
        text=text.strip(),
        recurrence=recurrence,
        due_on=first_due,
        counted_from=due_on or resolution.adopted_on,
        state=facts.state,
        responsible=responsible,
        applicant=applicant.strip() or resolution.consultation.paper.originator,
    )
    audit.record(
        audit_verbs.DUTY_ADDED,
        by=by,
        of=duty,
        municipality=resolution.municipality,
        after={"text": duty.text, "recurrence": recurrence, "due_on": first_due},
    )
    return duty
