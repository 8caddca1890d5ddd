# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import time

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.record_attendance import record_attendance
from augenhoehe.council.enums import AttendanceRole
from augenhoehe.council.queries.meetings import attendance_of
from augenhoehe.council.rules.attendance import Participant
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import sittings

RUTH = Participant("Ruth Vorsitz", AttendanceRole.CHAIR, arrived=time(17, 20))


def test_the_list_takes_the_place_of_the_one_before(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    by = cast.people["dora"]
    record_attendance(meeting=meeting, people=[RUTH, Participant("Ali")], revision=0, by=by)
    record_attendance(meeting=meeting, people=[Participant("Berta"), RUTH], revision=1, by=by)
    assert [row.participant for row in attendance_of(meeting)] == [Participant("Berta"), RUTH]
    last = AuditEvent.objects.filter(verb="council.attendance_recorded").latest("number")
    assert [one["name"] for one in last.before["people"]] == ["Ruth Vorsitz", "Ali"]


def test_nothing_is_half_saved(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    by = cast.people["dora"]
    record_attendance(meeting=meeting, people=[RUTH], revision=0, by=by)
    with pytest.raises(Conflict):
        record_attendance(meeting=meeting, people=[], revision=0, by=by)
    with pytest.raises(RuleViolation):
        record_attendance(meeting=meeting, people=[RUTH, RUTH], revision=1, by=by)
    assert len(attendance_of(meeting)) == 1
