# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Several hands at once, each on a real connection of its own: shares hold, and nothing is handed in unseen."""

from __future__ import annotations

from pathlib import Path

from tests.measures.race import HANDS
from tests.processes import House


def test_shares_rounds_and_values_hold_in_many_hands(own_database: str, tmp_path: Path) -> None:
    told = House(own_database, tmp_path).told("tests.measures.race")
    assert told["one purpose"] == ["RuleViolation"] * (HANDS - 1) + ["booked"]
    assert told["spent"] == "24500.01"
    assert told["answer and close"] == ["submitted", "RuleViolation"]
    assert told["unseen"] == 0
    assert told["two close"] == ["Conflict", "closed"]
    assert told["states"][0] == told["states"][1] > 0
    assert told["crosswise"] == ["read in", "read in"]
    assert told["below each other"] == ["RuleViolation", "placed"]
    assert told["broken at"] is None
