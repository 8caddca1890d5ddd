# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The life of a meeting: scheduled, invited, held; moved or cancelled with a reason; and what is due when."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from augenhoehe.council.enums import MeetingState
from augenhoehe.council.rules.deadline_rules import DeadlineRule
from augenhoehe.kit.reasons import Reason, Verdict, _, says_something
from augenhoehe.kit.working_days import WorkingDays

INVITATION_DAYS = 7
"""Where the town has not entered a rule for the body: a week, as in most rules of procedure."""
MINUTES_DAYS = 28
"""Until then the minutes should be there, so that the next sitting can approve them."""

_CANCELLED = Reason(_("This meeting was cancelled."))


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """A meeting as the rules know it. `results`: how many of its `items` have a result."""

    state: MeetingState
    date: datetime.date
    cancelled: bool = False
    start: datetime.time | None = None
    location: str = ""
    items: int = 0
    results: int = 0


def check_invitation(meeting: MeetingFacts, today: datetime.date) -> Verdict:
    """Everything that is missing before people may be invited."""
    if meeting.cancelled:
        return Verdict((_CANCELLED,))
    if meeting.state is not MeetingState.SCHEDULED:
        return Verdict((Reason(_("People were invited to this meeting already.")),))
    return Verdict(tuple(_missing_for_invitation(meeting, today)))


def check_move(meeting: MeetingFacts, day: datetime.date, reason: str, today: datetime.date) -> Verdict:
    """A meeting moves to a day to come, before it was held, and the reason is told."""
    if not (verdict := _not_over(meeting)):
        return verdict
    reasons = []
    if meeting.results:
        reasons.append(Reason(_("Results of this meeting are entered already, so it cannot be moved.")))
    if day == meeting.date:
        reasons.append(Reason(_("Please choose another day.")))
    if day < today:
        reasons.append(Reason(_("A meeting cannot be moved to a day that has passed.")))
    if not says_something(reason):
        reasons.append(Reason(_("Please say in a sentence why the meeting is moved.")))
    return Verdict(tuple(reasons))


def check_cancellation(meeting: MeetingFacts, reason: str) -> Verdict:
    """A meeting is cancelled before it was held, and the reason is told."""
    if not (verdict := _not_over(meeting)):
        return verdict
    if meeting.results:
        return Verdict(
            (Reason(_("Results of this meeting are entered already, so it cannot be cancelled.")),)
        )
    if not says_something(reason):
        return Verdict((Reason(_("Please say in a sentence why the meeting is cancelled.")),))
    return Verdict()


def check_times(start: datetime.time | None, end: datetime.time | None) -> Verdict:
    """A meeting ends after it began. One that goes on after midnight ends on the next day: its end stays open."""
    if start is not None and end is not None and end <= start:
        return Verdict((Reason(_("The end must lie after the begin.")),))
    return Verdict()


def check_held(meeting: MeetingFacts, today: datetime.date) -> Verdict:
    """A meeting was held when its day has come and people had been invited."""
    if not (verdict := _not_over(meeting)):
        return verdict
    if meeting.state is MeetingState.SCHEDULED:
        return Verdict((Reason(_("Please send the invitation first.")),))
    if meeting.date > today:
        return Verdict(
            (Reason(_("The sitting on %(date)s has not taken place yet."), {"date": meeting.date}),)
        )
    return Verdict()


def check_takes_item_results(meeting: MeetingFacts, today: datetime.date) -> Verdict:
    """Results are entered from the day of the sitting on."""
    if meeting.cancelled:
        return Verdict((_CANCELLED,))
    if meeting.date > today:
        return Verdict(
            (Reason(_("The sitting on %(date)s has not taken place yet."), {"date": meeting.date}),)
        )
    return Verdict()


def check_minutes_approval(meeting: MeetingFacts, day: datetime.date, today: datetime.date) -> Verdict:
    """Minutes are approved after the sitting, and not in the future."""
    if meeting.state is not MeetingState.HELD:
        return Verdict((Reason(_("Only a meeting that was held has minutes.")),))
    if day < meeting.date:
        return Verdict((Reason(_("Minutes are approved after the sitting.")),))
    if day > today:
        return Verdict((Reason(_("That day has not come yet.")),))
    return Verdict()


def invitation_day(date: datetime.date, rule: DeadlineRule | None, calendar: WorkingDays) -> datetime.date:
    """The last day on which an invitation may go out, by the rule of the body or, without one, a week before."""
    return (rule or DeadlineRule(date, INVITATION_DAYS)).last_day(date, calendar)


def minutes_day(date: datetime.date) -> datetime.date:
    """By when the minutes of a sitting should be written."""
    return date + datetime.timedelta(days=MINUTES_DAYS)


def _not_over(meeting: MeetingFacts) -> Verdict:
    if meeting.cancelled:
        return Verdict((_CANCELLED,))
    if meeting.state is MeetingState.HELD:
        return Verdict((Reason(_("This meeting has taken place already.")),))
    return Verdict()


def _missing_for_invitation(meeting: MeetingFacts, today: datetime.date) -> Iterator[Reason]:
    if meeting.date < today:
        yield Reason(_("The day of this meeting has passed."))
    if meeting.start is None:
        yield Reason(_("The begin of the meeting is missing."))
    if not says_something(meeting.location):
        yield Reason(_("The place of the meeting is missing."))
    if not meeting.items:
        yield Reason(_("The agenda is empty."))
