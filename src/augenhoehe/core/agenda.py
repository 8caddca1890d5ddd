# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the start page makes of deadlines and dates: groups, a sentence, the strip of the year."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.dates import MONTHS
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from augenhoehe.kit import phrases
from augenhoehe.kit.deadlines import CalendarDate, Deadline, Mark

MARK_NAMES: dict[Mark, str | Promise] = {
    Mark.COUNCIL: pgettext_lazy("mark of the year strip", "Council"),
    Mark.COMMITTEE: pgettext_lazy("mark of the year strip", "Committee"),
    Mark.HEARING: pgettext_lazy("mark of the year strip", "Integration council"),
    Mark.REPORT: pgettext_lazy("mark of the year strip", "Due date of a report"),
    Mark.PARTICIPATION: pgettext_lazy("mark of the year plan", "Participation"),
    Mark.ROUND: pgettext_lazy("mark of the year plan", "Update round"),
    Mark.MILESTONE: pgettext_lazy("mark of the year plan", "Milestone"),
    Mark.MEASURE: pgettext_lazy("mark of the year plan", "Measure"),
    Mark.GRANT: pgettext_lazy("mark of the year plan", "Grant"),
}
WITHOUT_YEAR_DAYS = 300
"""So far from today a day and a month cannot be taken for those of another year."""

AT_FIRST, ENOUGH_TO_FOLD = 4, 6
"""Of what is due later, so many lines are shown at once where there are this many."""

SITTINGS = frozenset({Mark.COUNCIL, Mark.COMMITTEE, Mark.HEARING})


@dataclass(frozen=True, slots=True)
class Line:
    """A deadline with its day as it is read here: without the year where there is no doubt."""

    deadline: Deadline
    day: str


@dataclass(frozen=True, slots=True)
class Group:
    """Deadlines that belong together: overdue, this week, this month, later."""

    key: str
    title: str | Promise
    lines: list[Line]

    @property
    def shown(self) -> list[Line]:
        """The lines that are read at once: all of them, unless they are many and far off."""
        folded = self.key == "later" and len(self.lines) >= ENOUGH_TO_FOLD
        return self.lines[:AT_FIRST] if folded else self.lines

    @property
    def folded(self) -> list[Line]:
        """The lines that come behind, one step away."""
        return self.lines[len(self.shown) :]


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the strip: its short name, what is missing to the long one, its dots, and these in words."""

    short: str
    rest: str
    current: bool
    marks: list[Mark]
    words: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """A day with one or several sittings."""

    date: datetime.date
    dates: list[CalendarDate]


def grouped(due: Iterable[Deadline], today: datetime.date) -> list[Group]:
    """The groups that are not empty, in order of time. A week ends on Sunday."""
    sunday = today + datetime.timedelta(days=6 - today.weekday())
    month_end = _first_of_month(today, 1) - datetime.timedelta(days=1)
    groups = [
        Group("late", gettext_lazy("Overdue"), []),
        Group("week", gettext_lazy("This week"), []),
        Group("month", gettext_lazy("This month"), []),
        Group("later", gettext_lazy("Later"), []),
    ]
    for deadline in due:
        if deadline.date < today:
            place = 0
        elif deadline.date <= sunday:
            place = 1
        else:
            place = 2 if deadline.date <= month_end else 3
        groups[place].lines.append(Line(deadline, _near_day(deadline.date, today)))
    return [group for group in groups if group.lines]


def lead(due: Sequence[Deadline], calendar: Iterable[CalendarDate], today: datetime.date) -> str:
    """The sentence below the heading: what is overdue or due this week or month, how long until the council."""
    counts = {group.key: len(group.lines) for group in grouped(due, today)}
    late, week, month = (counts.get(key, 0) for key in ("late", "week", "month"))
    parts = []
    if late:
        parts.append(
            ngettext("One matter is overdue.", "%(number)s matters are overdue.", late)
            % {"number": _number_word(late)}
        )
    if week:
        parts.append(
            ngettext("One is due this week.", "%(number)s are due this week.", week)
            % {"number": _number_word(week)}
        )
    if not parts and due:
        parts.append(_("Nothing is overdue, and nothing is due this week."))
    if month:
        parts.append(
            ngettext(
                "One matter falls due by the end of the month.",
                "%(number)s matters fall due by the end of the month.",
                month,
            )
            % {"number": _number_word(month)}
        )
    council = next((date for date in calendar if date.mark is Mark.COUNCIL and date.date >= today), None)
    if council is not None:
        days = (council.date - today).days
        parts.append(
            ngettext(
                "%(days)d day remains until the sitting of the council on %(date)s.",
                "%(days)d days remain until the sitting of the council on %(date)s.",
                days,
            )
            % {"days": days, "date": phrases.long_date(council.date)}
        )
    return " ".join(parts)


def year(calendar: Iterable[CalendarDate], today: datetime.date) -> list[Month]:
    """Twelve months from the current one on, each with its dates."""
    dates = list(calendar)
    months = []
    for offset in range(12):
        first, after = _first_of_month(today, offset), _first_of_month(today, offset + 1)
        here = [date for date in dates if first <= date.date < after]
        marks = sorted({date.mark for date in here}, key=list(Mark).index)
        words = ", ".join(f"{date.label} ({phrases.long_date(date.date)})" for date in here)
        short = str(MONTHS[first.month])[:3]
        rest = f"{str(MONTHS[first.month])[3:]} {first.year}"
        months.append(Month(short, rest, offset == 0, marks, words))
    return months


def end_of_year_strip(today: datetime.date) -> datetime.date:
    """The first day of the last month that the strip shows."""
    return _first_of_month(today, 11)


def marks_in(calendar: Iterable[CalendarDate], today: datetime.date) -> list[tuple[Mark, str]]:
    """The kinds of dates that the strip shows, with their names, for its legend."""
    last = _first_of_month(today, 12)
    shown = {date.mark for date in calendar if _first_of_month(today, 0) <= date.date < last}
    return [(mark, str(MARK_NAMES[mark])) for mark in Mark if mark in shown]


def next_meetings(calendar: Iterable[CalendarDate], today: datetime.date, *, limit: int) -> list[Sitting]:
    """The next days with sittings, at most `limit`."""
    coming = [date for date in calendar if date.mark in SITTINGS and date.date >= today]
    days = [Sitting(day, list(dates)) for day, dates in groupby(coming, key=lambda date: date.date)]
    return days[:limit]


def _near_day(day: datetime.date, today: datetime.date) -> str:
    if abs((day - today).days) > WITHOUT_YEAR_DAYS:
        return phrases.long_date(day)
    return phrases.day_and_month(day)


def _first_of_month(day: datetime.date, months_on: int) -> datetime.date:
    years, month = divmod(day.month - 1 + months_on, 12)
    return datetime.date(day.year + years, month + 1, 1)


def _number_word(number: int) -> str:
    """Small numbers are words in running text."""
    words = [_("One"), _("Two"), _("Three"), _("Four"), _("Five"), _("Six"), _("Seven"), _("Eight")]
    words += [_("Nine"), _("Ten"), _("Eleven"), _("Twelve")]
    return words[number - 1] if 1 <= number <= len(words) else str(number)
