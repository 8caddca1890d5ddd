# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of resolution control: which period they tell of, which duties stand in them, and what changed since."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.council.enums import ListPeriod
from augenhoehe.council.rules.duties import DueClass
from augenhoehe.council.rules.recurrence import add_months, working_day
from augenhoehe.kit.reasons import Reason, Verdict, _

DAYS_AFTER = 42
"""Six weeks after its period, where the town has set nothing else: time to ask the offices and to write the paper."""

MONTHS: dict[ListPeriod, int] = {ListPeriod.QUARTERLY: 3, ListPeriod.HALF_YEARLY: 6}


class Change(StrEnum):
    """What is different from the list before."""

    NEW = "new"
    STATE = "state"
    DAY = "day"
    ANSWER = "answer"
    NOTED = "noted"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A quarter or half-year: first and last day."""

    start: datetime.date
    end: datetime.date

    @property
    def period(self) -> ListPeriod:
        """Whether it is a quarter or a half-year."""
        months = self.end.month - self.start.month + 1
        return ListPeriod.QUARTERLY if months <= MONTHS[ListPeriod.QUARTERLY] else ListPeriod.HALF_YEARLY

    @property
    def number(self) -> int:
        """Which quarter or half of its year, from 1."""
        return (self.start.month - 1) // MONTHS[self.period] + 1

    @property
    def year(self) -> int:
        """The year it lies in."""
        return self.start.year


@dataclass(frozen=True, slots=True)
class RowFacts:
    """One duty as a list tells it. `state` and `pressing` as words of the enums; no answer is an empty text."""

    duty: int
    state: str
    pressing: DueClass
    due_on: datetime.date | None
    answer: str
    office: str


def span_of(period: ListPeriod, day: datetime.date) -> Span:
    """The quarter or half-year in which a day lies."""
    months = MONTHS[period]
    start = datetime.date(day.year, (day.month - 1) // months * months + 1, 1)
    return Span(start, add_months(start, months) - datetime.timedelta(days=1))


def last_completed(period: ListPeriod, today: datetime.date) -> Span:
    """The latest quarter or half-year that is over."""
    return span_of(period, span_of(period, today).start - datetime.timedelta(days=1))


def due_on(span: Span, days_after: int) -> datetime.date:
    """By when the list of a period should be made, on a working day."""
    return working_day(span.end + datetime.timedelta(days=days_after))


def stands_in(
    span: Span, adopted_on: datetime.date, closed_on: datetime.date | None, told_until: datetime.date | None
) -> bool:
    """Whether a duty belongs into a list: resolved by the end of its period, and not closed before.

    A closed one is told of once more, as noted, in the first list after it: `told_until` is the end of the period
    of the list before, None for the first list, which tells of what was closed in its own period.
    """
    if adopted_on > span.end:
        return False
    if closed_on is None:
        return True
    return closed_on > told_until if told_until is not None else closed_on >= span.start


def changes(row: RowFacts, before: RowFacts | None) -> tuple[Change, ...]:
    """What is different from the list before, the weightiest first."""
    if before is None:
        return (Change.NEW,)
    noted = row.pressing is DueClass.DONE and before.pressing is not DueClass.DONE
    found = {
        Change.NOTED: noted,
        Change.STATE: row.state != before.state,
        Change.DAY: row.due_on != before.due_on,
        Change.ANSWER: row.answer != before.answer,
    }
    return tuple(change for change, differs in found.items() if differs)


PLACE: Mapping[DueClass, int] = {
    DueClass.OVERDUE: 0,
    DueClass.SOON: 1,
    DueClass.LATER: 2,
    DueClass.UNDATED: 3,
    DueClass.NOT_NOTED: 4,
    DueClass.DONE: 5,
}


def place(row: RowFacts) -> tuple[bool, str, int, datetime.date, int]:
    """Where a row stands in its list: by office, those without one last; in it overdue ones first, then by day."""
    day = row.due_on or datetime.date.max
    return (not row.office, row.office.casefold(), PLACE[row.pressing], day, row.duty)


def check_new_list(span: Span, today: datetime.date, *, made_before: bool) -> Verdict:
    """Whether the list of a period may be made: when the period is over, and once."""
    if span.end >= today:
        return Verdict((Reason(_("This period ends on %(date)s only."), {"date": span.end}),))
    if made_before:
        return Verdict((Reason(_("The list for this period has been made already.")),))
    return Verdict()


def check_paper(*, has_paper: bool) -> Verdict:
    """Whether a list may become a draft paper: it goes to the council once."""
    if has_paper:
        return Verdict((Reason(_("A council paper carries this list already.")),))
    return Verdict()


def check_discard(*, has_paper: bool) -> Verdict:
    """Whether a list may be thrown away and made anew: not once a paper carries it."""
    if has_paper:
        return Verdict((Reason(_("A council paper carries this list. It stays as it was made.")),))
    return Verdict()
