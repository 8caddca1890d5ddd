# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from types import SimpleNamespace

import pytest

from augenhoehe.kit import front_doors


@pytest.fixture(autouse=True)
def _no_doors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front_doors, "_doors", {})


TOWN = SimpleNamespace(slug="bergkamen")


def test_a_registered_page_is_linked_under_its_name() -> None:
    front_doors.register("public", route="core:start")
    assert front_doors.links(TOWN) == {"public": "/bergkamen/intern/"}


def test_a_part_of_a_page_is_linked_with_its_fragment() -> None:
    front_doors.register("easy", route="core:start", fragment="leicht")
    assert front_doors.links(TOWN) == {"easy": "/bergkamen/intern/#leicht"}


def test_what_a_town_does_not_have_is_not_linked() -> None:
    front_doors.register("easy", route="core:start", open_for=lambda town: town.slug == "kamen")
    assert front_doors.links(TOWN) == {}
    assert set(front_doors.links(SimpleNamespace(slug="kamen"))) == {"easy"}


def test_a_page_inside_is_for_those_inside() -> None:
    front_doors.register("search", route="core:start", inside=True)
    assert front_doors.links(TOWN) == {}
    assert set(front_doors.links(TOWN, inside=True)) == {"search"}
