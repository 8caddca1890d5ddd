# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.spreadsheets.numbers import DecimalMark, differs, number, possible_marks

COMMA, POINT = DecimalMark.COMMA, DecimalMark.POINT


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (["1.234,50", "7"], {COMMA}),
        (["1,234.50", "7"], {POINT}),
        (["1.234", "7"], {COMMA, POINT}),
        (["1.234", "7,5"], {COMMA}),
        (["1.2345"], {POINT}),
        (["1.5", "2,5"], set()),
        (["viel"], set()),
        (["", "  "], {COMMA, POINT}),
        ([None, Decimal(5)], {COMMA, POINT}),
    ],
)
def test_a_column_says_which_mark_it_means(texts: list[str], marks: set[DecimalMark]) -> None:
    assert possible_marks(texts) == marks


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.500,00 €", "12500"),
        ("12 500,5", "12500.5"),
        ("−3,25", "-3.25"),
        ("EUR", None),
        ("40 %", "40"),
        ("1.200,-", "1200"),
        ("0,75 VZÄ", "0.75"),
        (",5", ".5"),
        ("", None),
    ],
)
def test_german_numbers(text: str, value: str | None) -> None:
    assert number(text, COMMA) == (None if value is None else Decimal(value))


@pytest.mark.parametrize("cell", ["1.5", "1.23.4", "zwölf", "1,5,5", "-", ",", "٣", "1" * 50, True])
def test_what_is_no_german_number_is_refused(cell: str | bool) -> None:
    with pytest.raises(ValueError, match="no number"):
        number(cell, COMMA)


def test_typed_cells_are_what_they_are() -> None:
    assert number(Decimal("1.5"), COMMA) == Decimal("1.5")
    assert number(None, POINT) is None
    assert number("1,234.5", POINT) == Decimal("1234.5")


def test_a_column_that_does_not_tell_is_known() -> None:
    assert differs(["1.234"])
    assert not differs(["1234", "1.234,5", None])


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12))
def test_what_is_written_is_read(value: Decimal) -> None:
    english = f"{value:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert number(english, POINT) == number(german, COMMA) == value
