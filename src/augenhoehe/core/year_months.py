# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the plan of a year makes of its dates: twelve months, their days, and the marks that explain them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.dates import MONTHS
from django.utils.functional import Promise

from augenhoehe.core.agenda import MARK_NAMES
from augenhoehe.kit.deadlines import CalendarDate, Mark

PAPER_LINES = 16
"""Lines that a twelfth of a landscape A4 page holds below the month's name, at 7 points."""
ROOMY_LINES, LINE_LETTERS = 14, 36
"""Up to so many lines are set larger, a date with more letters than fit into one taking two."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One date of a day with the name of its kind."""

    date: CalendarDate
    kind: str | Promise


@dataclass(frozen=True, slots=True)
class PlanDay:
    """A day of a month: its public holiday, if it is one, and what is on it."""

    day: datetime.date
    holiday: str
    lines: list[PlanLine]
    is_today: bool


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One date in print. kind: its name, empty for a public holiday."""

    day: datetime.date
    label: str | Promise
    kind: str | Promise


@dataclass(frozen=True, slots=True)
class PaperMonth:
    """What a month prints. more: dates that find no room; roomy: so few that each may take two lines."""

    lines: list[PaperLine]
    more: int
    roomy: bool


@dataclass(frozen=True, slots=True)
class PlanMonth:
    """A month with those of its days on which something is."""

    number: int
    name: str | Promise
    days: list[PlanDay]
    is_current: bool

    @property
    def on_paper(self) -> PaperMonth:
        """The month as its twelfth of the printed page holds it."""
        lines = [
            PaperLine(day.day, label, kind)
            for day in self.days
            for label, kind in [
                *([(day.holiday, "")] if day.holiday else []),
                *((line.date.label, line.kind) for line in day.lines),
            ]
        ]
        shown = lines if len(lines) <= PAPER_LINES else lines[: PAPER_LINES - 1]
        needed = sum(2 if len(f"{line.kind}: {line.label}") > LINE_LETTERS else 1 for line in lines)
        return PaperMonth(shown, len(lines) - len(shown), needed <= ROOMY_LINES)


def months_of(
    year: int, dates: Sequence[CalendarDate], holidays: Mapping[datetime.date, str], today: datetime.date
) -> list[PlanMonth]:
    """Twelve months; `dates` in order, all of the year."""
    by_day = {day: list(found) for day, found in groupby(dates, key=lambda one: one.date)}
    days = [
        PlanDay(
            day,
            holidays.get(day, ""),
            [PlanLine(one, MARK_NAMES[one.mark]) for one in by_day.get(day, ())],
            day == today,
        )
        for day in sorted({*by_day, *holidays})
    ]
    return [
        PlanMonth(
            number,
            MONTHS[number],
            [one for one in days if one.day.month == number],
            (today.year, today.month) == (year, number),
        )
        for number in range(1, 13)
    ]


def marks_of(dates: Iterable[CalendarDate]) -> list[tuple[Mark, str | Promise]]:
    """The kinds of dates in the plan, for its legend."""
    shown = {one.mark for one in dates}
    return [(mark, MARK_NAMES[mark]) for mark in Mark if mark in shown]
