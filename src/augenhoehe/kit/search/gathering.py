# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Gathers what changes during an action, so that each object is written to the index once, at the action's end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Touched = set[tuple[str, int]]
"""Name of the kind and number of the object."""

_touched: ContextVar[Touched | None] = ContextVar("touched", default=None)
_writers: list[Callable[[Touched], None]] = []


def write_with(writer: Callable[[Touched], None]) -> None:
    """Register who writes to the index; called once, when the first kind is registered."""
    if writer not in _writers:
        _writers.append(writer)


def touch(kind: str, number: int) -> None:
    """Note that an object changed; outside an action it is written at once."""
    gathering = _touched.get()
    if gathering is not None:
        gathering.add((kind, number))
        return
    for write in _writers:
        write({(kind, number)})


@contextmanager
def gathered() -> Iterator[None]:
    """Write once at the end what changed inside; only the outermost writes, and nobody after an exception."""
    if _touched.get() is not None:
        yield
        return
    gathering: Touched = set()
    token = _touched.set(gathering)
    try:
        yield
    finally:
        _touched.reset(token)
    for write in _writers:
        write(gathering)
