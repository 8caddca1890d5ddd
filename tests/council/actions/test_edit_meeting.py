# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import time

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.edit_meeting import edit_meeting
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import sittings


def test_only_what_changed_is_recorded(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    by = cast.people["dora"]
    edit_meeting(
        meeting=meeting, start=time(17), location="Ratssaal", chair=" Ruth Vorsitz ", revision=0, by=by
    )
    event = AuditEvent.objects.get(verb="council.meeting_edited")
    assert event.after == {"chair": "Ruth Vorsitz"}
    with pytest.raises(Conflict):
        edit_meeting(meeting=meeting, revision=0, by=by)
    with pytest.raises(RuleViolation, match="nach dem Beginn"):
        edit_meeting(meeting=meeting, start=time(17), end=time(16), revision=1, by=by)
