# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts are collected by the names of the functions that translate them: under another name they stay English."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.house import PACKAGE, python_files


def renamed(source: str) -> Iterator[str]:
    """Names under which a translating function is imported although no text is collected by them."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            yield from (name.asname for name in node.names if name.asname not in {None, "_"} and name.asname)


def test_translating_functions_keep_names_by_which_texts_are_collected() -> None:
    found = {path.name: names for path in python_files(PACKAGE) if (names := list(renamed(path.read_text())))}
    assert found == {}


def test_another_name_is_found() -> None:
    assert list(renamed("from django.utils.translation import gettext as _now, gettext_lazy as _")) == [
        "_now"
    ]
