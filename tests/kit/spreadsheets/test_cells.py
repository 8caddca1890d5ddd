# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from augenhoehe.kit.spreadsheets.cells import (
    NoValue,
    ReadSheet,
    Spreadsheet,
    from_json,
    sheet_of,
    shown,
    to_json,
)

DAY = datetime.date(2022, 12, 31)


def test_sheets_survive_the_way_between_processes() -> None:
    read = Spreadsheet(
        "csv",
        (ReadSheet("Blatt", ((DAY, Decimal("1.50"), "n5"), (True, None, NoValue("#REF!"))), 2),),
        "utf-8",
        ";",
    )
    assert from_json(to_json(read)) == read


def test_what_no_reader_wrote_is_refused() -> None:
    with pytest.raises(ValueError, match="z"):
        from_json(
            {
                "format": "",
                "encoding": "",
                "delimiter": "",
                "sheets": [{"name": "", "merged": 0, "rows": [[["z", ""]]]}],
            }
        )


def test_empty_edges_are_cut() -> None:
    assert sheet_of("", [[None, "a", None], [], [None]]).rows == ((None, "a"),)
    assert sheet_of("", []).width == 0


def test_cells_are_shown_in_german() -> None:
    cells = [None, NoValue("x"), True, False, Decimal("12.5"), DAY, "Wort"]
    assert [shown(cell) for cell in cells] == ["", "", "ja", "nein", "12,5", "31.12.2022", "Wort"]
