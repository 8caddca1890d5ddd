# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.working_days import WorkingDays, holidays_of

BERGKAMEN = WorkingDays.of("05978004")
DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2060, 12, 31))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (datetime.date(2023, 1, 16), True),
        (datetime.date(2023, 1, 15), False),
        (datetime.date(2022, 11, 1), False),  # Allerheiligen is a holiday in North Rhine-Westphalia
        (datetime.date(2023, 4, 7), False),  # Karfreitag
        (datetime.date(2022, 10, 31), True),  # Reformationstag is none there
    ],
)
def test_holidays_of_the_land_count(day: datetime.date, works: bool) -> None:
    assert (day in BERGKAMEN) is works


def test_other_laender_have_other_holidays() -> None:
    reformation = datetime.date(2022, 10, 31)
    assert reformation not in WorkingDays.of("16051000")
    assert reformation in WorkingDays.of("")


def test_days_are_counted_around_a_holiday() -> None:
    assert BERGKAMEN.before(datetime.date(2022, 11, 3), 2) == datetime.date(2022, 10, 31)
    assert BERGKAMEN.after(datetime.date(2022, 10, 31), 1) == datetime.date(2022, 11, 2)
    assert BERGKAMEN.first_from(datetime.date(2022, 12, 24)) == datetime.date(2022, 12, 27)
    assert BERGKAMEN.last_until(datetime.date(2022, 12, 26)) == datetime.date(2022, 12, 23)


def test_the_calendar_ends_without_a_fall() -> None:
    assert BERGKAMEN.last_until(datetime.date.min) == datetime.date.min
    assert BERGKAMEN.first_from(datetime.date.max) == datetime.date.max


@given(DAYS, st.integers(0, 30))
def test_there_and_back(day: datetime.date, number: int) -> None:
    start = BERGKAMEN.first_from(day)
    assert BERGKAMEN.before(BERGKAMEN.after(start, number), number) == start
    assert BERGKAMEN.after(start, number) in BERGKAMEN


def test_public_holidays_have_their_german_names() -> None:
    names = holidays_of("05978004", 2023)
    assert names[datetime.date(2023, 6, 8)] == "Fronleichnam"
    assert datetime.date(2023, 6, 8) not in holidays_of("11000000", 2023)
    assert "Erster Mai" in holidays_of("99", 2023).values()
