# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A process killed in the middle of reading a table in: nothing is half kept, and the same table can be sent again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.measures.killed_import import LINES, MEASURES, YEARS
from tests.processes import House

MODULE = "tests.measures.killed_import"
WHOLE = {"measures": MEASURES, "amounts": LINES, "values": YEARS}
NOTHING = {"measures": 0, "amounts": 0, "values": 0, "told": 0}


@pytest.mark.parametrize(
    ("what", "part", "done"),
    [
        ("catalogue", "measures", [[MEASURES, 0], [0, MEASURES]]),
        ("actuals", "amounts", [LINES, LINES]),
        ("values", "values", [YEARS, 0]),
    ],
)
def test_what_a_killed_process_read_in_is_not_there_and_can_be_read_in_again(
    own_database: str, tmp_path: Path, what: str, part: str, done: list[Any]
) -> None:
    house = House(own_database, tmp_path)
    house.told(MODULE, "prepare")
    seen = house.killed(MODULE, "hold", what)
    assert seen[part] == WHOLE[part]  # all of it was written when the process died
    told = house.told(MODULE, "again", what)
    assert told["left"] == NOTHING
    assert [told["first"], told["second"]] == done
    assert told["kept"][part] == WHOLE[part]
    assert told["broken at"] is None
