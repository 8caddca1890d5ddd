# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When an update round may be opened, answered, reviewed and closed, and when an office is reminded.

Reminders: a week and a day before answers are wanted, then 1, 7, 14 and 30 days after, and no more; from a week after
on, the one named for that case is told too (back-off and fallback as in Kausal Watch's notifications).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, Verdict, _, says_something
from augenhoehe.measures.enums import EntryState, MeasureStatus, RoundState, Timeliness
from augenhoehe.measures.rules.measures import CLOSED

REMINDER_DAYS = (-7, -1, 1, 7, 14, 30)
"""Days from the one on which answers are wanted."""

FALLBACK_FROM = 4
"""From this reminder on, the fallback recipient is told too: the one a week after the day."""

LINK_LIVES = datetime.timedelta(days=60)
"""So long after the day on which answers are wanted a link still opens its page."""

ANSWERABLE = frozenset({EntryState.OPEN, EntryState.STARTED, EntryState.SUBMITTED, EntryState.ASKED_BACK})
ASKED = frozenset(set(MeasureStatus) - CLOSED)
"""Measures in these phases are asked about unless somebody chooses otherwise."""


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """An office's link: until when it is valid, when it was withdrawn, and whether its round is open."""

    expires_at: datetime.datetime
    revoked_at: datetime.datetime | None
    round_state: RoundState


@dataclass(frozen=True, slots=True)
class Answer:
    """What an office says of one measure."""

    status: MeasureStatus | None
    timeliness: Timeliness | None
    delay_reason: str
    text: str


@dataclass(frozen=True, slots=True)
class ReminderFacts:
    """What decides on the next reminder of an office."""

    opened_on: datetime.date
    answer_by: datetime.date
    reminders: int
    owes: bool
    has_address: bool
    link: LinkFacts
    has_fallback: bool = False


def may_open(
    as_of: datetime.date, answer_by: datetime.date, today: datetime.date, offices: int, measures: int
) -> Verdict:
    """A round asks at least one office about at least one measure, until a day that is still to come."""
    reasons = []
    if answer_by < today:
        reasons.append(
            Reason(
                _("%(day)s has passed. Please choose a day on which the offices can still answer."),
                {"day": answer_by},
            )
        )
    if as_of > answer_by:
        reasons.append(
            Reason(
                _(
                    "The state as of %(state)s cannot be answered by %(answer)s already. Please correct a day."
                ),
                {"state": as_of, "answer": answer_by},
            )
        )
    if not offices or not measures:
        reasons.append(Reason(_("Please choose at least one measure to ask about.")))
    return Verdict(tuple(reasons))


def may_answer(link: LinkFacts, state: EntryState, now: datetime.datetime) -> Verdict:
    """An answer can be given and put better while the link is valid, the round open and nothing approved."""
    closed = is_link_open(link, now)
    if not closed:
        return closed
    if state not in ANSWERABLE:
        return Verdict(
            (Reason(_("This answer is approved already. Please speak to the integration management.")),)
        )
    return Verdict()


def may_answer_inside(round_state: RoundState, state: EntryState) -> Verdict:
    """Whoever has an account answers as long as the round is open; the office's link does not matter."""
    if round_state is RoundState.CLOSED:
        return Verdict((Reason(_("The update round is closed. Reopen it first.")),))
    if state not in ANSWERABLE:
        return Verdict(
            (Reason(_("This answer is approved already. Please speak to the integration management.")),)
        )
    return Verdict()


def may_renew(link: LinkFacts) -> Verdict:
    """An office gets a new link as long as its round is open."""
    if link.round_state is RoundState.CLOSED:
        return Verdict((Reason(_("The update round is closed. Reopen it first.")),))
    return Verdict()


def is_link_open(link: LinkFacts, now: datetime.datetime) -> Verdict:
    """Whether a link opens its page."""
    if link.revoked_at is not None:
        return Verdict((Reason(_("This link was withdrawn.")),))
    if link.round_state is RoundState.CLOSED:
        return Verdict((Reason(_("The update round is closed. Thank you for your answers.")),))
    if now >= link.expires_at:
        return Verdict((Reason(_("This link is no longer valid.")),))
    return Verdict()


def check_answer(answer: Answer) -> Verdict:
    """What must stand in an answer before it is handed in; while it is typed, anything may be missing."""
    reasons = []
    if answer.status is None:
        reasons.append(Reason(_("Please say where the measure stands.")))
    if answer.timeliness is Timeliness.DELAYED and not says_something(answer.delay_reason):
        reasons.append(Reason(_("Please give the reason for the delay. One sentence is enough.")))
    if not says_something(answer.text):
        reasons.append(Reason(_("Please write what has happened. Two sentences are enough.")))
    return Verdict(tuple(reasons))


def may_approve(
    round_state: RoundState, state: EntryState, as_of: datetime.date, today: datetime.date
) -> Verdict:
    """What was handed in is approved while the round is open; a state as of a day needs that day to have come."""
    if round_state is RoundState.CLOSED:
        return Verdict((Reason(_("The update round is closed. Reopen it first.")),))
    if state is not EntryState.SUBMITTED:
        return Verdict((Reason(_("Only an answer that was handed in can be approved.")),))
    if as_of > today:
        return Verdict(
            (Reason(_("The state as of %(day)s can be approved from that day on."), {"day": as_of}),)
        )
    return Verdict()


def may_ask_back(round_state: RoundState, state: EntryState, question: str) -> Verdict:
    """A question goes back with what was handed in; it says what is missing."""
    reasons = []
    if round_state is RoundState.CLOSED:
        reasons.append(Reason(_("The update round is closed. Reopen it first.")))
    elif state is not EntryState.SUBMITTED:
        reasons.append(Reason(_("Only an answer that was handed in can be asked back about.")))
    if not says_something(question):
        reasons.append(Reason(_("Please write what you would like to know.")))
    return Verdict(tuple(reasons))


def may_close(round_state: RoundState, waiting: int) -> Verdict:
    """Nothing that was handed in may be lost: it is approved or asked back about before the round is closed."""
    if round_state is RoundState.CLOSED:
        return Verdict((Reason(_("The update round is closed already.")),))
    if waiting:
        return Verdict(
            (
                Reason(
                    _(
                        "Answers that were handed in and not approved yet: %(count)s. Please approve them or ask back."
                    ),
                    {"count": waiting},
                ),
            )
        )
    return Verdict()


def may_reopen(round_state: RoundState, reason: str) -> Verdict:
    """A closed round is opened again only with a reason: reports may have been made from it."""
    if round_state is RoundState.OPEN:
        return Verdict((Reason(_("The update round is open.")),))
    if not says_something(reason):
        return Verdict((Reason(_("Please write why the round is opened again.")),))
    return Verdict()


def due_reminder(facts: ReminderFacts, today: datetime.date, now: datetime.datetime) -> int | None:
    """The number (from 1) of the reminder to send today, or None. Days that were missed are not made up for.

    Nobody is reminded on the day on which they were first asked. Where the office has no address, only the reminders
    count of which somebody else is told.
    """
    if not facts.owes or not is_link_open(facts.link, now):
        return None
    if today <= facts.opened_on:
        return None
    reached = sum(facts.answer_by + datetime.timedelta(days=days) <= today for days in REMINDER_DAYS)
    before = sum(facts.answer_by + datetime.timedelta(days=days) <= facts.opened_on for days in REMINDER_DAYS)
    hears = facts.has_address or (facts.has_fallback and tells_fallback(reached))
    return reached if hears and reached > max(facts.reminders, before) else None


def next_reminder(
    opened_on: datetime.date, answer_by: datetime.date, today: datetime.date
) -> datetime.date | None:
    """The day on which those who owe an answer are reminded next; None where no reminder is left."""
    days = (answer_by + datetime.timedelta(days=days) for days in REMINDER_DAYS)
    return next((day for day in days if day > max(today, opened_on)), None)


def tells_fallback(reminder: int) -> bool:
    """Whether the fallback recipient gets this reminder too."""
    return reminder >= FALLBACK_FROM
