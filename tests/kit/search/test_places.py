# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.search.places import NUMBER_MASK, kind_and_number, place

KINDS = st.integers(1, 15)
NUMBERS = st.integers(1, NUMBER_MASK)
DAYS = st.dates() | st.none()


@given(KINDS, NUMBERS, DAYS)
def test_a_place_tells_its_object(kind: int, number: int, day: date | None) -> None:
    assert kind_and_number(place(kind, number, day)) == (kind, number)
    assert 0 < place(kind, number, day) < 2**63


@given(st.tuples(KINDS, NUMBERS, DAYS), st.tuples(KINDS, NUMBERS, DAYS))
def test_places_are_in_order_of_days(
    one: tuple[int, int, date | None], other: tuple[int, int, date | None]
) -> None:
    def order(entry: tuple[int, int, date | None]) -> tuple[date, int, int, bool]:
        return entry[2] or date.min, entry[0], entry[1], entry[2] is not None

    if (one[2] or date.min) != (other[2] or date.min):
        assert (place(*one) < place(*other)) == (order(one) < order(other))


@pytest.mark.parametrize(("kind", "number"), [(0, 1), (16, 1), (1, 0), (1, NUMBER_MASK + 1)])
def test_what_has_no_place(kind: int, number: int) -> None:
    with pytest.raises(OverflowError):
        place(kind, number, None)
