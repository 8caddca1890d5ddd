# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Real hands at once on one agenda, on SQLite and on PostgreSQL: the second is told, nothing is lost or doubled."""

from __future__ import annotations

from pathlib import Path

from tests.processes import House


def test_clerks_at_once_on_one_agenda(own_database: str, tmp_path: Path) -> None:
    answer = House(own_database, tmp_path).told("tests.council.agenda_race")
    assert set(answer.pop("same result")) <= {"recorded", "Conflict"}
    assert answer == {
        "same agenda": ["Conflict", "added"],
        "many at once": ["added", "added", "moved"],
        "recorded at least once": True,
        "gapless": True,
        "numbered once": True,
        "items": 22,
        "resolutions": 1,
        "broken at": None,
    }
