# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.approve_minutes import approve_minutes
from augenhoehe.council.actions.cancel_meeting import cancel_meeting
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import Meeting
from augenhoehe.council.queries.meetings import agenda_of
from augenhoehe.council.views.meeting_step import MeetingStep, meeting_step
from tests.council import builders, sittings

NOW = date(2023, 1, 16)


def step(cast: Cast, meeting: Meeting, today: date = NOW) -> MeetingStep:
    fresh = Meeting.objects.select_related("municipality", "organization").get(pk=meeting.pk)
    found = meeting_step(fresh, agenda_of(cast.people["dora"], fresh), today)
    assert found is not None
    return found


def test_from_the_invitation_to_the_minutes(cast: Cast) -> None:
    meeting, paper = sittings.meeting(cast), builders.paper(cast)
    first = step(cast, meeting, sittings.BEFORE)
    assert first.missing == ["Die Tagesordnung ist leer."]
    assert "30.\xa0November 2022" in first.text
    item = sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    ready = step(cast, meeting, sittings.BEFORE)
    assert (ready.missing, ready.sends) == ([], True)
    sittings.invited(cast, meeting)
    assert step(cast, meeting, sittings.BEFORE).url.endswith("einladung.pdf")
    assert step(cast, meeting).then is not None
    sittings.held(cast, meeting)
    assert "Ergebnisse von Vorlagen fehlen" in step(cast, meeting).text
    sittings.recorded(cast, item, Outcome.ADOPTED)
    assert step(cast, meeting).url.endswith("genehmigen/")
    approve_minutes(meeting=meeting, approved_on=NOW, revision=None, by=cast.people["dora"])
    assert step(cast, meeting).url == ""


def test_nothing_is_next_of_a_cancelled_meeting(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    cancelled = cancel_meeting(meeting=meeting, reason="x", revision=None, by=cast.people["dora"])
    with pytest.raises(AssertionError):
        step(cast, cancelled)
