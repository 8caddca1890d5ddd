# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every write is an action: marked as one, keyword-only, and with `by`, which names who acts.

The decorator refuses a wrong signature when it is imported; here nobody forgets the decorator.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.house import PACKAGE

WRITING = {"save", "create", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "delete"}


def action_files(package: Path) -> Iterator[Path]:
    """The files behind every room's door `actions`; kit's module of that name defines what an action is."""
    for path in sorted([*package.glob("*/actions.py"), *package.glob("*/actions/**/*.py")]):
        if path.relative_to(package).parts[0] != "kit":
            yield path


def writes(function: ast.FunctionDef) -> bool:
    """Tell whether a function takes `by` or calls one of Django's methods that write."""
    called = {
        node.func.attr
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    every_argument = [*function.args.args, *function.args.kwonlyargs]
    return bool(called & WRITING) or "by" in {argument.arg for argument in every_argument}


def offences(source: str) -> list[str]:
    """What is wrong with the public functions of a file that write, in order."""
    found = []
    for node in ast.parse(source).body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        marks = {ast.unparse(mark).rpartition(".")[2] for mark in node.decorator_list}
        if "action" not in marks and not writes(node):
            continue
        if "action" not in marks:
            found.append(f"{node.name} is not marked with @action")
        if node.args.posonlyargs or node.args.args or node.args.vararg:
            found.append(f"{node.name} takes positional arguments")
        if "by" not in {argument.arg for argument in node.args.kwonlyargs}:
            found.append(f"{node.name} does not say by whom")
    return found


def test_every_action_names_the_hand() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): problems
        for path in action_files(PACKAGE)
        if (problems := offences(path.read_text()))
    }
    assert found == {}


ALL_THREE = [
    "adopt is not marked with @action",
    "adopt takes positional arguments",
    "adopt does not say by whom",
]


@pytest.mark.parametrize(
    ("source", "problems"),
    [
        ("@action\ndef adopt(*, version, by): ...", []),
        ("@actions.action\ndef adopt(*, by): ...", []),
        ("def _step(x): x.save()", []),
        ("def facts(version): return version.title", []),
        ("def adopt(version):\n    version.save()", ALL_THREE),
        ("def adopt(*, by): ...", ["adopt is not marked with @action"]),
        ("@action\ndef adopt(version, *, by): ...", ["adopt takes positional arguments"]),
        ("@action\ndef adopt(*, version): ...", ["adopt does not say by whom"]),
    ],
)
def test_wrong_actions_are_found(source: str, problems: list[str]) -> None:
    assert offences(source) == problems


def test_both_shapes_of_the_door_are_found(tmp_path: Path) -> None:
    for name in ("council/actions/paper/adopt.py", "core/actions.py", "kit/actions.py", "core/queries.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    names = [path.relative_to(tmp_path).as_posix() for path in action_files(tmp_path)]
    assert names == ["core/actions.py", "council/actions/paper/adopt.py"]
