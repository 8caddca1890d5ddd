# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.council.enums import FollowUpState, ListPeriod, Recurrence
from augenhoehe.council.rules.duties import DueClass
from augenhoehe.council.rules.follow_up_lists import (
    Change,
    ListRow,
    Span,
    check_discard,
    check_new_list,
    check_paper,
    compared,
    due_on,
    last_completed,
    place,
    span_of,
    stands_in,
)
from augenhoehe.kit.working_days import WorkingDays

TODAY = date(2023, 1, 16)
HALF = Span(date(2022, 7, 1), date(2022, 12, 31))
QUARTER = Span(date(2022, 10, 1), date(2022, 12, 31))
ROW = ListRow(
    duty=1,
    text="Raum suchen",
    paper="12/0900",
    subject="Jugendkonferenz",
    body="Rat",
    adopted_on=date(2022, 12, 8),
    applicant="",
    office="Jugendamt",
    recurrence=Recurrence.ONCE,
    state=FollowUpState.WITH_DEADLINE,
    pressing=DueClass.SOON,
    due_on=date(2023, 3, 1),
    answer="Wir suchen.",
    answered_on=date(2023, 1, 3),
)


@pytest.mark.parametrize(
    ("day", "half", "quarter"),
    [
        (date(2022, 7, 1), HALF, Span(date(2022, 7, 1), date(2022, 9, 30))),
        (date(2022, 12, 31), HALF, QUARTER),
        (
            date(2024, 2, 29),
            Span(date(2024, 1, 1), date(2024, 6, 30)),
            Span(date(2024, 1, 1), date(2024, 3, 31)),
        ),
    ],
)
def test_the_period_of_a_day(day: date, half: Span, quarter: Span) -> None:
    assert span_of(ListPeriod.HALF_YEARLY, day) == half
    assert span_of(ListPeriod.QUARTERLY, day) == quarter


def test_periods_know_their_names() -> None:
    assert (HALF.period, HALF.number, HALF.year) == (ListPeriod.HALF_YEARLY, 2, 2022)
    assert (QUARTER.period, QUARTER.number, QUARTER.year) == (ListPeriod.QUARTERLY, 4, 2022)


@given(some.sampled_from(ListPeriod), some.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_every_day_has_one_period_and_the_one_before_touches_it(period: ListPeriod, day: date) -> None:
    span = span_of(period, day)
    assert span.start <= day <= span.end
    assert span.period is period
    before = last_completed(period, day)
    assert before.end + timedelta(days=1) == span.start


def test_a_list_is_due_on_a_working_day() -> None:
    nrw = WorkingDays("NW")
    assert due_on(HALF, 42, nrw) == date(2023, 2, 13)
    assert due_on(HALF, 3, nrw) == date(2023, 1, 3)
    assert due_on(HALF, 1, nrw) == date(2023, 1, 2), "New Year is a Sunday."


def test_which_duties_stand_in_a_list() -> None:
    adopted = date(2022, 8, 1)
    assert stands_in(HALF, adopted, None, None)
    assert not stands_in(HALF, date(2023, 1, 1), None, None)
    assert stands_in(HALF, adopted, date(2022, 9, 1), None)
    assert not stands_in(HALF, adopted, date(2022, 6, 30), None)
    told_until = date(2022, 6, 30)
    assert stands_in(HALF, adopted, date(2022, 7, 1), told_until)
    assert not stands_in(HALF, adopted, told_until, told_until)


def test_what_changed_since_the_list_before() -> None:
    assert compared(ROW, None).changes == (Change.NEW,)
    assert compared(ROW, ROW).changes == ()
    assert compared(ROW, ROW).before == "Wir suchen."
    other = replace(ROW, state=FollowUpState.DONE, due_on=None, answer="Gefunden.", pressing=DueClass.DONE)
    assert compared(other, ROW).changes == (Change.NOTED, Change.STATE, Change.DAY, Change.ANSWER)
    assert compared(other, other).changes == ()


def test_by_office_and_what_is_overdue_in_front() -> None:
    late = replace(ROW, pressing=DueClass.OVERDUE, due_on=date(2023, 1, 1), duty=2)
    later = replace(late, due_on=date(2023, 1, 2), duty=3)
    nobody = replace(late, office="", duty=4)
    undated = replace(ROW, pressing=DueClass.UNDATED, due_on=None, duty=5)
    other = replace(ROW, office="amt für Soziales", duty=6)
    rows = sorted([nobody, undated, ROW, later, late, other], key=place)
    assert [row.duty for row in rows] == [6, 2, 3, 1, 5, 4]


def test_rows_survive_being_stored() -> None:
    row = replace(ROW, changes=(Change.NEW, Change.DAY), due_on=None)
    assert ListRow.from_json(json.loads(json.dumps(row.as_json()))) == row
    assert ListRow.from_json(json.loads(json.dumps(ROW.as_json()))) == ROW


def test_a_list_is_made_once_and_when_its_period_is_over() -> None:
    assert check_new_list(HALF, TODAY, made_before=False).ok
    assert "already" in str(check_new_list(HALF, TODAY, made_before=True).reasons[0])
    assert "ends on" in str(check_new_list(HALF, HALF.end, made_before=False).reasons[0])


def test_one_paper_carries_a_list_and_then_it_stays() -> None:
    assert check_paper(has_paper=False).ok
    assert not check_paper(has_paper=True).ok
    assert check_discard(has_paper=False).ok
    assert not check_discard(has_paper=True).ok
