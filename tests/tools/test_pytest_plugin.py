# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.pytest_plugin import covered_in_full, mirrors

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
        ("council/rules/test_hearing.py", True),
        ("core/test_rules.py", True),
        ("council/test_permissions.py", True),
        ("kit/text/test_merging.py", True),
        ("kit/test_policies.py", True),
        ("council/reading/test_kinds.py", True),
        ("journeys/test_one_cycle.py", False),
        ("council/views/test_rules.py", False),
        ("council/actions/test_record_result.py", False),
        ("kit/documents/test_pdf.py", False),
        ("test_told.py", False),
    ],
)
def test_what_coverage_watches(test: str, answer: bool) -> None:
    assert mirrors(Path(test), covered_in_full(ROOT / "pyproject.toml")) is answer


CODE = """
def rule(kind):
    return kind == "rule"

def page(kind):
    return kind == "page"
"""
WATCHED = """
import pytest
from augenhoehe.room import rules

@pytest.fixture
def made():
    return rules.{name}("{name}")

def test_it(made):
    assert made
"""


@pytest.mark.parametrize("order", [("test_rules.py", "test_views.py"), ("test_views.py", "test_rules.py")])
def test_coverage_rests_while_other_tests_run(tmp_path: Path, order: tuple[str, str]) -> None:
    files = {
        "src/augenhoehe/__init__.py": "",
        "src/augenhoehe/room/rules.py": CODE,
        "tests/room/test_rules.py": WATCHED.format(name="rule"),
        "tests/room/test_views.py": WATCHED.format(name="page"),
        "pyproject.toml": (ROOT / "pyproject.toml").read_text(),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    plugins = ["-p", "tools.pytest_plugin", "-p", "no:django", "-p", "no:cacheprovider", "--noconftest"]
    own = ["-c", "pyproject.toml", "-o", "addopts=", "-o", "pythonpath=src", "-o", "filterwarnings="]
    tests = [f"tests/room/{name}" for name in order]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-n0",
            "--cov",
            "--cov-report=term-missing",
            *plugins,
            *own,
            *tests,
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{ROOT}", "COVERAGE_FILE": str(tmp_path / ".coverage")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "2 passed" in done.stdout, done.stdout + done.stderr
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("src/augenhoehe/room/rules.py")]
    assert line.split()[-1] == "6"
