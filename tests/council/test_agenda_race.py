# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Real hands at once on one agenda, on SQLite and on PostgreSQL: the second is told, nothing is lost or doubled."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_clerks_at_once_on_one_agenda(own_database: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.council.agenda_race"],
        cwd=ROOT,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            "AUGENHOEHE_DATA": str(tmp_path),
            "DATABASE_URL": own_database,
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
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
