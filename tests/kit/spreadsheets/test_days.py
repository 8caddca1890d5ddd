# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.spreadsheets.days import SlashOrder, day, differs, possible_orders

LAST = datetime.date(2022, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        "31.12.2022",
        "31. 12. 22",
        "31. Dezember 2022",
        "Samstag, 31. Dezember 2022",
        "Sa., 31.12.2022",
        "31 December 2022",
        "December 31st, 2022",
        "Dec. 31 2022",
        "2022-12-31",
        "2022-12-31 00:00:00",
        "2022-12-31T10:00",
        "31/12/2022",
        "31.\N{NO-BREAK SPACE}Dezember 2022",
    ],
)
def test_days_in_words_and_figures(text: str) -> None:
    assert day(text) == LAST


def test_days_of_america() -> None:
    assert day("12/31/2022", SlashOrder.MONTH_FIRST) == LAST
    assert day("12/31/70", SlashOrder.MONTH_FIRST) == datetime.date(1970, 12, 31)


@pytest.mark.parametrize("cell", ["31.02.2022", "32.1.2022", "Ende 2022", "1. Quarz 2022", "2022", True])
def test_what_is_no_day_is_refused(cell: str | bool) -> None:
    with pytest.raises(ValueError, match=r"day|month"):
        day(cell)


def test_empty_and_typed_cells() -> None:
    assert day(None) is None
    assert day("  ") is None
    assert day(LAST) == LAST


def test_a_column_says_which_order_it_means() -> None:
    assert possible_orders(["12/31/2022", "1.1.2022", None]) == {SlashOrder.MONTH_FIRST}
    assert possible_orders(["31/12/2022"]) == {SlashOrder.DAY_FIRST}
    assert possible_orders(["3/4/2022"]) == set(SlashOrder)
    assert possible_orders(["31/12/2022", "12/31/2022"]) == set()
    assert differs(["3/4/2022"])
    assert not differs(["4/4/2022", "31/12/2022", None])


@given(st.dates())
def test_what_is_written_is_read(value: datetime.date) -> None:
    assert day(f"{value.day:02}.{value.month:02}.{value.year:04}") == value
    assert day(value.isoformat()) == value
