# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One link in many hands at once, each on a real connection of its own: one answer counts, the others are told."""

from __future__ import annotations

from pathlib import Path

from tests.council.link_race import HANDS
from tests.processes import House


def test_one_of_many_answers_counts(own_database: str, tmp_path: Path) -> None:
    told = House(own_database, tmp_path).told("tests.council.link_race")
    assert told["one link"] == ["RuleViolation"] * (HANDS - 1) + ["answered"]
    assert told["answers"] == 1
    # Whoever comes first decides: the link is answered or withdrawn, never both; a newer one is open at the end.
    assert told["answer or none"].count("RuleViolation") in {1, 2}
    assert "renewed" in told["answer or none"]
    assert told["open links"] == 1
    assert told["used and revoked"] == 0
    assert told["answers of the other"] == 0
    assert told["one list"] == ["1 made", "RuleViolation"]
    assert told["lists"] == 1
    assert told["broken at"] is None
