# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import io
import zipfile
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from augenhoehe.kit.documents.ods import MIME, write_ods
from augenhoehe.kit.documents.office import xml_text
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.documents.xlsx import Cell, Measured, Sheet, SheetColumn
from augenhoehe.kit.spreadsheets import opendocument
from augenhoehe.kit.spreadsheets.cells import Value
from augenhoehe.kit.spreadsheets.limits import Limits

DAY = datetime.date(2023, 1, 16)


def written(*cells: Cell, name: str = "Pflichten") -> bytes:
    columns = [SheetColumn(f"Spalte {place}") for place in range(len(cells))]
    return write_ods([Sheet(name, columns, [cells])], title="Liste", day=DAY)


def again(*cells: Cell) -> tuple[Value, ...]:
    return opendocument.read(written(*cells), Limits()).sheets[0].rows[1]


def test_what_is_written_is_read_again() -> None:
    texts = ("=1+1", "a  b\tc", " am Rand ", "zwei\nZeilen\n\nmehr", "<b> & „x“", "1.10")
    other = (True, False, DAY, datetime.date(1848, 3, 18), Decimal("12500.50"), 40, Decimal("1E+3"))
    assert again(*texts, *other) == (*texts, *other)
    assert again("a", None, "", "b") == ("a", None, None, "b")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_every_text_comes_back(text: str) -> None:
    told = xml_text(text).replace("\r\n", "\n").replace("\r", "\n")
    assert (again(text, "Ende")[0] or "") == told


def test_equal_tables_are_equal_files_with_parts_that_are_xml() -> None:
    data = write_ods(
        [Sheet(name, [SheetColumn("A & B", 20)], [["x"]]) for name in ("Müller's", "Müller's")],
        title="Liste",
        day=DAY,
    )
    assert data == write_ods(
        [Sheet(name, [SheetColumn("A & B", 20)], [["x"]]) for name in ("Müller's", "Müller's")],
        title="Liste",
        day=DAY,
    )
    file = zipfile.ZipFile(io.BytesIO(data))
    assert file.namelist()[0] == "mimetype"
    assert file.read("mimetype").decode() == MIME
    for part in ("content.xml", "settings.xml", "meta.xml", "META-INF/manifest.xml"):
        assert etree.fromstring(file.read(part)) is not None
    assert [sheet.name for sheet in opendocument.read(data, Limits()).sheets] == ["Müller's", "Müller's 2"]
    assert "&#x27;Müller&#x27;&#x27;s 2&#x27;.A1:" in file.read("content.xml").decode()


def test_the_filter_spans_all_columns() -> None:
    assert ".AB2" in zipfile.ZipFile(io.BytesIO(written(*"x" * 28))).read("content.xml").decode()


def test_a_spreadsheet_has_a_sheet() -> None:
    with pytest.raises(DocumentError):
        write_ods([], title="Liste", day=DAY)


def test_a_number_with_its_unit_stays_a_number() -> None:
    assert again(Measured(Decimal("39400.50"), "€")) == (Decimal("39400.50"),)
