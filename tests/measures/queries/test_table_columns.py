# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.spreadsheets.cells import ReadSheet, Spreadsheet
from augenhoehe.kit.spreadsheets.days import SlashOrder
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.actions.learned_columns import Learned
from augenhoehe.measures.queries.actuals import ACTUALS
from augenhoehe.measures.queries.table_columns import cells_of, first_columns, mark_of, order_of

READ = Spreadsheet(
    "xlsx",
    (
        ReadSheet("Deckblatt", (("Haushalt 2022", None),)),
        ReadSheet("Zeilen", (("Titel", None, None), ("Kürzel", "Jahr", "SOLL"), ("B 3", "2022", "5"))),
    ),
)


@pytest.mark.django_db
def test_the_sheet_that_fits_is_chosen_and_what_was_learned_counts(cast: Cast) -> None:
    found = first_columns(READ, ACTUALS, cast.bergkamen)
    assert (found.sheet, found.head, found.columns) == (1, 1, ("code", "year", ""))
    assert ACTUALS.missing(found, {})
    Learned("actuals", {"soll": "actual"}).keep(cast.bergkamen)
    Learned("actuals", {"jahr": ""}).keep(cast.bergkamen)
    again = first_columns(READ, ACTUALS, cast.bergkamen)
    assert again.columns == ("code", "", "actual")
    assert not ACTUALS.missing(again, {"year": 2022})
    assert first_columns(READ, ACTUALS, cast.kamen).columns == found.columns
    assert first_columns(READ, ACTUALS, cast.bergkamen, 0).sheet == 0
    assert cells_of(READ, again, "actual") == ["5"]
    assert cells_of(READ, again, "year") == []


def test_how_numbers_and_days_are_written_is_seen_in_the_column() -> None:
    assert mark_of(["1.234,5", "1.234"]) is DecimalMark.COMMA
    assert mark_of(["1,234.5"]) is DecimalMark.POINT
    assert mark_of(["1.234"]) is None
    assert mark_of(["viel"]) is DecimalMark.COMMA
    assert order_of(["12/31/2022", "3/4/2022"]) is SlashOrder.MONTH_FIRST
    assert order_of(["3/3/2022", "31.12.2022"]) is SlashOrder.DAY_FIRST
    assert order_of(["3/4/2022"]) is None
