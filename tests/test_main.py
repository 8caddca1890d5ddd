# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.environment import database
from tests.command_line import ROOT, FirstRun, environment, run


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
    done = run(tmp_path / "data", *arguments, **environment)
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stderr.startswith("augenhoehe: ")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@pytest.mark.parametrize("url", ["mysql://town@server/data", "augenhoehe", "postgresql://"])
def test_another_database_is_refused_by_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must look like postgresql://"):
        database(tmp_path)


def test_who_has_heard_enough_hears_no_complaint(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "augenhoehe", "help"],
        cwd=ROOT,
        env=environment(tmp_path / "data"),
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        timeout=600,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


def test_a_command_that_goes_well_ends_with_0(first_run: FirstRun, tmp_path: Path) -> None:
    assert first_run.migrated == (0, "", "")
    code, said, complained = first_run.told
    assert (code, complained) == (0, "")
    assert "Bergkamen und Kamen" in said
    folder = shutil.copytree(first_run.folder, tmp_path / "data")
    assert run(folder, "demo", "--once", AUGENHOEHE_DEMO="1").stdout == ""
    assert "unversehrt" in run(folder, "verify_audit").stdout
