# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.rules.duties import (
    SOON_DAYS,
    DueClass,
    DutyFacts,
    check_answer,
    check_update,
    due_class,
    state_for,
)

TODAY = date(2023, 1, 16)
OPEN = DutyFacts(FollowUpState.WITH_DEADLINE, Recurrence.ONCE, date(2023, 3, 1))
LATE = replace(OPEN, due_on=date(2022, 12, 8))
YEARLY = DutyFacts(FollowUpState.CONTINUING, Recurrence.YEARLY, date(2023, 12, 8))


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        (LATE, DueClass.OVERDUE),
        (replace(OPEN, due_on=TODAY), DueClass.SOON),
        (replace(OPEN, due_on=TODAY + timedelta(days=SOON_DAYS)), DueClass.SOON),
        (replace(OPEN, due_on=TODAY + timedelta(days=SOON_DAYS + 1)), DueClass.LATER),
        (replace(OPEN, due_on=None), DueClass.UNDATED),
        (replace(LATE, state=FollowUpState.DONE), DueClass.DONE),
    ],
)
def test_how_pressing(duty: DutyFacts, expected: DueClass) -> None:
    assert due_class(duty, TODAY) is expected


def refused(before: DutyFacts, after: DutyFacts, reason: str = "") -> list[str]:
    return [str(found) for found in check_update(before, after, reason, TODAY).reasons]


def test_a_plain_change_passes() -> None:
    assert refused(OPEN, replace(OPEN, due_on=date(2023, 4, 1))) == []
    assert refused(OPEN, replace(OPEN, state=FollowUpState.DONE)) == []


def test_a_deadline_needs_its_day() -> None:
    assert "needs its day" in refused(OPEN, replace(OPEN, due_on=None))[0]


def test_what_comes_back_needs_a_day_and_is_never_done() -> None:
    assert "due next" in refused(YEARLY, replace(YEARLY, due_on=None))[0]
    assert "not done for good" in refused(YEARLY, replace(YEARLY, state=FollowUpState.DONE))[0]


@pytest.mark.parametrize("day", [date(2023, 2, 1), None])
def test_an_overdue_day_is_moved_with_a_reason_only(day: date | None) -> None:
    later = replace(LATE, state=FollowUpState.IN_PROGRESS, due_on=day)
    assert "reason for the delay" in refused(LATE, later, "  ")[0]
    assert refused(LATE, later, "Die Stelle war nicht besetzt.") == []


def test_no_reason_is_needed_to_finish_or_to_bring_forward() -> None:
    assert refused(LATE, replace(LATE, state=FollowUpState.DONE)) == []
    assert refused(LATE, replace(LATE, due_on=date(2022, 12, 1))) == []
    done = replace(LATE, state=FollowUpState.DONE)
    assert refused(done, replace(done, due_on=date(2023, 5, 1))) == []


def test_answers() -> None:
    assert check_answer(OPEN, has_content=True, answered_before=False).ok
    assert not check_answer(OPEN, has_content=True, answered_before=True).ok
    assert not check_answer(OPEN, has_content=False, answered_before=False).ok
    done = replace(OPEN, state=FollowUpState.DONE)
    assert [str(one) for one in check_answer(done, has_content=False, answered_before=True).reasons] == [
        "This duty is done. Nothing more has to be answered.",
        "Please answer with a text or with a council paper.",
    ]


def test_where_a_duty_begins() -> None:
    assert state_for(Recurrence.YEARLY, date(2023, 1, 1)) is FollowUpState.CONTINUING
    assert state_for(Recurrence.ONCE, date(2023, 1, 1)) is FollowUpState.WITH_DEADLINE
    assert state_for(Recurrence.ONCE, None) is FollowUpState.IN_PROGRESS


@given(some.sampled_from(FollowUpState), some.none() | some.dates(date(2022, 1, 1), date(2024, 1, 1)))
def test_every_duty_has_exactly_one_class(state: FollowUpState, due_on: date | None) -> None:
    found = due_class(DutyFacts(state, Recurrence.ONCE, due_on), TODAY)
    assert (found is DueClass.DONE) is (state is FollowUpState.DONE)
    assert (found is DueClass.OVERDUE) is (
        state is not FollowUpState.DONE and due_on is not None and due_on < TODAY
    )
