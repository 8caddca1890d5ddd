# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from augenhoehe.concept.rules.invitations import (
    InvitationFacts,
    may_invite,
    may_remind,
    may_revoke,
    may_use,
    reminder_is_due,
)
from augenhoehe.concept.rules.rounds import RoundFacts

TODAY = datetime.date(2023, 1, 16)
OPEN = RoundFacts(datetime.date(2023, 1, 1), datetime.date(2023, 1, 20))
ASKED = InvitationFacts(datetime.date(2023, 1, 2))


def day(number: int) -> datetime.date:
    return datetime.date(2023, 1, number)


def test_nobody_is_invited_to_what_is_over() -> None:
    assert may_invite(OPEN, TODAY, newer_version=False)
    assert may_invite(replace(OPEN, opens_on=day(18)), TODAY, newer_version=False)
    assert not may_invite(OPEN, day(21), newer_version=False)
    assert not may_invite(OPEN, TODAY, newer_version=True)


@pytest.mark.parametrize(
    "invitation",
    [
        replace(ASKED, revoked=True),
        replace(ASKED, answered=True),
        replace(ASKED, has_address=False),
        replace(ASKED, reminded_on=TODAY),
    ],
)
def test_whoever_needs_no_reminder_gets_none(invitation: InvitationFacts) -> None:
    assert may_remind(ASKED, OPEN, TODAY)
    assert len(may_remind(invitation, OPEN, TODAY).reasons) == 1
    assert not reminder_is_due(invitation, OPEN, 7, TODAY)


def test_reminders_need_an_open_round() -> None:
    assert not may_remind(ASKED, OPEN, day(21))
    assert not may_remind(ASKED, replace(OPEN, opens_on=day(17)), TODAY)


@pytest.mark.parametrize(
    ("today", "days", "due"),
    [
        (day(12), 7, False),
        (day(13), 7, True),
        (day(20), 7, True),
        (day(21), 7, False),
        (day(16), None, False),
    ],
)
def test_the_reminder_comes_so_many_days_before_the_end(
    today: datetime.date, days: int | None, due: bool
) -> None:
    assert reminder_is_due(ASKED, OPEN, days, today) is due


def test_it_comes_once_for_each_end_and_not_to_those_invited_since() -> None:
    reminded = replace(ASKED, reminded_on=day(13))
    assert not reminder_is_due(reminded, OPEN, 7, TODAY)
    extended = replace(OPEN, closes_on=datetime.date(2023, 2, 20))
    assert reminder_is_due(reminded, extended, 7, datetime.date(2023, 2, 13))
    assert reminder_is_due(replace(ASKED, reminded_on=day(5)), OPEN, 7, day(13))
    assert not reminder_is_due(replace(ASKED, invited_on=day(14)), OPEN, 7, TODAY)
    assert not reminder_is_due(ASKED, replace(OPEN, closes_on=None), 7, TODAY)


def test_withdrawing_and_using() -> None:
    assert may_revoke(ASKED)
    assert not may_revoke(replace(ASKED, revoked=True))
    assert may_use(revoked=False)
    assert not may_use(revoked=True)
