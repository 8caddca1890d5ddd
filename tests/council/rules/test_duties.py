# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.council.enums import FollowUpState, Outcome, Recurrence
from augenhoehe.council.rules.duties import (
    SOON_DAYS,
    AnswerFacts,
    DueClass,
    DutyFacts,
    DutyStanding,
    GivenAnswer,
    after_answer,
    check_answer,
    check_noting,
    check_update,
    closes,
    concludes,
    due_class,
    plan_by,
    state_for,
    stood,
    usual_answer,
)
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit.working_days import WorkingDays

TODAY = date(2023, 1, 16)
NRW = WorkingDays("NW")
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
        (replace(LATE, state=FollowUpState.DONE), DueClass.NOT_NOTED),
        (replace(LATE, state=FollowUpState.DONE, noted=True), DueClass.DONE),
    ],
)
def test_how_pressing(duty: DutyFacts, expected: DueClass) -> None:
    assert due_class(duty, TODAY) is expected


def refused(before: DutyFacts, after: DutyFacts, reason: str = "") -> list[str]:
    return [str(found) for found in check_update(before, after, reason, TODAY).reasons]


def test_a_plain_change_passes() -> None:
    assert refused(OPEN, replace(OPEN, due_on=date(2023, 4, 1))) == []
    assert refused(OPEN, replace(OPEN, state=FollowUpState.DONE)) == []
    assert refused(YEARLY, replace(YEARLY, due_on=None, recurrence=Recurrence.ONCE)) == []


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


def test_who_finishes_late_says_why_and_who_brings_forward_need_not() -> None:
    assert "the council reads it" in refused(LATE, replace(LATE, state=FollowUpState.DONE))[0]
    assert refused(LATE, replace(LATE, state=FollowUpState.DONE), "Krankheit.") == []
    assert refused(LATE, replace(LATE, due_on=date(2022, 12, 1))) == []
    done = replace(LATE, state=FollowUpState.DONE)
    assert refused(done, replace(done, due_on=date(2023, 5, 1))) == []


DONE = AnswerFacts(FollowUpState.DONE, has_content=True)
GOING = AnswerFacts(FollowUpState.IN_PROGRESS, has_content=True)


def refused_answer(duty: DutyFacts, answer: AnswerFacts) -> list[str]:
    return [str(one) for one in check_answer(duty, answer, TODAY).reasons]


def test_answers() -> None:
    assert refused_answer(OPEN, DONE) == []
    assert refused_answer(OPEN, replace(DONE, answered_before=True)) == [
        "This duty was answered for that day already."
    ]
    assert refused_answer(OPEN, replace(DONE, has_content=False)) == [
        "Please answer with a text or with a council paper."
    ]
    done = replace(OPEN, state=FollowUpState.DONE)
    assert refused_answer(done, replace(DONE, has_content=False, answered_before=True)) == [
        "This duty is done. Nothing more has to be answered."
    ]


def test_interim_answers_may_follow_each_other() -> None:
    assert refused_answer(OPEN, replace(GOING, answered_before=True)) == []
    assert refused_answer(YEARLY, replace(GOING, answered_before=True)) == []


@pytest.mark.parametrize("answer", [DONE, GOING])
def test_who_answers_late_says_why(answer: AnswerFacts) -> None:
    assert "reason for the delay" in refused_answer(LATE, replace(answer, delay_reason=" "))[0]
    assert refused_answer(LATE, replace(answer, delay_reason="Die Stelle war nicht besetzt.")) == []


def test_a_new_day_lies_ahead_and_a_deadline_has_one() -> None:
    with_deadline = replace(GOING, state=FollowUpState.WITH_DEADLINE)
    undated = replace(OPEN, state=FollowUpState.IN_PROGRESS, due_on=None)
    assert "needs its day" in refused_answer(undated, with_deadline)[0]
    assert refused_answer(undated, replace(with_deadline, new_day=date(2023, 5, 1))) == []
    assert refused_answer(OPEN, with_deadline) == []
    assert "in the future" in refused_answer(OPEN, replace(GOING, new_day=TODAY))[0]


def test_what_an_answer_says_by_itself() -> None:
    assert usual_answer(Recurrence.ONCE) is FollowUpState.DONE
    assert usual_answer(Recurrence.MONTHLY) is FollowUpState.CONTINUING


@pytest.mark.parametrize(
    ("recurrence", "fulfils"),
    [
        (Recurrence.ONCE, {FollowUpState.DONE}),
        (Recurrence.YEARLY, {FollowUpState.DONE, FollowUpState.CONTINUING}),
    ],
)
def test_which_answers_fulfil_a_duty(recurrence: Recurrence, fulfils: set[FollowUpState]) -> None:
    assert {state for state in FollowUpState if concludes(recurrence, state)} == fulfils


