# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Refusals: what a rule answers when something may not happen now, with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class RuleViolation(Exception):
    """A rule said no. `reasons` are complete sentences in the reader's language that say what to do."""

    def __init__(self, reasons: str | Sequence[str]) -> None:
        self.reasons: tuple[str, ...] = (reasons,) if isinstance(reasons, str) else tuple(reasons)
        super().__init__(" ".join(str(reason) for reason in self.reasons))


class Conflict(Exception):
    """Somebody else saved the same object first. `current` is the object as it stands now."""

    def __init__(self, current: Any) -> None:
        self.current = current
        super().__init__(f"{type(current).__name__} {current.pk} was changed by somebody else.")
