# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

V = TypeVar("V", bound=Callable[..., Any])

OPEN = "open"
"""What a view declares that needs no permission at all."""


def declare(view: V, permission: str) -> V:
    """Hang on a view what it asks for, a row of the permission map or OPEN; the test over all routes reads it."""
    vars(view)["permission"] = permission
    return view
