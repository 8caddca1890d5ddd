# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that nobody should trust: honest ones give their rows, all others a refusal and nothing worse."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from augenhoehe.kit.documents.delimited import write_csv
from augenhoehe.kit.documents.xlsx import Sheet, SheetColumn, write_xlsx
from augenhoehe.kit.reasons import Reason
from augenhoehe.kit.spreadsheets import delimited, extraction, workbook
from augenhoehe.kit.spreadsheets.extraction import read_spreadsheet
from augenhoehe.kit.spreadsheets.limits import Limits, Refusal, UnreadableError
from augenhoehe.kit.spreadsheets.refusals import reason_of
from tests.kit.richtext.office import packed
from tests.kit.spreadsheets.material import ods, xlsx

DAY = datetime.date(2022, 12, 31)
TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\t=+-@'_x"), max_size=12
)


def code(data: bytes, **limits: int) -> Refusal:
    with pytest.raises(UnreadableError) as refused:
        read_spreadsheet(data, limits=Limits(**limits))
    return refused.value.code


@pytest.mark.parametrize(
    ("data", "format_"),
    [
        (xlsx('<row><c t="inlineStr"><is><t>Kurs</t></is></c></row>'), "xlsx"),
        (
            ods(
                "<table:table-row><table:table-cell><text:p>Kurs</text:p></table:table-cell></table:table-row>"
            ),
            "ods",
        ),
        (b"Kurs\n", "csv"),
    ],
)
def test_every_format_is_read_in_a_process_of_its_own(data: bytes, format_: str) -> None:
    found = read_spreadsheet(data)
    assert (found.format, found.sheets[0].rows) == (format_, (("Kurs",),))


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", Refusal.EMPTY),
        (b" \n", Refusal.EMPTY),
        (b";;\n;;\n", Refusal.EMPTY),
        (xlsx(""), Refusal.EMPTY),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), Refusal.OLD_FORMAT),
        (b"%PDF-1.7", Refusal.UNKNOWN_TYPE),
        (b"\n<html><table>", Refusal.UNKNOWN_TYPE),
        (b"PK\x03\x04 and nothing else", Refusal.BROKEN),
        (packed({"word/document.xml": "<a/>"}), Refusal.UNKNOWN_TYPE),
        (packed({"[Content_Types].xml": "", "xl/workbook.bin": ""}), Refusal.UNKNOWN_TYPE),
        (packed({"content.xml": "<!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>"}), Refusal.HOSTILE),
        (packed({"content.xml": bytes(30_000_000)}), Refusal.HOSTILE),
        (packed({"content.xml": "<a/>", "Basic/x.xml": "<a/>"}), Refusal.MACROS),
        (xlsx('<row><c t="d"><v>gestern</v></c></row>'), Refusal.BROKEN),
        (xlsx('<row r="30000"><c><v>1</v></c></row>'), Refusal.TOO_MANY_ROWS),
    ],
)
def test_bad_files_are_refused(data: bytes, refusal: Refusal) -> None:
    assert code(data) is refusal


def test_limits_are_kept() -> None:
    assert code(b"a;b", bytes=2) is Refusal.TOO_LARGE
    assert code(b"a;b\nc;d\n", rows=1) is Refusal.TOO_MANY_ROWS


def test_a_reader_that_takes_too_long_or_dies_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "child.py"
    monkeypatch.setattr(extraction, "_CHILD", script)
    script.write_text("import time\ntime.sleep(60)")
    with pytest.raises(UnreadableError) as refused:
        read_spreadsheet(b"a", limits=Limits(wall_seconds=0.05))
    assert refused.value.code is Refusal.TOO_SLOW
    for answer, expected in ((b"", Refusal.HOSTILE), (b"ok\n[]", Refusal.HOSTILE)):
        script.write_text(f"import sys\nsys.stdout.buffer.write({answer!r})")
        assert code(b"a") is expected


def test_every_refusal_has_a_sentence() -> None:
    assert all(isinstance(reason_of(item), Reason) for item in Refusal)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=6))
def test_what_is_written_is_read_again(rows: list[tuple[str, str]]) -> None:
    sheet = Sheet("Blatt", [SheetColumn("a"), SheetColumn("b")], rows)
    expected = [tuple(text or None for text in row) for row in rows]
    book = workbook.read(write_xlsx([sheet], title="t", day=DAY), Limits()).sheets[0].rows[1:]
    plain = delimited.read(write_csv(sheet), Limits()).sheets[0].rows[1:]
    while expected and expected[-1] == (None, None):
        expected.pop()
    wide = [tuple(row) + (None,) * (2 - len(row)) for row in book]
    assert wide == expected
    assert [tuple(row) for row in plain] == expected


def test_typed_cells_are_written_and_read_again() -> None:
    sheet = Sheet("Blatt", [SheetColumn(name) for name in "abcd"], [[DAY, Decimal("-12500.45"), True, 7]])
    read = read_spreadsheet(write_xlsx([sheet], title="t", day=DAY))
    assert read.sheets[0].rows[1] == (DAY, Decimal("-12500.45"), True, Decimal(7))
    assert read_spreadsheet(write_csv(sheet)).sheets[0].rows[1] == ("31.12.2022", "-12500,45", "ja", "7")
