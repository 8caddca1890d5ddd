# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools.pytest_plugin import tells_a_story

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = """
import pytest
from django.test import SimpleTestCase, TestCase

def test_pure(): pass

@pytest.mark.django_db
def test_marked(): pass

@pytest.fixture
def town(db): pass

def test_indirect(town): pass

class SimpleCase(SimpleTestCase):
    def test_simple(self): pass

class DatabaseCase(TestCase):
    def test_case(self): pass
"""


def collected(folder: Path, *options: str) -> set[str]:
    """Names of the sample's tests that are left with the options, where `folder` is the project's."""
    plugin = ["-p", "tools.pytest_plugin", "--noconftest", "-p", "no:cacheprovider"]
    place = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder)]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "--collect-only",
            "-q",
            *plugin,
            *place,
            *options,
            str(folder / "tests"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return {line.rpartition("::")[2] for line in done.stdout.splitlines() if "::" in line}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "tests" / "browser").mkdir(parents=True)
    (tmp_path / "tests" / "test_sample.py").write_text(SAMPLE)
    (tmp_path / "tests" / "browser" / "test_page.py").write_text("def test_page(): pass\n")
    return tmp_path


def test_only_tests_with_database_are_kept(project: Path) -> None:
    assert collected(project, "--only-db") == {"test_marked", "test_indirect", "test_case"}


def test_without_the_option_all_are_kept(project: Path) -> None:
    assert len(collected(project)) == 6


def test_tests_in_the_browser_folder_are_marked(project: Path) -> None:
    assert collected(project, "-m", "browser") == {"test_page"}


@pytest.mark.parametrize(
    ("test", "answer"),
    [
        ("journeys/test_one_cycle.py", True),
        ("council/views/test_papers.py", True),
        ("reporting/test_views.py", True),
        ("council/rules/test_hearing.py", False),
        ("council/test_permissions.py", False),
        ("kit/text/test_merging.py", False),
        ("council/reading/test_kinds.py", False),
    ],
)
def test_what_coverage_does_not_watch(test: str, answer: bool) -> None:
    assert tells_a_story(Path(test)) is answer
