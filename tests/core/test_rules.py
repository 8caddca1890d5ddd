# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.enums import Frequency, Role
from augenhoehe.core.rules import (
    ATTEMPTS,
    GrantFacts,
    check_grant,
    check_renaming,
    check_revocation,
    check_words,
    is_due,
    is_new_visit,
    next_attempt,
)

DAY = datetime.date(2023, 1, 16)
BEFORE = datetime.date(2023, 1, 15)


@pytest.mark.parametrize(
    ("grant", "reasons"),
    [
        (GrantFacts(Role.CLERK, None, None, held_already=False, has_organization=False), 0),
        (GrantFacts(Role.CLERK, BEFORE, DAY, held_already=False, has_organization=False), 0),
        (GrantFacts(Role.CLERK, DAY, DAY, held_already=False, has_organization=False), 0),
        (GrantFacts(Role.CLERK, DAY, BEFORE, held_already=False, has_organization=False), 1),
        (GrantFacts(Role.CLERK, DAY, None, held_already=True, has_organization=False), 1),
        (GrantFacts(Role.CONTRIBUTOR, None, DAY, held_already=False, has_organization=True), 0),
        (GrantFacts(Role.CONTRIBUTOR, DAY, BEFORE, held_already=True, has_organization=False), 3),
    ],
)
def test_every_reason_against_a_role_is_told(grant: GrantFacts, reasons: int) -> None:
    verdict = check_grant(grant)
    assert len(verdict.reasons) == reasons
    assert verdict.ok is (reasons == 0)


def test_the_only_administrator_stays() -> None:
    assert not check_revocation(Role.ADMINISTRATOR, over=False, other_administrators=0)
    assert check_revocation(Role.ADMINISTRATOR, over=False, other_administrators=1)
    assert check_revocation(Role.CLERK, over=False, other_administrators=0)


def test_a_role_ends_once() -> None:
    assert not check_revocation(Role.CLERK, over=True, other_administrators=1)


@pytest.mark.parametrize(
    ("frequency", "days", "due"),
    [
        (Frequency.DAILY, 0, False),
        (Frequency.DAILY, 1, True),
        (Frequency.WEEKLY, 6, False),
        (Frequency.WEEKLY, 7, True),
        (Frequency.WEEKLY, 40, True),
    ],
)
def test_when_it_is_time_to_look_for_news(frequency: Frequency, days: int, due: bool) -> None:
    assert is_due(frequency, DAY, DAY + datetime.timedelta(days=days)) is due


@pytest.mark.parametrize(("minutes", "new"), [(0, False), (29, False), (30, True)])
def test_reloading_is_the_same_visit(minutes: int, new: bool) -> None:
    last = datetime.datetime(2023, 1, 16, 9, tzinfo=datetime.UTC)
    assert is_new_visit(last, last + datetime.timedelta(minutes=minutes)) is new


def test_attempts_wait_longer_each_time_and_end() -> None:
    now = datetime.datetime(2023, 1, 16, 9, tzinfo=datetime.UTC)
    waits = [next_attempt(attempts, now) for attempts in range(1, ATTEMPTS + 1)]
    minutes = [wait and (wait - now).total_seconds() / 60 for wait in waits]
    assert minutes == [5, 20, 80, 320, 1280, None]


@pytest.mark.parametrize(
    ("new", "since", "latest", "taken", "reasons"),
    [
        ("Neu", DAY, None, False, 0),
        ("Neu", DAY, DAY - datetime.timedelta(days=1), False, 0),
        ("Alt", DAY, None, False, 1),
        ("Neu", DAY, None, True, 1),
        ("Neu", DAY + datetime.timedelta(days=1), None, False, 1),
        ("Neu", DAY, DAY, False, 1),
        ("Alt", DAY + datetime.timedelta(days=1), DAY + datetime.timedelta(days=2), True, 4),
    ],
)
def test_a_new_name(
    new: str, since: datetime.date, latest: datetime.date | None, taken: bool, reasons: int
) -> None:
    verdict = check_renaming("Alt", new, since=since, latest=latest, taken=taken, today=DAY)
    assert len(verdict.reasons) == reasons


def test_words_stand_in_a_list_once() -> None:
    assert check_words(["Neu", "Alt"], ["Anders"])
    assert len(check_words(["", "NEU", "alt", "Alt"], ["neu"]).reasons) == 3
