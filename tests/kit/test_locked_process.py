# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path

import pytest

from augenhoehe.kit import locked_process


def script(folder: Path, code: str) -> Path:
    path = folder / "child.py"
    path.write_text(code)
    return path


def test_data_go_in_and_answers_come_out(tmp_path: Path) -> None:
    child = script(tmp_path, "import sys\nsys.stdout.write(sys.stdin.read() + sys.argv[1])")
    assert locked_process.run(child, ["!"], b"hello", output_cap=100, wall_seconds=10) == (b"hello!", False)


def test_a_flood_is_cut_off(tmp_path: Path) -> None:
    child = script(tmp_path, "import os\nwhile True: os.write(1, b'x' * 65536)")
    output, stopped = locked_process.run(child, [], b"", output_cap=1000, wall_seconds=10)
    assert (len(output), stopped) == (1000, False)


def test_whoever_takes_too_long_is_stopped(tmp_path: Path) -> None:
    child = script(tmp_path, "import time\ntime.sleep(60)")
    assert locked_process.run(child, [], b"", output_cap=10, wall_seconds=0.3) == (b"", True)


def test_a_child_that_does_not_read_is_no_error(tmp_path: Path) -> None:
    child = script(tmp_path, "import os\nos.write(1, b'no')\nos._exit(0)")
    assert locked_process.run(child, [], bytes(5_000_000), output_cap=10, wall_seconds=10) == (b"no", False)


def test_nothing_of_ours_is_handed_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "x")
    code = "import os, sys\nprint('SECRET_KEY' in os.environ, any('site-packages' in p for p in sys.path), os.getcwd())"
    output, _ = locked_process.run(script(tmp_path, code), [], b"", output_cap=100, wall_seconds=10)
    assert output.split() == [b"False", b"False", b"/"]
