# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Edit, invite, move, cancel, hold, approve: the small verbs of a meeting, each with its refusal."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.utils import timezone

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.approve_minutes import approve_minutes
from augenhoehe.council.actions.cancel_meeting import cancel_meeting
from augenhoehe.council.actions.hold_meeting import hold_meeting
from augenhoehe.council.actions.invite_to_meeting import invite_to_meeting
from augenhoehe.council.enums import MeetingState
from augenhoehe.kit import clock
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders, sittings

NOW = date(2023, 1, 16)


def test_an_invitation_needs_an_agenda_and_notes_the_moment(cast: Cast) -> None:
    meeting = sittings.meeting(cast, location="")
    by = cast.people["dora"]
    with clock.standing_on(sittings.BEFORE), pytest.raises(RuleViolation) as refusal:
        invite_to_meeting(meeting=meeting, revision=None, by=by)
    assert len(refusal.value.reasons) == 2
    ready = sittings.meeting(cast, body="hfa")
    sittings.item(cast, ready)
    with pytest.raises(Conflict):
        invite_to_meeting(meeting=ready, revision=0, by=by)
    invited = sittings.invited(cast, ready)
    assert invited.invited_at is not None
    assert (invited.state, timezone.localdate(invited.invited_at)) == (MeetingState.INVITED, sittings.BEFORE)


def test_a_cancelled_meeting_lets_its_papers_go(cast: Cast) -> None:
    paper, meeting = builders.paper(cast), sittings.meeting(cast)
    item = sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    before = paper.revision
    cancelled = cancel_meeting(meeting=meeting, reason="Zu wenige Themen", revision=1, by=cast.people["dora"])
    item.refresh_from_db()
    paper.refresh_from_db()
    step = sittings.council_step(paper)
    assert cancelled.cancelled
    assert item.consultation is None
    assert (step.date, step.meeting, step.agenda_number, paper.revision) == (None, None, "", before + 1)
    with pytest.raises(RuleViolation):
        cancel_meeting(meeting=meeting, reason="noch einmal", revision=None, by=cast.people["dora"])
    assert AuditEvent.objects.get(verb="council.meeting_cancelled").reason == "Zu wenige Themen"


def test_held_then_approved(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting)
    by = cast.people["dora"]
    with pytest.raises(RuleViolation, match="Einladung"):
        hold_meeting(meeting=meeting, revision=None, by=by)
    with pytest.raises(RuleViolation):
        approve_minutes(meeting=meeting, approved_on=NOW, revision=None, by=by)
    sittings.invited(cast, meeting)
    held = sittings.held(cast, meeting)
    with pytest.raises(Conflict):
        approve_minutes(meeting=meeting, approved_on=NOW, revision=held.revision - 1, by=by)
    approved = approve_minutes(meeting=meeting, approved_on=NOW, revision=held.revision, by=by)
    assert approved.minutes_approved_on == NOW
    assert time(17) == approved.start
