# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
import html
import io
import re
import zipfile
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.documents.xlsx import (
    MOST_TEXT,
    Cell,
    Contents,
    Measured,
    Sheet,
    SheetColumn,
    tab_name,
    write_xlsx,
)

DAY = datetime.date(2023, 1, 16)
COLUMNS = (SheetColumn("Pflicht", 40), SheetColumn("Fällig", 12))


def written(*rows: tuple[object, object], name: str = "Pflichten") -> zipfile.ZipFile:
    data = write_xlsx([Sheet(name, COLUMNS, rows)], title="Liste", day=DAY, author="Stadt Bergkamen")  # type: ignore[arg-type]  # any cells
    return zipfile.ZipFile(io.BytesIO(data))


def page(book: zipfile.ZipFile) -> str:
    return book.read("xl/worksheets/sheet1.xml").decode()


def words(book: zipfile.ZipFile) -> list[str]:
    return re.findall(r"<t[^>]*>([^<]*)</t>", book.read("xl/sharedStrings.xml").decode())


def test_the_head_stays_and_filters() -> None:
    book = written(("Berichten", DAY))
    assert words(book) == ["Pflicht", "Fällig", "Berichten"]
    assert '<autoFilter ref="A1:B2"/>' in page(book)
    assert 'state="frozen"' in page(book)
    assert 'width="40.7109375"' in page(book)
    assert 'orientation="landscape"' in page(book)


def test_dates_are_dates_and_figures_figures() -> None:
    book = written(("a", DAY), ("b", 12), ("c", Decimal("12.50")), ("d", True), ("e", None), ("f", ""))
    found = re.findall(r'<c r="B\d"([^>]*)(?:/>|><v>([^<]*)</v>)', page(book))
    assert [value for _, value in found] == ["1", "44942", "12", "12.50", "1"]
    assert "dd.mm.yyyy" in book.read("xl/styles.xml").decode()


def test_a_day_before_the_calendar_of_workbooks_is_told_in_words() -> None:
    assert "31.12.1899" in words(written(("a", datetime.date(1899, 12, 31))))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://böse")'])
def test_no_text_is_a_formula(text: str) -> None:
    book = written((text, None))
    assert "<f>" not in page(book)
    assert 'quotePrefix="1"' in book.read("xl/styles.xml").decode()
    assert words(book)[-1] == html.escape(text, quote=False)


def test_what_no_file_can_hold_is_left_out_and_long_texts_end() -> None:
    assert words(written(("a\x00b\ud800c", None)))[-1] == "abc"
    long = words(written(("x" * (MOST_TEXT + 5), None)))[-1]
    assert len(long) == MOST_TEXT
    assert long.endswith("…")


def test_names_of_sheets_fit() -> None:
    sheets = [Sheet(name, COLUMNS, ()) for name in ("Amt: [1/2]", "amt 1 2", "'", "x" * 40, "x" * 40)]
    book = zipfile.ZipFile(io.BytesIO(write_xlsx(sheets, title="t", day=DAY)))
    names = re.findall(r'<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode())
    assert names == ["Amt 1 2", "amt 1 2 2", "Tabelle", "x" * 31, "x" * 29 + " 2"]


def test_the_same_rows_are_the_same_file() -> None:
    sheets = [Sheet("Pflichten", COLUMNS, (("a", DAY),))]
    assert write_xlsx(sheets, title="t", day=DAY) == write_xlsx(sheets, title="t", day=DAY)


def test_what_cannot_be_written_is_refused() -> None:
    with pytest.raises(DocumentError, match="at least one sheet"):
        write_xlsx([], title="t", day=DAY)
    with pytest.raises(DocumentError, match="no columns"):
        Sheet("a", (), ())
    with pytest.raises(DocumentError, match="1 cells for 2"):
        Sheet("a", COLUMNS, (("x",),))
    with pytest.raises(DocumentError, match="header"):
        SheetColumn(" ")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.text(), st.none() | st.dates() | st.integers(-(10**9), 10**9)), max_size=5))
def test_any_rows_can_be_written(rows: list[tuple[str, object]]) -> None:
    assert written(*rows).testzip() is None


def test_a_first_sheet_leads_to_all_others_and_notes_stand_below_their_rows() -> None:
    sheets = [
        Sheet("Bernd's Zahlen", COLUMNS, [("a", 1)], note="Herkunft: Melderegister\n=HYPERLINK(1)"),
        Sheet("=1+1", COLUMNS, [("b", 2)]),
    ]
    data = write_xlsx(sheets, title="Tabellen", day=DAY, contents=Contents())
    assert data == write_xlsx(sheets, title="Tabellen", day=DAY, contents=Contents())
    book = zipfile.ZipFile(io.BytesIO(data))
    assert "location=\"'Bernd''s Zahlen'!A1\"" in html.unescape(page(book))
    second = book.read("xl/worksheets/sheet2.xml").decode()
    assert ('<c r="A4"' in second, '<c r="A5"' in second, "<f>" in second + page(book)) == (True, True, False)
    assert {"Herkunft: Melderegister", "=HYPERLINK(1)"} <= set(words(book))


def test_numbers_keep_their_unit_and_sums_stay_out_of_the_filter() -> None:
    rows: list[list[Cell]] = [
        ["Miete", Measured(Decimal("39400.00"), "€")],
        ["gesamt", Measured(Decimal(39400), "€")],
    ]
    made = Sheet("Mittel", [SheetColumn("Wofür"), SheetColumn("Geplant")], rows, sums=1)
    book = zipfile.ZipFile(io.BytesIO(write_xlsx([made], title="T", day=DAY)))
    looks = html.unescape(book.read("xl/styles.xml").decode())
    page = book.read("xl/worksheets/sheet1.xml").decode()
    assert 'formatCode="#,##0.00" €""' in looks
    assert 'formatCode="#,##0" €""' in looks
    assert page.count("<v>39400") == 2
    assert '<autoFilter ref="A1:B2"/>' in page


def test_the_name_of_a_tab_ends_with_a_word() -> None:
    assert tab_name("Menschen in städtischen Unterkünften, in Personen", set()) == "Menschen in städtischen"
    assert tab_name("x" * 40, set()) == "x" * 31


def test_emoji_take_the_room_of_two_signs() -> None:
    assert tab_name("🏠 Wohnen und Leben in Bergkamen", set()) == "🏠 Wohnen und Leben in"
    used: set[str] = set()
    names = [tab_name("🏠" * 20, used) for _number in range(2)]
    assert names == ["🏠" * 15, "🏠" * 14 + " 2"]
