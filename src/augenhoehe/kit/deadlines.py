# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Deadlines and calendar marks: rooms register providers, the start page and the calendars merge them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

T = TypeVar("T")


class Mark(StrEnum):
    """Kinds of dates on the year strip, and behind them those that only the plan of a year shows."""

    COUNCIL = "council"
    COMMITTEE = "committee"
    HEARING = "hearing"
    REPORT = "report"
    PARTICIPATION = "participation"
    ROUND = "round"
    MILESTONE = "milestone"
    MEASURE = "measure"
    GRANT = "grant"


@dataclass(frozen=True, slots=True, order=True)
class Deadline:
    """One line of the start page: what is due when, why it matters, and the one thing to do."""

    date: datetime.date
    title: str
    why: str
    action: str
    url: str


@dataclass(frozen=True, slots=True, order=True)
class CalendarDate:
    """One dot on the year strip, one line in the plan of a year."""

    date: datetime.date
    mark: Mark
    label: str
    url: str = ""


DeadlineProvider = Callable[[Any, Any], Iterable[Deadline]]
CalendarProvider = Callable[[Any, Any], Iterable[CalendarDate]]
PlanProvider = Callable[[Any, Any, int], Iterable[CalendarDate]]

_deadlines: dict[str, DeadlineProvider] = {}
_calendar: dict[str, CalendarProvider] = {}
_plans: dict[str, PlanProvider] = {}
_looked_at: ContextVar[dict[Hashable, list[Any]] | None] = ContextVar("looked_at", default=None)


def register(
    room: str,
    *,
    deadlines: DeadlineProvider | None = None,
    calendar: CalendarProvider | None = None,
    plan: PlanProvider | None = None,
) -> None:
    """Register a room's providers, each called with (actor, municipality); called from the room's AppConfig.

    `plan` is called with the year as well, and gives what stands in the plan of the year beside the calendar.
    """
    if deadlines is not None:
        _deadlines[room] = deadlines
    if calendar is not None:
        _calendar[room] = calendar
    if plan is not None:
        _plans[room] = plan


@contextmanager
def one_look() -> Iterator[None]:
    """Inside the block, what providers fetch by `remembered` is fetched once: lines and dates are often the same."""
    token = _looked_at.set({})
    try:
        yield
    finally:
        _looked_at.reset(token)


def remembered(key: Hashable, fetch: Callable[[], Iterable[T]]) -> list[T]:
    """What `fetch` finds; inside `one_look` it is asked once for each key. The key names the room and the reader."""
    known = _looked_at.get()
    if known is None:
        return list(fetch())
    if key not in known:
        known[key] = list(fetch())
    found: list[T] = known[key]
    return found


def due(actor: Any, municipality: Any) -> list[Deadline]:
    """Everything that is due for `actor` in `municipality`, in order of date."""
    return sorted(line for provider in _deadlines.values() for line in provider(actor, municipality))


def calendar(actor: Any, municipality: Any) -> list[CalendarDate]:
    """Every known date that `actor` may see in `municipality`, in order."""
    return sorted(date for provider in _calendar.values() for date in provider(actor, municipality))


def plan(actor: Any, municipality: Any, year: int) -> list[CalendarDate]:
    """Every date of a year that `actor` may see in `municipality`, in order; what two rooms know stands there once."""
    dates = {one for one in calendar(actor, municipality) if one.date.year == year}
    for provider in _plans.values():
        dates.update(one for one in provider(actor, municipality, year) if one.date.year == year)
    return sorted(dates)
