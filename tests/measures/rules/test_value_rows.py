# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.kit.spreadsheets.cells import NoValue, Value
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.rules import value_rows as rules
from augenhoehe.measures.rules.value_rows import Column, Reading, ReadValue, RowError

ALL = {column: place for place, column in enumerate(Column)}
DAY = datetime.date(2022, 12, 31)


def _read(*rows: tuple[Value, ...], **more: Any) -> tuple[list[ReadValue], list[RowError]]:
    reading = Reading(**{"columns": ALL, **more})
    return rules.read(rows, 0, reading, frozenset({"R1", "R2"}))


def _row(**changed: Value) -> tuple[Value, ...]:
    told: dict[str, Value] = {"code": "R1", "as_of": DAY, "value": Decimal(7)}
    return tuple({**told, **changed}.get(column) for column in Column)


def test_heads_are_understood_by_their_words() -> None:
    names = [
        "Kürzel",
        "Indikator",
        "Stand",
        "Vergleichsgruppe",
        "Wert",
        "Einheit",
        "Kein Wert, weil",
        "Quelle",
    ]
    assert rules.proposed(names) == {
        Column.CODE: 0,
        Column.AS_OF: 2,
        Column.GROUP: 3,
        Column.VALUE: 4,
        Column.MISSING_REASON: 6,
    }
    assert rules.proposed(["Berichtsjahr 2022", "Anzahl Personen"]) == {Column.AS_OF: 0, Column.VALUE: 1}
    assert rules.proposed([]) == {}


def test_what_is_needed() -> None:
    assert rules.missing(Reading({})) == [Column.AS_OF, Column.VALUE, Column.CODE]
    assert rules.missing(Reading({Column.AS_OF: 0, Column.VALUE: 1}, code="R1")) == []


def test_a_whole_row() -> None:
    values, errors = _read(
        _row(group=" Frauen ", provisional="ja", break_reason="neue\nSoftware", source_note="vorab")
    )
    assert not errors
    assert values == [
        ReadValue(1, "R1", DAY, "Frauen", Decimal("7.000000"), "", True, "neue Software", "vorab")
    ]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1.240,5", Decimal("1240.5")),
        ("37,5 %", Decimal("37.5")),
        (Decimal("0.1234567"), Decimal("0.123457")),
    ],
)
def test_numbers(cell: Value, value: Decimal) -> None:
    assert _read(_row(value=cell))[0][0].value == value


def test_numbers_in_english() -> None:
    assert _read(_row(value="1,240.5"), mark=DecimalMark.POINT)[0][0].value == Decimal("1240.5")


@pytest.mark.parametrize("cell", ["2022", Decimal(2022), "31.12.2022", "2022-12-31", DAY])
def test_days_and_years(cell: Value) -> None:
    assert _read(_row(as_of=cell))[0][0].as_of == DAY


@pytest.mark.parametrize("sign", ["-", "–", "•", ".", "x", None])
def test_signs_for_no_value_need_their_reason(sign: Value) -> None:
    values, errors = _read(_row(value=sign), _row(value=sign, missing_reason="geheim", as_of="2021"))
    assert [(error.row, error.column) for error in errors] == [(1, Column.VALUE)]
    assert [(value.value, value.missing_reason) for value in values] == [(None, "geheim")]


def test_totals_have_no_group() -> None:
    assert [value.group for value in _read(_row(group="Insgesamt"), _row(group="ab 18"))[0]] == ["", "ab 18"]


@pytest.mark.parametrize(
    ("changed", "column"),
    [
        ({"code": "R9"}, Column.CODE),
        ({"code": None}, Column.CODE),
        ({"as_of": "gestern"}, Column.AS_OF),
        ({"as_of": None}, Column.AS_OF),
        ({"as_of": "31.02.2022"}, Column.AS_OF),
        ({"as_of": "0000"}, Column.AS_OF),
        ({"as_of": "1850"}, Column.AS_OF),
        ({"as_of": NoValue()}, Column.AS_OF),
        ({"value": "viele"}, Column.VALUE),
        ({"value": True}, Column.VALUE),
        ({"value": NoValue("#REF!")}, Column.VALUE),
        ({"value": Decimal(10) ** 15}, Column.VALUE),
        ({"group": "x" * 121}, Column.GROUP),
        ({"source_note": "x" * 301}, Column.SOURCE_NOTE),
        ({"provisional": "vielleicht"}, Column.PROVISIONAL),
    ],
)
def test_wrong_cells_are_named(changed: dict[str, Value], column: Column) -> None:
    values, errors = _read(_row(), _row(**{"as_of": "2021", **changed}))
    assert [value.row for value in values] == [1]
    assert [(error.row, error.column) for error in errors] == [(2, column)]
    assert str(errors[0].reason)


def test_the_same_day_and_group_twice() -> None:
    values, errors = _read(_row(), _row(code="R2"), _row(value=Decimal(8)))
    assert [value.row for value in values] == [1, 2]
    assert (errors[0].row, errors[0].column, errors[0].reason.values) == (3, Column.AS_OF, {"row": 1})


def test_empty_rows_and_those_of_others_are_passed_over() -> None:
    rows = ((None,) * 8, (*_row(), "Kamen"), (*_row(), "BERGKAMEN"), _row())
    values, errors = _read(*rows, filters={8: "Bergkamen"})
    assert [value.row for value in values] == [3]
    assert not errors


def test_one_code_for_all_rows_and_short_rows() -> None:
    values, errors = _read((None, DAY, None, Decimal(1)), code="R2")
    assert (values[0].code, errors) == ("R2", [])
