# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from augenhoehe.kit.spreadsheets.cells import NoValue, Value
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.rules import actual_rows as rules
from augenhoehe.measures.rules.actual_rows import Column, Found, Line, Reading
from augenhoehe.measures.rules.budget import Figures

SAID = Figures(planned=Decimal(1000), actual=Decimal(400), own_share=Decimal(500))
LINES = (
    Line(1, "B 3", 2022, "Honorare", "05.01", SAID),
    Line(2, "B 3", 2022, "Miete", "05.02", SAID),
    Line(3, "B 4", 2022, "Druck", "05.02", SAID),
    Line(4, "B 4", 2023, "Druck", "05.02", SAID),
)
COLUMNS: dict[str, int] = {
    Column.CODE: 0,
    Column.YEAR: 1,
    Column.TITLE: 2,
    Column.PRODUCT_GROUP: 3,
    Column.ACTUAL: 4,
}


def of(*row: Value, mark: DecimalMark = DecimalMark.COMMA, year: int | None = None) -> Found:
    return rules.read([row], 0, Reading(COLUMNS, mark, year), LINES)


@pytest.mark.parametrize(
    ("row", "key", "actual"),
    [
        (("B 3", "2022", "Honorare", None, "1.812,50 €"), 1, "1812.50"),
        (("b3", Decimal(2022), " honorare ", None, Decimal("812.499")), 1, "812.50"),
        (("B 4 Flyer für alle", datetime.date(2022, 12, 31), None, None, Decimal(0)), 3, "0"),
        ((None, "2022", None, "05.01", "5"), 1, "5"),
        (("B 3", "2022", "", "05.02", "5"), 2, "5"),
    ],
)
def test_a_row_finds_its_line(row: tuple[Value, ...], key: int, actual: str) -> None:
    found = of(*row)
    assert found.errors == ()
    assert [(one.line.key, one.actual) for one in found.spent] == [(key, Decimal(actual))]


@pytest.mark.parametrize(
    ("row", "column", "told"),
    [
        (("B 9", "2022", None, None, "5"), Column.CODE, "no budget line of 2022"),
        (("B 3", "2022", None, None, "5"), Column.TITLE, "Several"),
        (("B 3", "22", "Miete", None, "5"), Column.YEAR, "no year"),
        (("B 3", None, "Miete", None, "5"), Column.YEAR, "no year"),
        ((None, "2022", "Miete", None, "5"), Column.CODE, "neither"),
        (("B 3", "2022", "Miete", None, "viel"), Column.ACTUAL, "no amount"),
        (("B 3", "2022", "Miete", None, "1,812.50"), Column.ACTUAL, "no amount"),
        (("B 3", "2022", "Miete", None, NoValue("#REF!")), Column.ACTUAL, "formula"),
        (("B 3", "2022", "Miete", None, Decimal(10) ** 12), Column.ACTUAL, "too large"),
        (("B 3", "2022", "Miete", None, Decimal(-1)), Column.ACTUAL, "below zero"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_row(row: tuple[Value, ...], column: str, told: str) -> None:
    found = of(*row)
    assert found.spent == ()
    (error,) = found.errors
    assert (error.row, error.column) == (1, column)
    assert told in str(error.reason)


def test_english_amounts_and_one_year_for_all() -> None:
    found = of("B 3", None, "Miete", None, "1,812.50", mark=DecimalMark.POINT, year=2022)
    assert found.spent[0].actual == Decimal("1812.50")


def test_sums_and_rows_without_an_amount_are_left_out_and_told() -> None:
    rows: list[tuple[Value, ...]] = [
        ("Summe B 3", "2022", None, None, "5"),
        (None, None, None, "Gesamt", "5"),
        ("B 3", "2022", "Miete", None, " "),
        (None, None, None, None, None),
        ("B 3",),
    ]
    found = rules.read(rows, 0, Reading(COLUMNS), LINES)
    assert (found.spent, found.errors, found.left_out) == ((), (), (1, 2, 3, 5))


def test_a_line_named_twice_is_refused() -> None:
    row = ("B 4", "2022", None, None, "400")
    found = rules.read([row, row], 0, Reading(COLUMNS), LINES)
    assert [error.row for error in found.errors] == [2]
    assert list(rules.changes(found)) == []  # 400 is what the line says already
