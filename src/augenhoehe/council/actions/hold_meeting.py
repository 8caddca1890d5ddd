# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import MeetingState
from augenhoehe.council.models import Meeting
from augenhoehe.council.queries.meetings import facts_of
from augenhoehe.council.rules.meetings import check_held
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def hold_meeting(*, meeting: Meeting, revision: int | None, by: Any) -> Meeting:
    """Note that a meeting has taken place: its agenda stays as it is, and its minutes can be approved.

    Raises RuleViolation where it has not, Conflict where somebody else saved first.
    """
    current = claim(
        Meeting.objects.select_related("municipality", "organization"), pk=meeting.pk, revision=revision
    )
    require(check_held(facts_of(current), clock.today()))
    current.state = MeetingState.HELD
    current.save()
    audit.record(
        audit_verbs.MEETING_HELD,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"state": MeetingState.INVITED},
        after={"state": current.state},
    )
    return current
