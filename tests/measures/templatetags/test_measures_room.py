# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.templatetags.measures_room import measures_tabs

pytestmark = pytest.mark.django_db


class Asked:
    """As much of a request as the tabs read."""

    def __init__(self, cast: Cast, person: str) -> None:
        self.municipality = cast.bergkamen
        self.user: Any = cast.people[person]


def tabs(cast: Cast, person: str) -> list[str]:
    return [str(tab["url"]).split("/")[4] for tab in measures_tabs(Asked(cast, person), "goals")]  # type: ignore[arg-type]


def test_everybody_sees_the_pages_they_may_open(cast: Cast) -> None:
    everything = [
        "",
        "zeitplan",
        "ziele",
        "verankerung",
        "abfragen",
        "indikatoren",
        "haushalt",
        "zuwendungen",
    ]
    assert tabs(cast, "anna") == everything
    assert tabs(cast, "emil") == [name for name in everything if name != "abfragen"]
    assert tabs(cast, "bilal") == ["", "zeitplan", "ziele", "verankerung", "indikatoren"]


def test_the_page_shown_is_marked(cast: Cast) -> None:
    found = measures_tabs(Asked(cast, "anna"), "goals")  # type: ignore[arg-type]
    assert [tab["current"] for tab in found].count(True) == 1
    assert found[2]["current"]
