# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit import chapters


def test_chapters_are_told_from_the_ground_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chapters, "_chapters", {})
    told: list[str] = []
    chapters.register(order=2, tell=lambda cast: told.append(f"concept {cast}"))
    chapters.register(order=1, tell=lambda cast: told.append(f"council {cast}"))
    for tell in chapters.in_order():
        tell("x")
    assert told == ["council x", "concept x"]
