# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command line in a process of its own, on a data folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def environment(folder: Path) -> dict[str, str]:
    """A house of its own in `folder`: on SQLite, with nothing of what the caller's house is set to."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("AUGENHOEHE_") and name not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    }
    path = os.pathsep.join(map(str, (ROOT / "src", ROOT)))
    return {**inherited, "PYTHONPATH": path, "AUGENHOEHE_DATA": str(folder)}


def run(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run `augenhoehe ARGUMENTS…` on the data in `folder`, `more` being further environment."""
    return subprocess.run(
        [sys.executable, "-m", "augenhoehe", *arguments],
        cwd=ROOT,
        env={**environment(folder), **more},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


@dataclass(frozen=True)
class FirstRun:
    """A data folder with the demo told, to be copied; and what two commands answered: code, output, errors."""

    folder: Path
    migrated: tuple[int, str, str]
    told: tuple[int, str, str]
