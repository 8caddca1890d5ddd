# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

from augenhoehe.council.reading.dates import before_date, find_dates, first_date, parse_date, without_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("29.04.2022", date(2022, 4, 29)),
        ("9. 4. 2022", date(2022, 4, 9)),
        ("29.04.22", date(2022, 4, 29)),
        ("am 24. Januar 2023", date(2023, 1, 24)),
        ("3. MÄRZ 2023", date(2023, 3, 3)),
        ("1. Dez. 2022", date(2022, 12, 1)),
        ("Stand 2022-04-29", date(2022, 4, 29)),
        ("31.02.2022", None),
        ("2022-13-01", None),
        ("1.2.2022/3", None),
        ("04/29/2022", date(2022, 4, 29)),
        ("1. Quartal 2023", None),
        ("", None),
    ],
)
def test_finds_the_first_date(text: str, expected: date | None) -> None:
    assert first_date(text) == expected


def test_finds_all_dates_and_takes_them_out() -> None:
    text = "vom 01.02.2023 bis 3. April 2023, nicht 30.02.2023"
    assert list(find_dates(text)) == [date(2023, 2, 1), date(2023, 4, 3)]
    assert without_dates("29.04.2022 Beschlussvorlage") == "Beschlussvorlage"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mär 25, 2021", date(2021, 3, 25)),
        ("25/03/2021", date(2021, 3, 25)),
        ("25.3.68", date(2068, 3, 25)),
        ("25.3.98", date(1998, 3, 25)),
        ("13/13/2021", None),
        ("Foo 25, 2021", None),
        ("12/08/20", None),
    ],
)
def test_shapes_of_dates(text: str, expected: date | None) -> None:
    assert parse_date(text) == expected


def test_what_stands_before_a_date() -> None:
    assert before_date("Frau Muster 25.03.2021 Amt") == "Frau Muster"
    assert before_date("Frau Muster") == ""
