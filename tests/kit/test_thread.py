# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.kit import thread
from augenhoehe.kit.thread import Known, Place, Station

TOWN = Municipality(pk=1, slug="kamen")
BODY = Organization(pk=5)


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thread, "_followers", {})
    monkeypatch.setattr(thread, "_stations", {})


def nothing(actor: Any, municipality: Any, known: Known) -> None:
    """A room that finds nothing."""


def test_known_keeps_each_object_once_in_order() -> None:
    known = Known()
    known.add(BODY, Organization(pk=4), Organization(pk=5))
    assert known.of(Organization) == [BODY, Organization(pk=4)]
    assert known.of(Organization)[0] is BODY
    assert known.of(Municipality) == []
    assert known.size() == 2


def test_stations_come_in_the_order_of_the_work() -> None:
    thread.register(
        "upper",
        follow=nothing,
        stations={
            Place.REPORT: lambda actor, town, known: Station(Place.REPORT, "Bericht", "fehlt", missing=True),
            Place.MEASURES: lambda actor, town, known: None,
        },
    )
    thread.register(
        "lower",
        follow=nothing,
        stations={Place.PAPER: lambda actor, town, known: Station(Place.PAPER, f"{actor}", "da", "/v/")},
    )
    assert thread.lead("Anna", TOWN, BODY, here=Place.PAPER) == [
        Station(Place.PAPER, "Anna", "da", "/v/", here=True),
        Station(Place.REPORT, "Bericht", "fehlt", missing=True),
    ]


def test_a_second_round_finds_what_the_first_made_known() -> None:
    def upward(actor: Any, municipality: Any, known: Known) -> None:
        if known.of(Municipality):
            known.add(Organization(pk=9))

    def downward(actor: Any, municipality: Any, known: Known) -> None:
        known.add(municipality)

    def found(actor: Any, municipality: Any, known: Known) -> Station:
        return Station(Place.PAPER, str([one.pk for one in known.of(Organization)]), "")

    thread.register("upper", follow=upward, stations={})
    thread.register("lower", follow=downward, stations={Place.PAPER: found})
    assert thread.lead("Anna", TOWN, BODY, here=Place.REPORT) == [Station(Place.PAPER, "[5, 9]", "")]


def test_a_round_without_a_find_is_the_last() -> None:
    rounds: list[int] = []
    thread.register("room", follow=lambda actor, town, known: rounds.append(known.size()), stations={})
    assert thread.lead("Anna", TOWN, BODY, here=Place.PAPER) == []
    assert rounds == [1]
