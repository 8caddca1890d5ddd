# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from augenhoehe.kit.spreadsheets.cells import Value
from augenhoehe.kit.spreadsheets.days import SlashOrder
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.rules.columns import BY_NAME
from augenhoehe.measures.rules.import_cells import (
    Fact,
    RefusedError,
    code_text,
    day_of,
    money_of,
    same,
    text_of,
    yes_or_no,
)

ORDER, MARK = next(iter(SlashOrder)), next(iter(DecimalMark))
TITLE, CODE = BY_NAME["title"], BY_NAME["code"]


def test_a_code_that_became_a_number_is_a_code_again() -> None:
    assert code_text(Decimal("1.2")) == "1.2"
    assert text_of(CODE, Decimal("1.2")) == "1.2"
    assert code_text(" A 1 ") == "A 1"


def test_texts_are_as_long_as_their_column_takes() -> None:
    assert text_of(TITLE, " Sprachcafé ") == "Sprachcafé"
    assert text_of(TITLE, " ") is None
    with pytest.raises(RefusedError, match="characters"):
        text_of(TITLE, "x" * (TITLE.most + 1))


def test_days_lie_in_years_of_people() -> None:
    assert day_of("31.12.2022", ORDER) == datetime.date(2022, 12, 31)
    assert day_of(None, ORDER) is None
    for nonsense in ("morgen", "01.01.1066"):
        with pytest.raises(RefusedError) as refused:
            day_of(nonsense, ORDER)
        assert refused.value.reason.message


@pytest.mark.parametrize("nonsense", ["viel", Decimal(-1), Decimal(10) ** 12])
def test_amounts_are_neither_words_nor_beyond_reason(nonsense: Value) -> None:
    with pytest.raises(RefusedError):
        money_of(nonsense, MARK)


def test_amounts_have_cents() -> None:
    assert money_of(Decimal("12.5"), MARK) == Decimal("12.50")
    assert money_of(None, MARK) is None


@pytest.mark.parametrize(
    ("cell", "fact"),
    [(True, True), (False, False), ("ja", True), (" Nein ", False), (None, None), ("", None)],
)
def test_yes_and_no_as_people_write_them(cell: Value, fact: Fact) -> None:
    assert yes_or_no(cell) is fact


def test_another_word_is_neither() -> None:
    with pytest.raises(RefusedError):
        yes_or_no("vielleicht")


def test_line_ends_are_no_change_and_nothing_is_nothing() -> None:
    assert same("a\r\nb ", "a\nb")
    assert same(None, "")
    assert same(frozenset(), None)
    assert not same("a", "b")
    assert not same(Decimal(0), None)
    assert same(Decimal("1.50"), Decimal("1.5"))
