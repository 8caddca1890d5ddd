# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit import panels


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panels, "_panels", {})


def test_panels_come_in_order() -> None:
    panels.register("council.paper", route="reporting:a", title="A", order=2)
    panels.register("council.paper", route="measures:b", title="B", order=1)
    assert [panel.title for panel in panels.of("council.paper")] == ["B", "A"]
    assert panels.of("council.meeting") == ()


def test_a_route_stands_once_in_a_slot() -> None:
    panels.register("council.paper", route="measures:b", title="B")
    panels.register("council.paper", route="measures:b", title="again")
    panels.register("concept.version", route="measures:b", title="C")
    assert [panel.title for panel in panels.of("council.paper")] == ["B"]
    assert [panel.title for panel in panels.of("concept.version")] == ["C"]
