# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.cancel_meeting import cancel_meeting
from augenhoehe.council.actions.move_meeting import move_meeting
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.models import Meeting
from augenhoehe.kit import appointments

STREET = AnonymousUser()


def meeting(cast: Cast, body: str = "rat") -> Meeting:
    return schedule_meeting(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"][body],
        date=datetime.date(2023, 3, 16),
        start=datetime.time(17),
        by=cast.people["dora"],
    )


def test_a_meeting_keeps_its_key_and_counts_its_changes(cast: Cast) -> None:
    made = meeting(cast)
    (first,) = appointments.of(STREET, cast.bergkamen)
    move_meeting(
        meeting=made, date=datetime.date(2023, 3, 23), reason="Halle", revision=None, by=cast.people["dora"]
    )
    (moved,) = appointments.of(STREET, cast.bergkamen)
    cancel_meeting(meeting=made, reason="Krank", revision=None, by=cast.people["dora"])
    (gone,) = appointments.of(STREET, cast.bergkamen)
    assert first.key == moved.key == gone.key
    assert first.sequence < moved.sequence < gone.sequence
    assert (first.date.day, moved.date.day) == (16, 23)
    assert "geplant war" in moved.text
    assert (moved.cancelled, gone.cancelled) == (False, True)
    assert first.url == f"/bergkamen/sitzungen/{made.pk}/"


def test_one_body_and_one_town(cast: Cast) -> None:
    meeting(cast)
    other = meeting(cast, "hfa")
    found = appointments.of(cast.people["anna"], cast.bergkamen, other.organization_id)
    assert [item.title for item in found] == [other.organization.name]
    assert found[0].url == other.get_absolute_url()
    assert appointments.of(STREET, cast.kamen) == []
