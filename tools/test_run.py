# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs the whole test suite: `python -m tools.test_run`, run by `make test`.

Once on SQLite with everything, browser tests included, then the tests that use the database again on a
throw-away PostgreSQL. What is not installed is left out and named; with CI=true that is a failure, because
a green run must mean that everything ran. The last line counts both runs together.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tools import chromium, postgres

ROOT = Path(__file__).resolve().parent.parent
NO_TESTS = 5


@dataclass(frozen=True)
class Tally:
    """How many tests passed, failed (errors included) and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        """The closing line: "12 passed, 0 failed, 1 skipped"."""
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def read_tally(report: Path) -> Tally:
    """Count the outcomes in a JUnit report; an empty tally where the run did not get to write one."""
    if not report.exists():
        return Tally()
    suites = list(ElementTree.parse(report).getroot().iter("testsuite"))  # noqa: S314 - pytest wrote it just now
    total = sum(int(suite.get("tests", 0)) for suite in suites)
    failed = sum(int(suite.get("failures", 0)) + int(suite.get("errors", 0)) for suite in suites)
    skipped = sum(int(suite.get("skipped", 0)) for suite in suites)
    return Tally(total - failed - skipped, failed, skipped)


def missing() -> list[str]:
    """What is not installed, and what therefore cannot be tested."""
    gaps = []
    if chromium.executable() is None:
        gaps.append("Chromium is not installed: the browser tests are left out (apt-get install chromium)")
    if postgres.binaries() is None:
        gaps.append("PostgreSQL is not installed: the run on it is left out (apt-get install postgresql)")
    return gaps


def pytest_run(title: str, options: list[str], environment: dict[str, str]) -> tuple[bool, Tally]:
    """One run of pytest on all cores; tells whether it went well, and its tally."""
    print(f"\n=== {title} ===", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        # worksteal keeps neighbours together, so that a module's house or browser is opened once, and evens out
        # the end, where whoever is done takes over half of what the other has left.
        workers = ["-n", str(max(2, os.cpu_count() or 2)), "--dist", "worksteal"]
        command = [sys.executable, "-m", "pytest", "-q", *workers, f"--junitxml={report}", *options]
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        return code in (0, NO_TESTS), read_tally(report)


@contextlib.contextmanager
def compiled_once() -> Iterator[dict[str, str]]:
    """The environment of the runs: PostgreSQL is not named, and compiled Python is kept at least while they last.

    Two workers and dozens of processes that tests start load the same thousands of modules. Where nothing may be
    written beside the source, what Python compiles goes into a folder that is removed afterwards.
    """
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if not environment.pop("PYTHONDONTWRITEBYTECODE", ""):
        yield environment
        return
    with tempfile.TemporaryDirectory(prefix="augenhoehe-compiled-") as folder:
        yield {**environment, "PYTHONPYCACHEPREFIX": folder}


def main(extra: list[str]) -> int:
    """Run everything that can be run here; extra arguments go to pytest. Returns 0 when all is well."""
    with compiled_once() as environment:
        return run_all(extra, environment)


def run_all(extra: list[str], environment: dict[str, str]) -> int:
    """Both runs in an environment, and the closing lines; returns 0 when all is well."""
    gaps = missing()
    in_ci = os.environ.get("CI", "").lower() == "true"
    with_browser = [] if chromium.executable() else ["-m", "not browser"]
    well, tally = pytest_run(
        "Tests on SQLite", ["--cov", "--cov-report=term", *with_browser, *extra], environment
    )
    programs = postgres.binaries()
    if programs:
        with postgres.running(programs) as url:
            options = ["--only-db", "-m", "not browser", *extra]
            again, second = pytest_run("Tests on PostgreSQL", options, {**environment, "DATABASE_URL": url})
        well, tally = well and again, tally + second
    print()
    for gap in gaps:
        print(f"{'FAILED' if in_ci else 'Left out'}: {gap}")
    print(tally, flush=True)
    return 0 if well and not tally.failed and not (gaps and in_ci) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
