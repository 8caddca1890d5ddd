# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.models import Meeting
from augenhoehe.council.rules.meetings import check_times
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require

RECORDED = ("start", "end", "location", "chair", "minute_taker", "minutes_text")


@action
def edit_meeting(
    *,
    meeting: Meeting,
    revision: int | None,
    by: Any,
    start: datetime.time | None = None,
    end: datetime.time | None = None,
    location: str = "",
    chair: str = "",
    minute_taker: str = "",
    minutes_text: str = "",
) -> Meeting:
    """Set place, times, chair, minute taker and the opening words of the minutes.

    Raises RuleViolation where the end lies before the begin, Conflict where somebody else saved first.
    """
    current = claim(
        Meeting.objects.select_related("municipality", "organization"), pk=meeting.pk, revision=revision
    )
    require(check_times(start, end))
    old = {name: getattr(current, name) for name in RECORDED}
    current.start, current.end, current.location = start, end, location.strip()
    current.chair, current.minute_taker = chair.strip(), minute_taker.strip()
    current.minutes_text = minutes_text.replace("\r\n", "\n").strip()
    current.save()
    before, after = audit.changes(old, {name: getattr(current, name) for name in RECORDED})
    audit.record(
        audit_verbs.MEETING_EDITED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    return current
