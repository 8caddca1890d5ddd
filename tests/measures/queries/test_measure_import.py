# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.spreadsheets.cells import ReadSheet, Spreadsheet
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.queries.measure_import import (
    Choices,
    from_notes,
    open_marks,
    open_orders,
    question_of,
    rows_below,
    to_notes,
)
from augenhoehe.measures.queries.measure_table import Vocabulary

SHEET = ReadSheet("", (("Nr", "Kosten", "Beginn"), ("A", "1.234", "3/4/2022"), (None, None, None)))
READ = Spreadsheet("csv", (SHEET,))
CHOICES = Choices(columns=("code", "total_cost", "starts_on"), marks={"1": "."})


def test_choices_survive_as_notes() -> None:
    assert from_notes(to_notes(CHOICES)) == CHOICES


def test_what_can_be_read_in_two_ways_is_asked() -> None:
    assert open_marks(SHEET, CHOICES) == [1]
    assert open_orders(SHEET, CHOICES) == [2]
    assert open_marks(SHEET, Choices(columns=("code", "", ""))) == []


def test_rows_keep_their_numbers() -> None:
    assert rows_below(SHEET, 0) == [(2, SHEET.rows[1])]


def test_a_column_that_tells_itself_needs_no_answer() -> None:
    asked = question_of(READ, CHOICES, Vocabulary({}, {}, {}), [])
    assert asked.columns[1].mark is DecimalMark.POINT
    clear = Spreadsheet("csv", (ReadSheet("", (("Nr", "Kosten"), ("A", "1.234,5"))),))
    told = question_of(
        clear, Choices(columns=("code", "total_cost"), marks={"1": "."}), Vocabulary({}, {}, {}), []
    )
    assert told.columns[1].mark is DecimalMark.COMMA
