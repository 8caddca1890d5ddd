# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tests mirror the source: a module that decides anything has its test file in the same place of tests/.

`council/rules/hearing.py` is tested by `tests/council/rules/test_hearing.py`, or together with its neighbours
by `tests/council/test_rules.py`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.house import PACKAGE, TESTS, python_files

BRANCHES = (ast.If, ast.IfExp, ast.For, ast.While, ast.Try, ast.Match, ast.BoolOp, ast.comprehension)

#: Modules without a test file of their own, and where they are tested instead. Keep it short.
ELSEWHERE: dict[str, str] = {
    "kit/pdftext/child.py": "a process of its own: tests/kit/pdftext/test_extraction.py starts it with hostile files",
    "kit/spreadsheets/child.py": "a process of its own: tests/kit/spreadsheets/test_extraction.py starts it likewise",
}


def decides(source: str) -> bool:
    """Tell whether a module holds a function that decides or repeats anything."""
    functions = (
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    )
    return any(isinstance(inner, BRANCHES) for function in functions for inner in ast.walk(function))


def mirrored(path: Path, package: Path) -> list[Path]:
    """Where the tests of a module may be, relative to tests/: in its own place, or its package's."""
    inside = path.relative_to(package)
    if inside.name == "__init__.py":
        inside = inside.parent.with_suffix(".py")
    packages = [parent.with_suffix(".py") for parent in inside.parents if len(parent.parts) > 1]
    return [place.with_name(f"test_{place.stem.strip('_')}.py") for place in (inside, *packages)]


def untested(package: Path, tests: Path) -> Iterator[str]:
    """Modules that decide something and have no test file in their place."""
    for path in python_files(package):
        name = path.relative_to(package).as_posix()
        if name in ELSEWHERE or not decides(path.read_text()):
            continue
        if not any((tests / place).exists() for place in mirrored(path, package)):
            yield name


def test_tests_mirror_the_source() -> None:
    assert list(untested(PACKAGE, TESTS)) == []


def test_the_list_of_exceptions_is_true() -> None:
    gone = [name for name in ELSEWHERE if not (PACKAGE / name).exists()]
    places = {name: mirrored(PACKAGE / name, PACKAGE)[0] for name in ELSEWHERE}
    has_tests = [name for name, place in places.items() if (TESTS / place).exists()]
    assert (gone, has_tests) == ([], [])
    assert len(ELSEWHERE) <= 10


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("def f(x):\n    return x or 1", True),
        ("class A:\n    def f(self, x):\n        if x:\n            return 1", True),
        ("def f(xs):\n    return [x for x in xs]", True),
        ("def f(x):\n    return x.y", False),
        ("A = 1 if B else 2", False),
    ],
)
def test_what_counts_as_deciding(source: str, answer: bool) -> None:
    assert decides(source) is answer


def test_a_missing_mirror_is_found(tmp_path: Path) -> None:
    package, tests = tmp_path / "src", tmp_path / "tests"
    for name in ("council/rules.py", "council/actions/adopt.py", "council/actions/__init__.py"):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text("def f(x):\n    return x or 1\n")
    (tests / "council" / "actions").mkdir(parents=True)
    (tests / "council" / "test_rules.py").touch()
    assert list(untested(package, tests)) == ["council/actions/__init__.py", "council/actions/adopt.py"]
    (tests / "council" / "actions" / "test_adopt.py").touch()
    assert list(untested(package, tests)) == ["council/actions/__init__.py"]
    (tests / "council" / "actions" / "test_adopt.py").unlink()
    (tests / "council" / "test_actions.py").touch()
    assert list(untested(package, tests)) == []
