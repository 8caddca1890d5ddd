# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, on a data folder of its own."""
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return subprocess.run(
        [sys.executable, "-m", "augenhoehe", *arguments],
        cwd=ROOT,
        env={
            **inherited,
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            "AUGENHOEHE_DATA": str(folder / "data"),
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "environment", "words"),
    [
        (("tell",), {}, "Den Befehl tell gibt es nicht"),
        (("demmo",), {}, "Meinten Sie demo?"),
        (("demo", "--twice"), {}, "unrecognized arguments: --twice"),
        (("demo",), {}, "augenhoehe migrate"),
        (("demo",), {"AUGENHOEHE_TODAY": "heute"}, "AUGENHOEHE_TODAY must be a date"),
        (("demo",), {"AUGENHOEHE_DATA": "/proc/nothing"}, "/proc/nothing"),
        (("serve", "--port", "70000"), {}, "Port 70000"),
    ],
)
def test_a_refusal_is_one_line_and_code_2(
    tmp_path: Path, arguments: tuple[str, ...], environment: dict[str, str], words: str
) -> None:
    done = run(tmp_path, *arguments, **environment)
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stderr.startswith("augenhoehe: ")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_a_command_that_goes_well_ends_with_0(tmp_path: Path) -> None:
    assert run(tmp_path, "migrate", "--verbosity", "0").returncode == 0
    done = run(tmp_path, "demo", AUGENHOEHE_DEMO="1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Bergkamen und Kamen" in done.stdout
    assert run(tmp_path, "demo", "--once", AUGENHOEHE_DEMO="1").stdout == ""
    assert "unversehrt" in run(tmp_path, "verify_audit").stdout
