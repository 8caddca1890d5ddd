# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Der rote Faden: the line from concept passage through paper, resolution and measure to the report.

Every room registers two things: how to follow the thread from what is known already (`follow`), and which
station it shows (`station`). A page only says where it stands. Lower rooms never learn of upper ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from django.db import models


class Place(IntEnum):
    """The stations in the order in which the work goes."""

    CONCEPT = 1
    PROPOSALS = 2
    PAPER = 3
    RESOLUTION = 4
    MEASURES = 5
    CHECK = 6
    REPORT = 7


@dataclass(frozen=True, slots=True)
class Station:
    """One station: reached with a link, or missing with what is missing."""

    place: Place
    title: str
    text: str
    url: str = ""
    missing: bool = False
    here: bool = False


@dataclass(slots=True)
class Known:
    """What the thread has found so far: objects by model, each once, in the order found."""

    objects: dict[type[models.Model], dict[int, models.Model]] = field(default_factory=dict)

    def add(self, *found: models.Model) -> None:
        """Add objects; what is known already is not replaced."""
        for item in found:
            self.objects.setdefault(type(item), {}).setdefault(item.pk, item)

    def add_of_town(self, municipality: Any, found: Iterable[Any]) -> None:
        """Add objects of a municipality that is at hand, so that no query has to fetch it along with them."""
        for item in found:
            item.municipality = municipality
            self.add(item)

    def of(self, model: type[models.Model]) -> list[Any]:
        """All known objects of one model."""
        return list(self.objects.get(model, {}).values())

    def numbers(self, model: type[models.Model]) -> tuple[int, ...]:
        """The primary keys of all known objects of one model."""
        return tuple(self.objects.get(model, ()))

    def size(self) -> int:
        """How many objects are known; it stops growing when the thread is whole."""
        return sum(map(len, self.objects.values()))


Follow = Callable[[Any, Any, Known], None]
ShowStation = Callable[[Any, Any, Known], Station | None]

_followers: dict[str, Follow] = {}
_stations: dict[Place, ShowStation] = {}


def register(room: str, *, follow: Follow, stations: Mapping[Place, ShowStation]) -> None:
    """Register a room; both callables take (actor, municipality, known). Called from its AppConfig."""
    _followers[room] = follow
    _stations.update(stations)


def lead(actor: Any, municipality: Any, *start: models.Model, here: Place) -> list[Station]:
    """The whole thread through `start`, seen by `actor`, with the station `here` marked.

    Two rounds suffice: one upward, one downward from what the first round found.
    """
    known = Known()
    known.add(*start)
    for _round in range(2):
        before = known.size()
        for follow in _followers.values():
            follow(actor, municipality, known)
        if known.size() == before:
            break
    stations = []
    for place in Place:
        show = _stations.get(place)
        station = show(actor, municipality, known) if show else None
        if station is not None:
            stations.append(
                Station(place, station.title, station.text, station.url, station.missing, place is here)
            )
    return stations
