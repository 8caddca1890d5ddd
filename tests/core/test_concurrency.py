# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two requests at once, each on a real connection of its own: the second writer is told, nothing is lost."""

from __future__ import annotations

from pathlib import Path

from tests.processes import House


def test_two_hands_at_once(own_database: str, tmp_path: Path) -> None:
    assert House(own_database, tmp_path).told("tests.core.race") == {
        "same grant": ["Conflict", "ended at revision 1"],
        "same chain": ["entered", "entered"],
        "same first visit": ["looked", "looked"],
        "organizations": 20,
        "broken at": None,
    }