def test_after_an_answer() -> None:
    ahead = date(2023, 9, 1)
    assert after_answer(OPEN, DONE, None, TODAY, NRW) == replace(OPEN, state=FollowUpState.DONE)
    assert after_answer(OPEN, GOING, None, TODAY, NRW) == replace(OPEN, state=FollowUpState.IN_PROGRESS)
    assert after_answer(OPEN, replace(GOING, new_day=ahead), None, TODAY, NRW).due_on == ahead
    assert after_answer(YEARLY, GOING, None, TODAY, NRW) == YEARLY
    assert after_answer(YEARLY, DONE, date(2022, 12, 8), TODAY, NRW) == replace(
        YEARLY, due_on=date(2024, 12, 9)
    )
    assert after_answer(YEARLY, DONE, None, TODAY, NRW).due_on == date(2024, 12, 9)
    undated = replace(YEARLY, due_on=None)
    assert after_answer(undated, DONE, None, TODAY, NRW).due_on == date(2024, 1, 16)


def test_noting_by_hand() -> None:
    done = replace(OPEN, state=FollowUpState.DONE)
    assert check_noting(done, TODAY, TODAY).ok
    assert "is done can be noted" in str(check_noting(OPEN, TODAY, TODAY).reasons[0])
    assert "already" in str(check_noting(replace(done, noted=True), TODAY, TODAY).reasons[0])
    assert "not taken place" in str(check_noting(done, TODAY + timedelta(days=1), TODAY).reasons[0])


def test_which_steps_close_duties() -> None:
    council, committee = Step("Rat", body=1), Step("Sozialausschuss", body=2)
    noted = replace(committee, outcome=Outcome.NOTED, date=TODAY)
    assert closes(noted, committee, is_council=False)
    assert not closes(noted, council, is_council=False)
    assert closes(replace(noted, body=1), committee, is_council=True)
    assert not closes(replace(noted, outcome=Outcome.POSTPONED), committee, is_council=True)
    assert not closes(replace(noted, date=None), committee, is_council=True)


def test_where_a_duty_begins() -> None:
    assert state_for(Recurrence.YEARLY, date(2023, 1, 1)) is FollowUpState.CONTINUING
    assert state_for(Recurrence.ONCE, date(2023, 1, 1)) is FollowUpState.WITH_DEADLINE
    assert state_for(Recurrence.ONCE, None) is FollowUpState.IN_PROGRESS


@given(some.sampled_from(FollowUpState), some.none() | some.dates(date(2022, 1, 1), date(2024, 1, 1)))
def test_every_duty_has_exactly_one_class(state: FollowUpState, due_on: date | None) -> None:
    found = due_class(DutyFacts(state, Recurrence.ONCE, due_on), TODAY)
    assert (found is DueClass.NOT_NOTED) is (state is FollowUpState.DONE)
    assert (found is DueClass.OVERDUE) is (
        state is not FollowUpState.DONE and due_on is not None and due_on < TODAY
    )


@pytest.mark.parametrize("state", FollowUpState)
@pytest.mark.parametrize("due_on", [None, date(2023, 3, 1)])
def test_who_plans_an_undated_duty_has_four_weeks(state: FollowUpState, due_on: date | None) -> None:
    waits = due_on is None and state in (FollowUpState.WITH_DEADLINE, FollowUpState.IN_PROGRESS)
    assert plan_by(state, due_on, date(2022, 12, 8)) == (date(2023, 1, 5) if waits else None)


def _given(day: date, due_on: date | None, state: FollowUpState, reason: str = "") -> GivenAnswer:
    return GivenAnswer(day, due_on, state, reason)


def test_what_was_answered_later_is_taken_back() -> None:
    day, due = date(2022, 12, 31), date(2023, 3, 1)
    now = DutyStanding(FollowUpState.DONE, Recurrence.ONCE, due, "Zu spät.")
    assert stood(now, [], day) == now
    last = _given(date(2023, 2, 1), due, FollowUpState.DONE)
    assert stood(now, [last], day) == DutyStanding(FollowUpState.WITH_DEADLINE, Recurrence.ONCE, due, "")
    assert stood(now, [last], date(2023, 2, 1)) == now
    put_off = _given(date(2022, 11, 1), date(2022, 12, 1), FollowUpState.IN_PROGRESS, "Krank")
    assert stood(now, [put_off, last], day) == DutyStanding(
        FollowUpState.IN_PROGRESS, Recurrence.ONCE, due, "Krank"
    )


def test_a_delay_of_the_day_keeps_a_reason_that_was_told_later() -> None:
    due = date(2022, 12, 1)
    now = DutyStanding(FollowUpState.CONTINUING, Recurrence.YEARLY, date(2023, 12, 1), "")
    late = _given(date(2023, 1, 5), due, FollowUpState.CONTINUING, "Der Bericht lag noch nicht vor.")
    before = _given(date(2021, 12, 3), date(2021, 12, 1), FollowUpState.CONTINUING, "Damals")
    told = stood(now, [before, late], date(2022, 12, 31))
    assert (told.due_on, told.delay_reason) == (due, late.delay_reason)
    assert stood(now, [before, late], date(2022, 11, 30)).delay_reason == ""
    assert due_class(told.facts, date(2022, 12, 31)) is DueClass.OVERDUE
