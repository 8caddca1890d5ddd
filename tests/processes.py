# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Processes of their own on a database of their own: they really commit, at once or never.

Each runs a module of the tests (`tests.core.race`) and prints what it found as a line of JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 300
"""Seconds until a process is given up."""


@dataclass(frozen=True)
class House:
    """A database (its address) and a data folder that processes share; `more` are settings besides."""

    database: str
    data: Path
    more: dict[str, str] = field(default_factory=dict)

    def start(self, module: str, *arguments: str) -> subprocess.Popen[str]:
        """Begin to run a module of the tests."""
        return subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "config.settings",
                "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
                "AUGENHOEHE_DATA": str(self.data),
                "AUGENHOEHE_TODAY": "2023-01-16",
                "DATABASE_URL": self.database,
                **self.more,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def told(self, module: str, *arguments: str) -> Any:
        """Run a module to its end; what it told."""
        process = self.start(module, *arguments)
        told, problems = process.communicate(timeout=LONGEST)
        assert process.returncode == 0, problems
        return json.loads(told)

    def killed(self, module: str, *arguments: str) -> Any:
        """Run a module until it has told something, then kill it without a word; what it told."""
        process = self.start(module, *arguments)
        assert process.stdout is not None
        line = process.stdout.readline()
        process.kill()
        _rest, problems = process.communicate(timeout=LONGEST)
        assert line, problems
        return json.loads(line)
