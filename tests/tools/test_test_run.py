# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path

import pytest

from tools import chromium, postgres, test_run
from tools.test_run import Tally

REPORT = """<testsuites>
  <testsuite tests="10" failures="1" errors="2" skipped="3"/>
</testsuites>"""


def test_reports_are_counted(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    assert test_run.read_tally(report) == Tally()
    report.write_text(REPORT)
    assert test_run.read_tally(report) == Tally(passed=4, failed=3, skipped=3)


def test_the_closing_line_adds_both_runs() -> None:
    assert str(Tally(4, 1, 0) + Tally(2, 0, 1)) == "6 passed, 1 failed, 1 skipped"


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Neither browser nor PostgreSQL; pytest is not started, its options are kept."""
    started: list[list[str]] = []

    def pytest_run(title: str, options: list[str], environment: dict[str, str]) -> tuple[bool, Tally]:
        started.append(options)
        return True, Tally(passed=5)

    monkeypatch.setattr(test_run, "pytest_run", pytest_run)
    monkeypatch.setattr(chromium, "executable", lambda: None)
    monkeypatch.setattr(postgres, "binaries", lambda: None)
    monkeypatch.delenv("CI", raising=False)
    return started


def test_what_is_left_out_is_said(runs: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    assert test_run.main([]) == 0
    output = capsys.readouterr().out
    assert "Left out: Chromium" in output
    assert "Left out: PostgreSQL" in output
    assert output.endswith("\n5 passed, 0 failed, 0 skipped\n")
    assert "not browser" in runs[0]


def test_in_ci_nothing_may_be_left_out(
    runs: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", "true")
    assert test_run.main([]) == 1
    assert "FAILED: PostgreSQL" in capsys.readouterr().out


def test_with_everything_installed_both_runs_count(
    runs: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    class Running:
        def __enter__(self) -> str:
            return "postgresql:///"

        def __exit__(self, *args: object) -> None: ...

    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(chromium, "executable", lambda: tmp_path)
    monkeypatch.setattr(postgres, "binaries", lambda: tmp_path)
    monkeypatch.setattr(postgres, "running", lambda programs: Running())
    assert test_run.main(["-x"]) == 0
    assert capsys.readouterr().out.endswith("10 passed, 0 failed, 0 skipped\n")
    assert "not browser" not in runs[0]
    assert "--only-db" in runs[1]
    assert all(options[-1] == "-x" for options in runs)


def test_what_python_compiles_is_kept_during_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql:///")
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    with test_run.compiled_once() as environment:
        assert not {"DATABASE_URL", "PYTHONDONTWRITEBYTECODE"} & set(environment)
        folder = Path(environment["PYTHONPYCACHEPREFIX"])
        assert folder.is_dir()
    assert not folder.exists()
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE")
    with test_run.compiled_once() as environment:
        assert "PYTHONPYCACHEPREFIX" not in environment
