# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.council.enums import Recurrence
from augenhoehe.council.rules.recurrence import MONTHS, add_months, next_due
from augenhoehe.kit.working_days import WorkingDays

NRW = WorkingDays("NW")
DAYS = some.dates(date(1990, 1, 1), date(2090, 1, 1))
RECURRING = some.sampled_from(sorted(MONTHS))


@pytest.mark.parametrize(
    ("recurrence", "expected"),
    [
        (Recurrence.MONTHLY, date(2023, 1, 9)),
        (Recurrence.QUARTERLY, date(2023, 3, 8)),
        (Recurrence.HALF_YEARLY, date(2023, 6, 9)),  # the 8th is Corpus Christi
        (Recurrence.YEARLY, date(2023, 12, 8)),
        (Recurrence.TWO_YEARLY, date(2024, 12, 9)),
    ],
)
def test_the_first_day_after_the_resolution(recurrence: Recurrence, expected: date) -> None:
    adopted = date(2022, 12, 8)
    assert next_due(adopted, recurrence, adopted, NRW) == expected


def test_a_single_duty_does_not_come_back() -> None:
    assert next_due(date(2022, 12, 8), Recurrence.ONCE, date(2022, 12, 8), NRW) is None


def test_the_29th_of_february_comes_back_in_leap_years() -> None:
    adopted = date(2024, 2, 29)
    days = [adopted]
    for _year in range(4):
        following = next_due(adopted, Recurrence.YEARLY, days[-1], NRW)
        assert following is not None
        days.append(following)
    assert days[1:] == [date(2025, 2, 28), date(2026, 3, 2), date(2027, 3, 1), date(2028, 2, 29)]


def test_the_end_of_a_month_does_not_creep_forward() -> None:
    assert next_due(date(2023, 1, 31), Recurrence.MONTHLY, date(2023, 2, 28), NRW) == date(2023, 3, 31)


def test_months_over_the_turn_of_the_year() -> None:
    assert add_months(date(2022, 11, 30), 3) == date(2023, 2, 28)
    assert add_months(date(2022, 12, 8), 0) == date(2022, 12, 8)


@pytest.mark.parametrize(
    ("counted_from", "expected"),
    [
        (date(2022, 12, 8), date(2023, 12, 8)),
        (date(2022, 12, 9), date(2023, 12, 11)),
        (date(2022, 12, 10), date(2023, 12, 11)),
        (date(2022, 12, 25), date(2023, 12, 27)),  # a Monday, but Christmas
        (date(2022, 6, 8), date(2023, 6, 9)),  # Corpus Christi, a holiday in North Rhine-Westphalia
    ],
)
def test_weekends_and_holidays_give_way_to_the_next_working_day(counted_from: date, expected: date) -> None:
    assert next_due(counted_from, Recurrence.YEARLY, counted_from, NRW) == expected


def test_a_holiday_of_another_land_is_none_here() -> None:
    assert next_due(date(2022, 6, 8), Recurrence.YEARLY, date(2022, 6, 8), WorkingDays("BE")) == date(
        2023, 6, 8
    )


def test_a_day_that_gave_way_does_not_come_twice() -> None:
    days = [date(2023, 7, 8)]
    for _month in range(3):
        following = next_due(date(2023, 4, 8), Recurrence.MONTHLY, days[-1], NRW)
        assert following is not None
        days.append(following)
    assert days[1:] == [date(2023, 8, 8), date(2023, 9, 8), date(2023, 10, 9)]


@given(DAYS, RECURRING, DAYS)
def test_the_next_day_lies_after_and_none_is_left_out(
    counted: date, recurrence: Recurrence, after: date
) -> None:
    following = next_due(counted, recurrence, after, NRW)
    assert following is not None
    assert following > max(after, counted)
    assert following in NRW
    months = MONTHS[recurrence]
    number = next(one for one in range(1, 2000) if add_months(counted, one * months) > after)
    assert following == NRW.first_from(add_months(counted, number * months))


@given(DAYS, some.integers(0, 600))
def test_adding_months_keeps_the_day_or_the_end_of_the_month(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day <= day.day
    assert moved.day == day.day or (moved + timedelta(days=1)).day == 1
