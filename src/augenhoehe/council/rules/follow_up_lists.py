# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of resolution control: which period they tell of, which duties stand in them, and what changed since."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from augenhoehe.council.enums import FollowUpState, ListPeriod, Recurrence
from augenhoehe.council.rules.duties import DueClass
from augenhoehe.council.rules.recurrence import add_months
from augenhoehe.kit.german_order import Key, german
from augenhoehe.kit.reasons import Reason, Verdict, _
from augenhoehe.kit.working_days import WorkingDays

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


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One duty as a list tells it, frozen with it. What is not known is an empty text or None.

    `before` is the answer that stood in the list before; `changes` is what is different from there.
    """

    duty: int
    text: str
    paper: str
    subject: str
    body: str
    adopted_on: datetime.date
    applicant: str
    office: str
    recurrence: Recurrence
    state: FollowUpState
    pressing: DueClass
    due_on: datetime.date | None = None
    delay_reason: str = ""
    answer: str = ""
    answered_on: datetime.date | None = None
    answered_by: str = ""
    before: str = ""
    changes: tuple[Change, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The row as it is stored: days as ISO text, everything else plain."""
        return {
            name: value.isoformat() if isinstance(value, datetime.date) else value
            for name, value in dataclasses.asdict(self).items()
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> ListRow:
        """A stored row."""
        days = {
            name: datetime.date.fromisoformat(stored[name]) if stored[name] else None
            for name in ("adopted_on", "due_on", "answered_on")
        }
        return cls(
            **{
                **stored,
                **days,
                "recurrence": Recurrence(stored["recurrence"]),
                "state": FollowUpState(stored["state"]),
                "pressing": DueClass(stored["pressing"]),
                "changes": tuple(Change(one) for one in stored["changes"]),
            }
        )


def span_of(period: ListPeriod, day: datetime.date) -> Span:
    """The quarter or half-year in which a day lies."""
    months = MONTHS[period]
    start = datetime.date(day.year, (day.month - 1) // months * months + 1, 1)
    return Span(start, add_months(start, months) - datetime.timedelta(days=1))


def last_completed(period: ListPeriod, today: datetime.date) -> Span:
    """The latest quarter or half-year that is over."""
    return span_of(period, span_of(period, today).start - datetime.timedelta(days=1))


def due_on(span: Span, days_after: int, calendar: WorkingDays) -> datetime.date:
    """By when the list of a period should be made, on a working day."""
    return calendar.first_from(span.end + datetime.timedelta(days=days_after))


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


def compared(row: ListRow, before: ListRow | None) -> ListRow:
    """The row beside its duty's row in the list before: with the answer that stood there and what changed since."""
    if before is None:
        return replace(row, changes=(Change.NEW,))
    differs = {
        Change.NOTED: row.pressing is DueClass.DONE and before.pressing is not DueClass.DONE,
        Change.STATE: row.state is not before.state,
        Change.DAY: row.due_on != before.due_on,
        Change.ANSWER: row.answer != before.answer,
    }
    return replace(row, before=before.answer, changes=tuple(change for change in differs if differs[change]))


PLACE: Mapping[DueClass, int] = {
    DueClass.OVERDUE: 0,
    DueClass.SOON: 1,
    DueClass.LATER: 2,
    DueClass.UNDATED: 3,
    DueClass.NOT_NOTED: 4,
    DueClass.DONE: 5,
}


def place(row: ListRow) -> tuple[bool, Key, int, datetime.date, int]:
    """Where a row stands in its list: by office, those without one last; in it overdue ones first, then by day."""
    day = row.due_on or datetime.date.max
    return (not row.office, german(row.office), PLACE[row.pressing], day, row.duty)


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
