# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal

from augenhoehe.kit.documents.delimited import write_csv
from augenhoehe.kit.documents.xlsx import Measured, Sheet, SheetColumn


def test_a_table_opens_in_german_programs_and_runs_no_formula() -> None:
    sheet = Sheet(
        "Blatt",
        [SheetColumn("Titel"), SheetColumn("=Euro")],
        [
            ["=1+1", Decimal("1200.50")],
            ["zwei; drei", datetime.date(2022, 12, 31)],
            ["'@x", None],
            ["a", False],
        ],
    )
    assert write_csv(sheet).decode("utf-8-sig").split("\r\n") == [
        "Titel;'=Euro",
        "'=1+1;1200,50",
        '"zwei; drei";31.12.2022',
        "''@x;",
        "a;nein",
        "",
    ]
    assert write_csv(sheet).startswith(b"\xef\xbb\xbf")


def test_a_number_with_its_unit_is_told_with_it() -> None:
    sheet = Sheet("Mittel", [SheetColumn("Geplant")], [[Measured(Decimal("39400.50"), "€")]])
    assert "39400,50 €" in write_csv(sheet).decode()
