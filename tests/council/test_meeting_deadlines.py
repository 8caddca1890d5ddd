# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council import meeting_deadlines
from augenhoehe.council.actions.approve_minutes import approve_minutes
from augenhoehe.council.models import BodyRule
from augenhoehe.kit import clock
from augenhoehe.kit.deadlines import Deadline
from tests.council import sittings


def due(cast: Cast, name: str = "dora", day: date = sittings.BEFORE) -> list[Deadline]:
    with clock.standing_on(day):
        return list(meeting_deadlines.due(cast.people[name], cast.bergkamen))


def test_invitations_are_due_by_the_rule_of_the_body(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    assert due(cast) == []  # an agenda nobody keeps here is nobody's business
    sittings.item(cast, meeting)
    assert [line.date for line in due(cast)] == [date(2022, 11, 30)]
    BodyRule.objects.create(organization=meeting.organization, valid_from=date(2020, 1, 1), days_before=14)
    BodyRule.objects.create(organization=meeting.organization, valid_from=date(2023, 1, 1), days_before=1)
    assert [line.date for line in due(cast)] == [date(2022, 11, 23)]
    assert due(cast, day=date(2022, 10, 1)) == []
    assert due(cast, "emil") == []
    sittings.invited(cast, meeting)
    assert due(cast) == []


def test_minutes_are_due_until_they_are_approved(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting)
    sittings.invited(cast, meeting)
    after = date(2022, 12, 9)
    (line,) = due(cast, day=after)
    assert (line.date, line.url.endswith("ergebnisse/")) == (date(2023, 1, 5), True)
    sittings.held(cast, meeting)
    (line,) = due(cast, day=after)
    assert line.url == meeting.get_absolute_url()
    approve_minutes(meeting=meeting, approved_on=date(2023, 1, 12), revision=None, by=cast.people["dora"])
    assert due(cast, day=after) == []


def test_cancelled_meetings_and_other_towns_are_left_out(cast: Cast) -> None:
    meeting = sittings.meeting(cast, "kamen")
    sittings.item(cast, meeting)
    assert due(cast) == []
    meeting.cancelled = True
    meeting.save()
    with clock.standing_on(sittings.BEFORE):
        assert list(meeting_deadlines.due(cast.people["lars"], cast.kamen)) == []
