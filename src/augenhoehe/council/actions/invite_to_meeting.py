# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import MeetingState
from augenhoehe.council.models import Meeting
from augenhoehe.council.queries.meetings import facts_of
from augenhoehe.council.rules.meetings import check_invitation
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def invite_to_meeting(*, meeting: Meeting, revision: int | None, by: Any) -> Meeting:
    """Note that people were invited: the agenda is public from now on, and what is added counts as late.

    Raises RuleViolation with everything that is missing, Conflict where the agenda was changed meanwhile.
    """
    current = claim(
        Meeting.objects.select_related("municipality", "organization"), pk=meeting.pk, revision=revision
    )
    require(check_invitation(facts_of(current), clock.today()))
    current.state = MeetingState.INVITED
    current.invited_at = clock.now()
    current.save()
    audit.record(
        audit_verbs.MEETING_INVITED,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"invited_at": current.invited_at, "date": current.date},
    )
    return current
