# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit.spreadsheets import delimited
from augenhoehe.kit.spreadsheets.cells import Spreadsheet, Value
from augenhoehe.kit.spreadsheets.limits import Limits, Refusal, UnreadableError

TEXT = "Code;Titel\r\nA1;„Mütter“ lernen\r\n"
ROWS: tuple[tuple[Value, ...], ...] = (("Code", "Titel"), ("A1", "„Mütter“ lernen"))


def read(data: bytes, **more: str) -> Spreadsheet:
    return delimited.read(data, Limits(), **more)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        ("\N{ZERO WIDTH NO-BREAK SPACE}".encode("utf-16-be") + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_the_encoding_is_found(data: bytes, encoding: str) -> None:
    found = read(data)
    assert (found.encoding, found.delimiter, found.sheets[0].rows) == (encoding, ";", ROWS)


def test_the_encoding_may_be_said() -> None:
    assert read(TEXT.encode("utf-16-le"), encoding="utf-16").sheets[0].rows == ROWS
    assert read("é".encode(), encoding="latin-1").sheets[0].rows == (("Ã©",),)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = f'a{delimiter}"b; c, d"{delimiter}e\n1{delimiter}2{delimiter}3\n'
    found = read(text.encode())
    assert found.delimiter == delimiter
    assert found.sheets[0].rows[0] == ("a", "b; c, d", "e")


def test_decimal_commas_do_not_divide() -> None:
    assert read(b"Jahr;Euro\n2021;1,5\n2022;2,5\n").delimiter == ";"


def test_a_program_may_state_the_delimiter() -> None:
    found = read(b"sep=|\r\na;b|c\r\n")
    assert found.sheets[0].rows == ((None, None), ("a;b", "c"))


def test_lines_inside_a_cell_stay() -> None:
    assert read(b'a;"eins\r\nzwei"\r\n').sheets[0].rows == (("a", "eins\nzwei"),)


def test_the_sign_against_formulas_is_taken_away() -> None:
    assert read(b"'=A1;''-b;'gut';'\n").sheets[0].rows == (("=A1", "'-b", "'gut'", "'"),)


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"\0\1\2;", Refusal.UNKNOWN_TYPE),
        (b"a;" * 250, Refusal.TOO_MANY_COLUMNS),
        (b"a;b\n" * 30_000, Refusal.TOO_MANY_ROWS),
        (b"a;" + b"b" * 40_001, Refusal.LONG_TEXT),
    ],
)
def test_what_does_not_fit_is_refused(data: bytes, refusal: Refusal) -> None:
    with pytest.raises(UnreadableError) as refused:
        read(data)
    assert refused.value.code is refusal


def test_empty_columns_and_rows_beyond_the_limit_do_no_harm() -> None:
    assert read(b"a;b" + b";" * 300 + b"\n" + b";\n" * 30_000).sheets[0].rows == (("a", "b"),)
