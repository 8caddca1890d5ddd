# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every check that runs no tests: `python -m tools.check [NAME…]`, run by `make check`.

Two checks run at a time; what a check prints is shown only when it fails.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_LINES = 100
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Check:
    """One check: its name on the command line, what it looks after, and the command.

    alone: it walks through the folder and must not meet the caches that others are writing.
    """

    name: str
    about: str
    command: tuple[str, ...]
    alone: bool = False


@dataclass(frozen=True)
class Outcome:
    """What became of a check."""

    check: Check
    passed: bool
    seconds: float
    output: str


# The slowest come first, so that two at a time end soonest.
CHECKS = (
    Check("types", "mypy, strict", (str(BIN / "mypy"),)),
    Check("templates", "djlint", (str(BIN / "djlint"), "--lint", "--quiet", "src")),
    Check("contracts", "floors, doors, circles", (str(BIN / "lint-imports"), "--no-cache")),
    Check("licences", "every file says its licence", (str(BIN / "reuse"), "lint", "--lines"), alone=True),
    Check(
        "migrations",
        "models and migrations agree",
        (sys.executable, "-m", "augenhoehe", "makemigrations", "--check", "--dry-run"),
    ),
    Check("messages", "German catalogues are complete", (sys.executable, "-m", "tools.messages", "check")),
    Check("lint", "ruff check", (str(BIN / "ruff"), "check", "--quiet", "--output-format", "concise")),
    Check("format", "ruff format", (str(BIN / "ruff"), "format", "--check", "--output-format", "concise")),
)


def run(check: Check) -> Outcome:
    """Run one check in the project's folder."""
    start = time.perf_counter()
    done = subprocess.run(
        check.command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Outcome(check, done.returncode == 0, time.perf_counter() - start, done.stdout.strip())


def shortened(output: str) -> str:
    """The first lines of an output: enough to start with."""
    lines = output.splitlines()
    if len(lines) <= MOST_LINES:
        return output
    return "\n".join([*lines[:MOST_LINES], f"… and {len(lines) - MOST_LINES} lines more"])


def chosen(names: Sequence[str]) -> list[Check]:
    """The checks with these names, all without names.

    Raises LookupError for a name that is none.
    """
    unknown = set(names) - {check.name for check in CHECKS}
    if unknown:
        raise LookupError(
            f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(c.name for c in CHECKS)}"
        )
    return [check for check in CHECKS if not names or check.name in names]


def main(names: Sequence[str]) -> int:
    """Run the checks and print a line each; returns 0 when all passed, 1 when not, 2 for a wrong name."""
    try:
        checks = chosen(names)
    except LookupError as problem:
        print(problem, file=sys.stderr)
        return 2
    failed: list[Outcome] = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        first = [run(check) for check in checks if check.alone]
        for outcome in (*first, *pool.map(run, [check for check in checks if not check.alone])):
            word = "ok    " if outcome.passed else "FAILED"
            print(
                f"{word} {outcome.check.name:<11} {outcome.check.about} ({outcome.seconds:.1f} s)", flush=True
            )
            if not outcome.passed:
                failed.append(outcome)
    for outcome in failed:
        print(f"\n--- {outcome.check.name}: {outcome.check.about} ---\n{shortened(outcome.output)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
