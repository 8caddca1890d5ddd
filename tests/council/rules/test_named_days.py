# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.council.rules.named_days import named_deadline

JUNE = datetime.date(2023, 6, 30)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bis zum 30. Juni 2023 ist ein Konzept vorzulegen.", JUNE),
        ("… dem Rat bis spätestens zum 30.06.2023 zu berichten", JUNE),
        ("bis 30.6.2023, längstens bis zum 30. juni 2023", JUNE),
        ("bis zum 31. Juni 2023", None),
        ("bis zum 3. Mond 2023", None),
        ("bis zum 30. Juni 2023 und bis zum 1. Juli 2023", None),
        ("ab dem 30. Juni 2023", None),
        ("bis Ende 2023", None),
        ("bis zum 31.12.9999", None),
        ("bis zum 1. Januar 0001", None),
        ("", None),
    ],
)
def test_the_day_is_read_where_the_wording_names_it(text: str, day: datetime.date | None) -> None:
    assert named_deadline(text) == day


@given(st.text(max_size=200))
def test_any_text_is_read_without_a_fall(text: str) -> None:
    assert named_deadline(text) is None or isinstance(named_deadline(text), datetime.date)
