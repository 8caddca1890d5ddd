# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from augenhoehe.council.enums import DayKind, MeetingState
from augenhoehe.council.rules.deadline_rules import DeadlineRule
from augenhoehe.council.rules.meetings import (
    MeetingFacts,
    check_cancellation,
    check_held,
    check_invitation,
    check_minutes_approval,
    check_move,
    check_takes_item_results,
    check_times,
    invitation_day,
    minutes_day,
)
from augenhoehe.kit.working_days import WorkingDays

TODAY, DAY = date(2023, 1, 16), date(2023, 2, 14)
READY = MeetingFacts(MeetingState.SCHEDULED, DAY, start=time(17), location="Ratssaal", items=3)
INVITED = replace(READY, state=MeetingState.INVITED)
HELD = replace(READY, state=MeetingState.HELD, date=date(2022, 12, 8))
NRW = WorkingDays("NW")


@pytest.mark.parametrize(
    ("meeting", "reasons"),
    [
        (READY, 0),
        (replace(READY, start=None, location=" ", items=0), 3),
        (replace(READY, date=date(2023, 1, 15)), 1),
        (replace(READY, date=TODAY), 0),
        (INVITED, 1),
        (replace(READY, cancelled=True), 1),
    ],
)
def test_what_an_invitation_needs(meeting: MeetingFacts, reasons: int) -> None:
    assert len(check_invitation(meeting, TODAY).reasons) == reasons


@pytest.mark.parametrize(
    ("meeting", "day", "reason", "reasons"),
    [
        (READY, date(2023, 2, 21), "Saal gesperrt", 0),
        (INVITED, date(2023, 2, 21), "Saal gesperrt", 0),
        (READY, DAY, "Saal gesperrt", 1),
        (READY, date(2023, 1, 2), " ", 2),
        (replace(READY, results=1), date(2023, 2, 21), "Saal gesperrt", 1),
        (HELD, date(2023, 2, 21), "Saal gesperrt", 1),
        (replace(READY, cancelled=True), date(2023, 2, 21), "Saal gesperrt", 1),
    ],
)
def test_when_a_meeting_moves(meeting: MeetingFacts, day: date, reason: str, reasons: int) -> None:
    assert len(check_move(meeting, day, reason, TODAY).reasons) == reasons


@pytest.mark.parametrize(
    ("meeting", "reason", "ok"),
    [
        (READY, "Zu wenige Themen", True),
        (READY, "", False),
        (replace(READY, results=1), "Zu wenige Themen", False),
        (HELD, "Zu wenige Themen", False),
    ],
)
def test_when_a_meeting_is_cancelled(meeting: MeetingFacts, reason: str, *, ok: bool) -> None:
    assert check_cancellation(meeting, reason).ok is ok


@pytest.mark.parametrize(
    ("start", "end", "ok"),
    [(time(17), time(19), True), (time(17), time(17), False), (None, time(9), True), (time(17), None, True)],
)
def test_a_meeting_ends_after_it_began(start: time | None, end: time | None, *, ok: bool) -> None:
    assert check_times(start, end).ok is ok


@pytest.mark.parametrize(
    ("meeting", "ok"),
    [
        (replace(INVITED, date=TODAY), True),
        (INVITED, False),
        (replace(READY, date=TODAY), False),
        (HELD, False),
        (replace(INVITED, date=TODAY, cancelled=True), False),
    ],
)
def test_when_a_meeting_was_held(meeting: MeetingFacts, *, ok: bool) -> None:
    assert check_held(meeting, TODAY).ok is ok


def test_results_come_from_the_day_on() -> None:
    assert check_takes_item_results(replace(INVITED, date=TODAY), TODAY).ok
    assert not check_takes_item_results(INVITED, TODAY).ok
    assert not check_takes_item_results(replace(HELD, cancelled=True), TODAY).ok


@pytest.mark.parametrize(
    ("meeting", "day", "ok"),
    [
        (HELD, date(2023, 1, 12), True),
        (HELD, date(2022, 12, 1), False),
        (HELD, date(2023, 1, 17), False),
        (INVITED, TODAY, False),
    ],
)
def test_when_minutes_are_approved(meeting: MeetingFacts, day: date, *, ok: bool) -> None:
    assert check_minutes_approval(meeting, day, TODAY).ok is ok


def test_an_invitation_goes_out_a_week_before_unless_the_body_has_a_rule() -> None:
    assert invitation_day(DAY, None, NRW) == date(2023, 2, 6)
    ten_full = DeadlineRule(date(2020, 1, 1), 10)
    assert invitation_day(DAY, ten_full, NRW) == date(2023, 2, 3)
    five_working = DeadlineRule(date(2020, 1, 1), 5, DayKind.WORKING)
    assert invitation_day(DAY, five_working, NRW) == date(2023, 2, 7)


def test_minutes_are_due_four_weeks_later() -> None:
    assert minutes_day(DAY) == date(2023, 3, 14)
