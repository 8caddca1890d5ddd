# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Appointments for calendars: rooms register providers, calendar files list what a reader may see."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Appointment:
    """One appointment. `key` never changes, `sequence` grows with each change; without `start` it lasts all day."""

    key: str
    sequence: int
    modified_at: datetime.datetime
    date: datetime.date
    title: str
    start: datetime.time | None = None
    end: datetime.time | None = None
    location: str = ""
    text: str = ""
    url: str = ""
    cancelled: bool = False


Provider = Callable[[Any, Any, int | None], Iterable[Appointment]]

_providers: dict[str, Provider] = {}


def register(room: str, provider: Provider) -> None:
    """Register a room's provider, called with (actor, municipality, number of a body or None for all)."""
    _providers[room] = provider


def of(actor: Any, municipality: Any, body: int | None = None) -> list[Appointment]:
    """The appointments of a town that `actor` may see, in order of time; `body` narrows them to one body."""
    found = (item for provider in _providers.values() for item in provider(actor, municipality, body))
    return sorted(found, key=lambda item: (item.date, item.start or datetime.time(), item.key))
