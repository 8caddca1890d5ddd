# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import subprocess
from pathlib import Path, PurePosixPath

import pytest

from tools import near

HOUSE = list(near.ALWAYS)


def file(root: Path, name: str, text: str = "") -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("src/augenhoehe/council/rules/hearing.py", ["tests/council/rules/test_hearing.py"]),
        ("src/augenhoehe/council/actions/hear.py", ["tests/council/test_actions.py"]),
        ("src/augenhoehe/council/models/paper.py", ["tests/council"]),
        ("src/augenhoehe/council/templates/council/rules/hearing.html", ["tests/council"]),
        ("tests/council/rules/test_hearing.py", ["tests/council/rules/test_hearing.py"]),
        ("tests/council/builders.py", ["tests/council"]),
        ("tests/people.py", ["tests"]),
        ("tests/council/test_gone.py", ["tests/council"]),
        ("tools/postgres.py", ["tests/tools"]),
        ("tests/browser/test_journey.py", []),
        ("docs/glossar.md", []),
    ],
)
def test_a_module_is_tested_where_its_mirror_stands(
    tmp_path: Path, changed: str, expected: list[str]
) -> None:
    file(tmp_path, "tests/council/rules/test_hearing.py")
    file(tmp_path, "tests/council/test_actions.py")
    wanted = ["tests"] if expected == ["tests"] else sorted([*HOUSE, *expected])
    assert near.tests_near([PurePosixPath(changed)], tmp_path) == wanted


def test_what_lies_in_another_is_run_once(tmp_path: Path) -> None:
    file(tmp_path, "tests/council/rules/test_hearing.py")
    both = ["src/augenhoehe/council/rules/hearing.py", "src/augenhoehe/council/models/paper.py"]
    assert near.tests_near(map(PurePosixPath, both), tmp_path) == sorted([*HOUSE, "tests/council"])


def test_changed_and_new_files_are_found(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        who = ("-c", "user.name=Anna", "-c", "user.email=anna@example.org")
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q")
    file(tmp_path, "kept.py")
    file(tmp_path, "src/changed.py")
    git("add", ".")
    git("commit", "-qm", "first")
    file(tmp_path, "src/changed.py", "new = 1\n")
    file(tmp_path, "näher.py")
    assert near.changed("HEAD", tmp_path) == [PurePosixPath("näher.py"), PurePosixPath("src/changed.py")]


def test_a_commit_nobody_knows_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert near.main(["no-such-commit"]) == near.NO_REPOSITORY
    assert "no-such-commit" in capsys.readouterr().err
