# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who sign and people who write at once, each on a real connection of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.council.sign_off_race import ROUNDS

ROOT = Path(__file__).resolve().parents[3]


def test_nobody_signs_twice_or_a_text_that_is_being_changed(own_database: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.council.sign_off_race"],
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
    assert told["two offices"] == ["signed", "signed"]
    assert told["the head"] == "asked"
    assert told["person and deputy"] == ["Conflict", "signed"]
    assert told["signatures of the head"] == 1
    assert len(told["a signature and a change"]) == ROUNDS
    # Whoever comes first decides: the signature is void again, or the text is no longer the one that was read.
    assert all(
        one in (["signed", "changed"], ["Conflict", "changed"]) for one in told["a signature and a change"]
    )
    assert told["signed under another text"] == 0
    assert told["broken at"] is None
