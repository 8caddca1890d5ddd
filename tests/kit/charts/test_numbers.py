# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from augenhoehe.kit.charts import Number, german
from augenhoehe.kit.charts.numbers import nice_ticks


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "expected"),
    [
        (1240, "", None, "1.240"),
        (Decimal(12500), "€", 2, "12.500,00\u00a0€"),
        (-37120, "€", 2, "−37.120,00\u00a0€"),
        (3.5, "", None, "3,5"),
        (11250.5, "€", None, "11.250,50\u00a0€"),
        (12000, "€", None, "12.000\u00a0€"),
        (0.005, "", 2, "0,01"),
        (-0.001, "", 2, "0,00"),
        (None, "€", 2, "k. A."),
        (1234567.891, "", 0, "1.234.568"),
    ],
)
def test_figures_are_written_the_german_way(
    value: Number | None, unit: str, decimals: int | None, expected: str
) -> None:
    assert german(value, unit=unit, decimals=decimals) == expected


CENTS = st.integers(0, 10**11).map(lambda cents: cents / 100)


@given(CENTS, CENTS.map(lambda value: -value))
@example(0.01, -20_000_020.0)
def test_ticks_cover_what_is_shown_and_stand_evenly(highest: float, lowest: float) -> None:
    ticks = nice_ticks(highest, lowest)
    assert ticks[0] <= lowest + 1e-6 * abs(lowest)
    assert ticks[-1] >= highest - 1e-6 * abs(highest)
    assert 2 <= len(ticks) <= 8
    steps = [after - before for before, after in pairwise(ticks)]
    assert max(steps) - min(steps) <= 1e-6 * max(steps)


def test_ticks_of_a_usual_year() -> None:
    assert nice_ticks(1240) == (0, 500, 1000, 1500)
