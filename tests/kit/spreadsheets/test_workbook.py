# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.kit.richtext.limits import RefusalError
from augenhoehe.kit.spreadsheets import workbook
from augenhoehe.kit.spreadsheets.cells import NoValue, Value
from augenhoehe.kit.spreadsheets.limits import Limits, Refusal, UnreadableError
from tests.kit.richtext.office import packed
from tests.kit.spreadsheets.material import xlsx


def rows(body: str, **more: Any) -> tuple[tuple[Value, ...], ...]:
    return workbook.read(xlsx(body, **more), Limits()).sheets[0].rows


def code(data: bytes, **limits: int) -> Refusal:
    with pytest.raises(UnreadableError) as refused:
        workbook.read(data, Limits(**limits))
    return refused.value.code


def one(cell: str, **more: Any) -> Value:
    return rows(f"<row>{cell}</row>", **more)[0][0] if rows(f"<row>{cell}</row>", **more) else None


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("<c><v>12.5</v></c>", Decimal("12.5")),
        ("<c><v>0.30000000000000004</v></c>", Decimal("0.3")),
        ("<c><v>12500.450000000001</v></c>", Decimal("12500.45")),
        ('<c s="1"><v>44926</v></c>', datetime.date(2022, 12, 31)),
        ('<c s="2"><v>44926.75</v></c>', datetime.date(2022, 12, 31)),
        ('<c s="5"><v>44926</v></c>', datetime.date(2022, 12, 31)),
        ('<c s="3"><v>44926</v></c>', Decimal(44926)),
        ('<c s="4"><v>0.75</v></c>', "18:00"),
        ('<c s="1"><v>0.5</v></c>', "12:00"),
        ('<c s="99"><v>3</v></c>', Decimal(3)),
        ('<c t="b"><v>1</v></c>', True),
        ('<c t="d"><v>2022-12-31T00:00:00</v></c>', datetime.date(2022, 12, 31)),
        ('<c t="inlineStr"><is><t>Mütter</t></is></c>', "Mütter"),
        ('<c t="inlineStr"/>', None),
        ('<c t="str"><f>A1&amp;B1</f><v>Sprache_x000D_kurs</v></c>', "Sprache\nkurs"),
        ('<c t="str"><f>""</f><v></v></c>', None),
        ('<c t="s"><v>0</v></c>', "Zwei Läufe"),
        ('<c t="s"><v>1</v></c>', "fett und nicht"),
        ('<c t="e"><f>A1</f><v>#REF!</v></c>', NoValue("#REF!")),
        ("<c><f>SUM(A1:A9)</f></c>", NoValue()),
        ("<c><f>SUM(A1:A9)</f><v>45</v></c>", Decimal(45)),
        ("<c/>", None),
    ],
)
def test_cells_are_typed(cell: str, value: Value) -> None:
    texts = (
        "<si><t>Zwei Läufe</t><rPh><t>nicht</t></rPh></si>"
        "<si><r><rPr/><t>fett</t></r><r><t> und nicht</t></r></si>"
    )
    assert one(cell, texts=texts) == value


def test_another_calendar_is_read() -> None:
    found = one('<c s="1"><v>43464</v></c>', settings='<workbookPr date1904="1"/>')
    assert found == datetime.date(2022, 12, 31)


def test_rows_and_cells_stand_where_the_file_says() -> None:
    found = rows('<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c r="A3"/></row><row r="9"/>')
    assert found == ((None, None, None), (None, Decimal(1), Decimal(2)))


def test_merged_cells_are_spread() -> None:
    read = workbook.read(
        xlsx(
            '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="C2"><v>4</v></c></row>',
            after='<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C2:XFD9999"/><mergeCell ref="oops"/>'
            '<mergeCell ref="J9:K9"/><mergeCell ref="B2:A1"/></mergeCells>',
        ),
        Limits(),
    )
    assert read.sheets[0].rows == (
        (Decimal(1), Decimal(1), Decimal(3)),
        (Decimal(1), Decimal(1), Decimal(4)),
    )
    assert read.sheets[0].merged == 2


def test_merged_cells_of_nothing_stay_empty() -> None:
    found = rows(
        '<row r="1"><c r="C1"><v>1</v></c></row>',
        after='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    )
    assert found == ((None, None, Decimal(1)),)


def test_the_strict_form_is_read() -> None:
    found = rows("<row><c><v>7</v></c></row>", main="http://purl.oclc.org/ooxml/spreadsheetml/main")
    assert found == ((Decimal(7),),)


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        ('<row r="30000"><c><v>1</v></c></row>', Refusal.TOO_MANY_ROWS),
        ('<row><c r="XFD1"><v>1</v></c></row>', Refusal.TOO_MANY_COLUMNS),
        ('<row><c r="Ä1"><v>1</v></c></row>', Refusal.TOO_MANY_COLUMNS),
        ('<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>', Refusal.BROKEN),
        ('<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>', Refusal.BROKEN),
        ('<row><c t="s"><v>5</v></c></row>', Refusal.BROKEN),
        ("<row><c><v>viel</v></c></row>", Refusal.BROKEN),
        ("<row><c><v>1e999</v></c></row>", Refusal.BROKEN),
        (f'<row><c t="inlineStr"><is><t>{"a" * 40_001}</t></is></c></row>', Refusal.LONG_TEXT),
    ],
)
def test_what_does_not_fit_is_refused(body: str, refusal: Refusal) -> None:
    assert code(xlsx(body)) is refusal


def test_limits_are_kept() -> None:
    body = "<row><c><v>1</v></c></row>"
    assert code(xlsx(body, sheets=3), sheets=2) is Refusal.TOO_MANY_SHEETS
    merged = xlsx(body, after='<mergeCells><mergeCell ref="A1:A1"/></mergeCells>')
    assert code(merged, spread=0) is Refusal.HOSTILE
    with pytest.raises(RefusalError):
        workbook.read(xlsx(body), Limits(part_bytes=20))


def test_a_zip_without_a_workbook_is_broken() -> None:
    assert code(packed({"[Content_Types].xml": "<Types/>"})) is Refusal.BROKEN
