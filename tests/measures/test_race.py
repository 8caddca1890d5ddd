# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Several hands at once, each on a real connection of its own: shares hold, and nothing is handed in unseen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.measures.race import HANDS

ROOT = Path(__file__).resolve().parents[2]


def test_shares_rounds_and_values_hold_in_many_hands(own_database: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.measures.race"],
        cwd=ROOT,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            "AUGENHOEHE_DATA": str(tmp_path),
            "AUGENHOEHE_TODAY": "2023-01-16",
            "DATABASE_URL": own_database,
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["one purpose"] == ["RuleViolation"] * (HANDS - 1) + ["booked"]
    assert told["spent"] == "24500.01"
    assert told["answer and close"] == ["submitted", "RuleViolation"]
    assert told["unseen"] == 0
    assert told["two close"] == ["Conflict", "closed"]
    assert told["states"][0] == told["states"][1] > 0
    assert told["crosswise"] == ["read in", "read in"]
    assert told["below each other"] == ["RuleViolation", "placed"]
    assert told["broken at"] is None
