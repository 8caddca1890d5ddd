# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Holds every prepared statement that a test asks against the one Django makes for this very reader and these values.

So each test that reads a page is also a test that preparing mixes neither readers nor towns nor days.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import EmptyResultSet

from augenhoehe.kit.prepared import Prepared

_ask = Prepared.__call__


def compare_with_django() -> None:
    """From now on, for the whole process."""
    setattr(Prepared, "__call__", _compared)  # noqa: B010 - a method is replaced on purpose


def _compared(self: Prepared[Any], *arguments: Any) -> list[Any]:
    shape = self.shape(*arguments)
    if shape is None:
        return _ask(self, *arguments)
    try:
        sql, parameters = self.build(*arguments).query.get_compiler("default").as_sql()
    except EmptyResultSet:
        found = _ask(self, *arguments)
        assert found == [], f"{self.build.__qualname__} finds what cannot be there"
        return found
    prepared = shape.statement(self.values(*arguments))
    assert prepared == (sql, tuple(parameters)), (
        f"{self.build.__qualname__} asks something else when prepared"
    )
    return _ask(self, *arguments)
