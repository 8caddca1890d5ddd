# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from augenhoehe.kit.spreadsheets import opendocument
from augenhoehe.kit.spreadsheets.cells import NoValue, Value
from augenhoehe.kit.spreadsheets.limits import Limits, Refusal, UnreadableError
from tests.kit.richtext.office import packed
from tests.kit.spreadsheets.material import ods


def rows(body: str) -> tuple[tuple[Value, ...], ...]:
    return opendocument.read(ods(body), Limits()).sheets[0].rows


def code(data: bytes, **limits: int) -> Refusal:
    with pytest.raises(UnreadableError) as refused:
        opendocument.read(data, Limits(**limits))
    return refused.value.code


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def cell(text: str = "", more: str = "") -> str:
    return f"<table:table-cell {more}>{text}</table:table-cell>"


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        (cell("<text:p>12,5</text:p>", 'office:value-type="float" office:value="12.5"'), Decimal("12.5")),
        (cell("", 'office:value-type="percentage" office:value="0.4"'), Decimal("0.4")),
        (
            cell("", 'office:value-type="date" office:date-value="2022-12-31T10:00:00"'),
            datetime.date(2022, 12, 31),
        ),
        (cell("", 'office:value-type="boolean" office:boolean-value="true"'), True),
        (
            cell(
                '<text:p>a<text:s text:c="2"/>b<text:tab/><text:span>c</text:span>d<text:line-break/></text:p>'
                "<text:p>e</text:p>"
            ),
            "a  b\tcd\n\ne",
        ),
        (
            cell(
                "<office:annotation><text:p>weg</text:p></office:annotation>"
                "<text:p>da<office:annotation><text:p>weg</text:p></office:annotation></text:p>"
            ),
            "da",
        ),
        (cell("", 'table:formula="of:=SUM([.A1])"'), NoValue()),
        (cell("<text:p>#REF!</text:p>", 'table:formula="x" office:value-type="string"'), NoValue("#REF!")),
        (cell("<text:p>gut</text:p>", 'table:formula="x" office:value-type="string"'), "gut"),
        (cell("", 'table:formula="x" office:value-type="float" office:value="3"'), Decimal(3)),
    ],
)
def test_cells_are_typed(entry: str, value: Value) -> None:
    assert rows(row(entry)) == ((value,),)


def test_repeated_rows_and_cells_are_counted() -> None:
    found = rows(
        f"<table:table-header-rows>{row(cell('<text:p>Kopf</text:p>'))}</table:table-header-rows>"
        + row(cell(more='table:number-columns-repeated="16384"'), more='table:number-rows-repeated="2"')
        + row(cell(), cell("<text:p>x</text:p>", 'table:number-columns-repeated="2"'))
        + row(cell(more='table:number-columns-repeated="16384"'), more='table:number-rows-repeated="1048570"')
    )
    assert found == (("Kopf", None, None), (None,) * 3, (None,) * 3, (None, "x", "x"))


def test_merged_cells_are_spread() -> None:
    spanned = 'table:number-columns-spanned="2" table:number-rows-spanned="2"'
    covered = "<table:covered-table-cell/>"
    read = opendocument.read(
        ods(
            row(cell("<text:p>x</text:p>", spanned), covered, cell("<text:p>y</text:p>"))
            + row(covered, covered, cell("<text:p>z</text:p>"))
        ),
        Limits(),
    )
    assert read.sheets[0].rows == (("x", "x", "y"), ("x", "x", "z"))
    assert read.sheets[0].merged == 1


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        (row(cell("<text:p>x</text:p>"), more='table:number-rows-repeated="30000"'), Refusal.TOO_MANY_ROWS),
        (row(cell("<text:p>x</text:p>", 'table:number-columns-repeated="201"')), Refusal.TOO_MANY_COLUMNS),
        (row(cell("", 'office:value-type="float" office:value="viel"')), Refusal.BROKEN),
        (row(cell("", 'office:value-type="float" office:value="Infinity"')), Refusal.BROKEN),
        (row(cell(f"<text:p>{'a' * 40_001}</text:p>")), Refusal.LONG_TEXT),
    ],
)
def test_what_does_not_fit_is_refused(body: str, refusal: Refusal) -> None:
    assert code(ods(body)) is refusal


def test_limits_are_kept() -> None:
    assert code(ods("", tables=3), sheets=2) is Refusal.TOO_MANY_SHEETS
    merged = row(cell("<text:p>x</text:p>", 'table:number-columns-spanned="2"'))
    assert code(ods(merged), spread=0) is Refusal.HOSTILE
    assert code(packed({"content.xml": "<a/>"})) is Refusal.BROKEN
    assert code(packed({"mimetype": "x"})) is Refusal.BROKEN


@pytest.mark.parametrize("value", ["1E+9999999", "1E-9999999", "9" * 500, "NaN", "viel"])
def test_a_number_that_would_fill_the_memory_is_none(value: str) -> None:
    data = ods(row(cell("", f'office:value-type="float" office:value="{value}"')))
    assert code(data) is Refusal.BROKEN
