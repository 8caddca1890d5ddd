# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one place that knows what day it is, so that the demo and the tests can stand on a chosen day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.utils import timezone

_fixed_day: ContextVar[datetime.date | None] = ContextVar("fixed_day", default=None)


def today() -> datetime.date:
    """The current day in the installation's time zone, or the day the demo stands on."""
    return _fixed_day.get() or settings.AUGENHOEHE_TODAY or timezone.localdate()


def now() -> datetime.datetime:
    """The current moment, aware; on a chosen day the real time of that day."""
    moment = timezone.localtime()
    day = today()
    if day == moment.date():
        return moment
    return moment.replace(year=day.year, month=day.month, day=day.day)


@contextmanager
def standing_on(day: datetime.date) -> Iterator[None]:
    """Let `today` and `now` answer with `day` inside the block (demo chapters and tests)."""
    token = _fixed_day.set(day)
    try:
        yield
    finally:
        _fixed_day.reset(token)
