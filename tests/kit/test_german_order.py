# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.german_order import compare, counted_on, german

IN_ORDER = [
    "5 Freunde",
    "amt",
    "Amt",
    "Ämter",
    "Amtsleitung",
    "Ofen",
    "Öffentlichkeit",
    "Strasse",
    "Straße",
    "Straßenbau",
    "Verein „Bunt“",
    "Verein Bunt",
    "Zoo",
]


def test_umlauts_stand_where_they_are_looked_for() -> None:
    assert sorted(random.sample(IN_ORDER, len(IN_ORDER)), key=german) == IN_ORDER


@given(st.text(), st.text(), st.text())
def test_it_is_an_order(one: str, two: str, three: str) -> None:
    assert compare(one, two) == -compare(two, one)
    assert (compare(one, two) == 0) == (one == two)
    if compare(one, two) <= 0 and compare(two, three) <= 0:
        assert compare(one, three) <= 0


def test_codes_are_sorted_by_their_numbers() -> None:
    codes = ["9.14.100", "9.13.64", "A 10", "9.13.7", "A 2", "", "9.14.11"]
    assert sorted(codes, key=counted_on) == ["", "9.13.7", "9.13.64", "9.14.11", "9.14.100", "A 2", "A 10"]
