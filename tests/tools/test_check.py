# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import sys

import pytest

from tools import check
from tools.check import Check


def python(name: str, code: str) -> Check:
    return Check(name, f"about {name}", (sys.executable, "-c", code))


@pytest.fixture(autouse=True)
def two_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    checks = (python("good", "print('quiet')"), python("bad", "print('loud'); raise SystemExit(3)"))
    monkeypatch.setattr(check, "CHECKS", checks)


def test_a_passing_check_stays_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["good"]) == 0
    output = capsys.readouterr().out
    assert output.startswith("ok     good")
    assert "quiet" not in output


def test_a_failing_check_fails_the_run_and_shows_its_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([]) == 1
    output = capsys.readouterr().out
    assert "FAILED bad" in output
    assert output.endswith("loud\n")


def test_a_wrong_name_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["speling"]) == 2
    assert "known: good, bad" in capsys.readouterr().err


def test_long_output_is_shortened() -> None:
    assert check.shortened("a\nb") == "a\nb"
    long = check.shortened("x\n" * (check.MOST_LINES + 5))
    assert long.splitlines()[-1] == "… and 5 lines more"
