# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.spreadsheets.extraction import read_spreadsheet
from tests.measures import builders
from tests.measures.rules.test_measures import TODAY

pytestmark = pytest.mark.django_db
ROOM = "/bergkamen/intern/massnahmen/"


@pytest.mark.parametrize("count", [1, 3])
def test_the_workbook_has_all_sheets(
    cast: Cast, client_of: Any, count: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(count):
        measure = builders.measure(cast, code=f"M {number}")
        builders.milestone(cast, measure, TODAY)
        builders.budget_line(cast, measure)
    anna = client_of(cast.people["anna"])
    anna.get(ROOM)
    with django_assert_max_num_queries(20):
        file = anna.get(f"{ROOM}massnahmen.xlsx")
    same = read_spreadsheet(anna.get(f"{ROOM}massnahmen.ods").content)
    assert same.sheets == read_spreadsheet(file.content).sheets
    sheets = {sheet.name: sheet.rows for sheet in read_spreadsheet(file.content).sheets}
    assert list(sheets) == ["Maßnahmen", "Meilensteine", "Sachstände", "Mittel", "Kennzahlen"]
    assert [len(sheets[name]) - 1 for name in ("Maßnahmen", "Meilensteine", "Mittel")] == [count] * 3
    assert sheets["Meilensteine"][1] == ("M 0", "Programm steht", TODAY, None)


def test_only_managers_take_everything_along(cast: Cast, client_of: Any) -> None:
    for person in ("bilal", "emil", "dora"):
        assert client_of(cast.people[person]).get(f"{ROOM}massnahmen.csv").status_code == 403
