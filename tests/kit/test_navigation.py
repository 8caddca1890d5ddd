# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from enum import StrEnum
from types import SimpleNamespace

import pytest

from augenhoehe.kit import navigation, policies


class Sample(StrEnum):
    READ = "sample.read"
    WRITE = "sample.write"


TOWN = SimpleNamespace(pk=1, slug="kamen")


@pytest.fixture(autouse=True)
def _own_registries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(policies, "_rows", {})
    monkeypatch.setattr(navigation, "_entries", {})
    monkeypatch.setattr(navigation, "reverse", lambda route, args: f"/{args[0]}/{route.split(':')[0]}/")
    policies.allow(Sample.READ, roles=[policies.PUBLIC_ROLE], label="read")
    policies.allow(Sample.WRITE, roles=["clerk"], label="write")
    navigation.register(order=2, route="council:papers", label="Vorlagen", permission=Sample.WRITE)
    navigation.register(order=1, route="core:start", label="Start", permission=Sample.READ)


def test_the_reader_sees_what_may_be_opened() -> None:
    clerk = SimpleNamespace(is_authenticated=True, roles_in=lambda pk: frozenset({"clerk"}))
    assert [entry["label"] for entry in navigation.entries(clerk, TOWN, "")] == ["Start", "Vorlagen"]
    assert [entry["label"] for entry in navigation.entries(None, TOWN, "")] == ["Start"]


def test_the_current_room_is_marked() -> None:
    assert navigation.entries(None, TOWN, "core") == [
        {"label": "Start", "url": "/kamen/core/", "current": True}
    ]
    assert navigation.entries(None, TOWN, "council")[0]["current"] is False


def test_a_route_stands_once() -> None:
    navigation.register(order=1, route="core:start", label="Anfang", permission=Sample.READ)
    assert [entry["label"] for entry in navigation.entries(None, TOWN, "")] == ["Anfang"]
