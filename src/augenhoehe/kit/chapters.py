# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chapters of the demo: each room registers how its part of the story is told, in floor order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Tell = Callable[[Any], None]

_chapters: dict[int, Tell] = {}


def register(*, order: int, tell: Tell) -> None:
    """Register a chapter; `tell` gets the cast the first chapter made and calls the same actions as the pages."""
    _chapters[order] = tell


def in_order() -> list[Tell]:
    """All chapters, lowest room first."""
    return [_chapters[order] for order in sorted(_chapters)]
