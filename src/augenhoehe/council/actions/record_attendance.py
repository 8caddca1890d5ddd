# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.models import Attendance, Meeting
from augenhoehe.council.queries.meetings import attendance_of
from augenhoehe.council.rules.attendance import Participant, check_attendance
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def record_attendance(
    *, meeting: Meeting, people: Sequence[Participant], revision: int | None, by: Any
) -> Meeting:
    """Store who was there, in this order; the list takes the place of the one before.

    Raises RuleViolation where the list contradicts itself, Conflict where somebody else changed the meeting.
    """
    current = claim(
        Meeting.objects.select_related("municipality", "organization"), pk=meeting.pk, revision=revision
    )
    require(check_attendance(people))
    before = [asdict(row.participant) for row in attendance_of(current)]
    current.attendances.all().delete()
    Attendance.objects.bulk_create(
        Attendance(meeting=current, position=place, **asdict(one)) for place, one in enumerate(people)
    )
    current.save()
    audit.record(
        audit_verbs.ATTENDANCE_RECORDED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"people": before},
        after={"people": [asdict(one) for one in people]},
    )
    return current
