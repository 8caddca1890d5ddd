# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page hands its template nothing under a name that the frame around it uses: head and foot would be gone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from django.test import RequestFactory

from augenhoehe.core.context import frame
from tests.architecture.house import PACKAGE, python_files

#: A page of the street may stand without a session: there the room `site` fills the frame itself.
FILLS_THE_FRAME = {PACKAGE / "site" / "views" / "show.py"}
SAME_MEANING = {"municipality", "today"}


def names_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            yield from (str(key.value) for key in node.keys if isinstance(key, ast.Constant))


def test_no_view_hides_a_name_of_the_frame(db: None) -> None:
    request = RequestFactory().get("/")
    request.resolver_match = None
    known = frame(request).keys() - SAME_MEANING
    assert "links" in known
    hidden = {
        f"{path.relative_to(PACKAGE)}: {name}"
        for path in python_files()
        if "views" in path.parts and path not in FILLS_THE_FRAME
        for name in names_of(path)
        if name in known
    }
    assert not hidden
