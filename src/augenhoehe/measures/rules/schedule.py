# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How what happens to a measure compares with what was planned, counted in whole months."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.measures.enums import Course
from augenhoehe.measures.rules.measures import Period

MONTH = 365.25 / 12
"""Days of a month on average."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One course, and by how many months it differs from the plan (0 where it does not)."""

    course: Course
    months: int = 0


def standing(planned: Period, actual: Period, today: datetime.date) -> Standing | None:
    """How a measure runs; None where its days say nothing, because it has not begun or its begin is not known.

    Less than half a month is no difference.
    """
    if actual.ends_on is not None:
        if planned.ends_on is None:
            return Standing(Course.ENDED)
        months = _months(planned.ends_on, actual.ends_on)
        return Standing(
            _of(months, Course.ENDED_EARLIER, Course.ENDED_ON_PLAN, Course.ENDED_LATER), abs(months)
        )
    if actual.starts_on is None or actual.starts_on > today:
        return None
    if planned.ends_on is not None and (over := _months(planned.ends_on, today)) > 0:
        return Standing(Course.RUNS_LONGER, over)
    if planned.starts_on is None:
        return Standing(Course.RUNS)
    months = _months(planned.starts_on, actual.starts_on)
    return Standing(_of(months, Course.BEGAN_EARLIER, Course.RUNS_ON_PLAN, Course.BEGAN_LATER), abs(months))


def _of(months: int, before: Course, same: Course, after: Course) -> Course:
    return before if months < 0 else after if months > 0 else same


def _months(begin: datetime.date, end: datetime.date) -> int:
    return round((end - begin).days / MONTH)
