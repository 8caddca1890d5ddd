# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Holds every prepared statement that a test asks against the one Django makes for this very reader and these values.

So each test that reads a page is also a test that preparing mixes neither readers nor towns nor days. What has been
compared once in a process for the same reader with the same roles, the same values and the same day is not compared
again: a builder knows no more than these.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet

from augenhoehe.kit import clock, prepared
from augenhoehe.kit.prepared import LISTS, Prepared, Shape

_ask = Prepared.__call__
#: What was compared, with the shape itself, so that no other takes its place in memory.
_compared_before: dict[tuple[object, ...], Shape] = {}


def compare_with_django() -> None:
    """From now on, for the whole process; what cannot be prepared is refused."""
    prepared.STRICT = True
    setattr(Prepared, "__call__", _compared)  # noqa: B010 - a method is replaced on purpose


def _compared(self: Prepared[Any], *arguments: Any) -> list[Any]:
    once = [tuple(dict.fromkeys(value)) if isinstance(value, LISTS) else value for value in arguments]
    shape = self.shape(*once)
    same = (id(shape), clock.today(), *_known_of(self, once))
    if shape is None or same in _compared_before:
        return _ask(self, *arguments)
    try:
        sql, parameters = self.build(*once).query.get_compiler("default").as_sql()
    except EmptyResultSet:
        found = _ask(self, *arguments)
        assert found == [], f"{self.build.__qualname__} finds what cannot be there"
        return found
    asked = shape.statement(self.values(*once))
    assert asked == (sql, tuple(parameters)), f"{self.build.__qualname__} asks something else when prepared"
    _compared_before[same] = shape
    return _ask(self, *arguments)


def _known_of(self: Prepared[Any], arguments: Sequence[Any]) -> tuple[object, ...]:
    """All that a builder may know: who the reader is and holds which roles where, and the values."""
    if not self.for_reader:
        return (repr(arguments),)
    reader = arguments[0]
    if not getattr(reader, "is_authenticated", False):
        return (None, repr(arguments[1:]))
    roles = frozenset((town, reader.roles_in(town)) for town in reader.municipality_ids)
    return (reader.pk, roles, repr(arguments[1:]))
