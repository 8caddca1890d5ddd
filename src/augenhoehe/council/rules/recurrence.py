# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a recurring duty comes back."""

from __future__ import annotations

import datetime
from calendar import monthrange
from itertools import count

from augenhoehe.council.enums import Recurrence
from augenhoehe.kit.working_days import WorkingDays

MONTHS: dict[Recurrence, int] = {
    Recurrence.MONTHLY: 1,
    Recurrence.QUARTERLY: 3,
    Recurrence.HALF_YEARLY: 6,
    Recurrence.YEARLY: 12,
    Recurrence.TWO_YEARLY: 24,
}


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day some months later, or the last day of a month that has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, monthrange(year, month)[1]))


def next_due(
    counted_from: datetime.date, recurrence: Recurrence, after: datetime.date, calendar: WorkingDays
) -> datetime.date | None:
    """The first occurrence after a day; None for a duty that does not come back.

    Always counted from the same day, so that a duty of the 31st or of 29 February does not creep forward. A weekend
    or public holiday gives way to the next working day (as § 193 BGB has it for terms): nobody is there to answer.
    """
    if recurrence is Recurrence.ONCE:
        return None
    months = MONTHS[recurrence]
    passed = (after.year - counted_from.year) * 12 + after.month - counted_from.month
    days = (add_months(counted_from, number * months) for number in count(max(1, passed // months)))
    return calendar.first_from(next(day for day in days if day > after))
