# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Duties from resolutions: where they stand, when they may be changed or answered, and when they are closed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from augenhoehe.council.enums import FollowUpState, Outcome, Recurrence
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.recurrence import next_due
from augenhoehe.kit.reasons import Reason, Verdict, _, says_something
from augenhoehe.kit.working_days import WorkingDays

SOON_DAYS = 56
"""Eight weeks: what a paper needs from its first draft to the sitting."""
DAYS_TO_PLAN = 28
"""Four weeks after the resolution its minutes are signed; by then a duty has its day or is said to go on."""


class DueClass(StrEnum):
    """How pressing a duty is. A done one waits for the body to note it; only then it is closed."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"
    NOT_NOTED = "not_noted"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class DutyFacts:
    """A duty as it stands or as it is about to be saved. `noted`: the body has noted that it is done."""

    state: FollowUpState
    recurrence: Recurrence
    due_on: datetime.date | None
    noted: bool = False


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """An answer as it is about to be given. `new_day`: until when it will be done, where that is put off."""

    state: FollowUpState
    has_content: bool
    delay_reason: str = ""
    new_day: datetime.date | None = None
    answered_before: bool = False


@dataclass(frozen=True, slots=True)
class DutyStanding:
    """Where a duty stands, in the words of reports."""

    state: FollowUpState
    recurrence: Recurrence
    due_on: datetime.date | None
    delay_reason: str

    @property
    def facts(self) -> DutyFacts:
        """The same for the other rules."""
        return DutyFacts(self.state, self.recurrence, self.due_on)


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer that was given: when, for which day, and what it said."""

    answered_on: datetime.date
    due_on: datetime.date | None
    state: FollowUpState
    delay_reason: str


def due_class(duty: DutyFacts, today: datetime.date) -> DueClass:
    """How pressing a duty is on a day."""
    if duty.state is FollowUpState.DONE:
        return DueClass.DONE if duty.noted else DueClass.NOT_NOTED
    if duty.due_on is None:
        return DueClass.UNDATED
    if duty.due_on < today:
        return DueClass.OVERDUE
    return DueClass.SOON if (duty.due_on - today).days <= SOON_DAYS else DueClass.LATER


def plan_by(
    state: FollowUpState, due_on: datetime.date | None, adopted_on: datetime.date
) -> datetime.date | None:
    """By when somebody says until when a duty is done; None where it has its day, goes on for good or is done."""
    if due_on is not None or state in (FollowUpState.CONTINUING, FollowUpState.DONE):
        return None
    return adopted_on + datetime.timedelta(days=DAYS_TO_PLAN)


def check_update(before: DutyFacts, after: DutyFacts, delay_reason: str, today: datetime.date) -> Verdict:
    """Every reason against changing a duty in this way."""
    reasons = []
    if after.state is FollowUpState.WITH_DEADLINE and after.due_on is None:
        reasons.append(Reason(_("A duty with a deadline needs its day.")))
    if after.recurrence is not Recurrence.ONCE and after.due_on is None:
        reasons.append(Reason(_("A duty that comes back needs the day on which it is due next.")))
    if after.state is FollowUpState.DONE and after.recurrence is not Recurrence.ONCE:
        reasons.append(
            Reason(
                _("A duty that comes back is not done for good. Please answer it, or set it to “once” first.")
            )
        )
    if not says_something(delay_reason) and _is_overdue(before, today):
        if after.state is FollowUpState.DONE:
            reasons.append(_late(before))
        elif after.due_on is None or after.due_on > _day(before):
            reasons.append(
                Reason(
                    _(
                        "The duty was due on %(date)s. Please give the reason for the delay before "
                        "you set a later day."
                    ),
                    {"date": before.due_on},
                )
            )
    return Verdict(tuple(reasons))


def usual_answer(recurrence: Recurrence) -> FollowUpState:
    """What an answer says where nothing else is said: done, or given for this time where the duty comes back."""
    return FollowUpState.DONE if recurrence is Recurrence.ONCE else FollowUpState.CONTINUING


def concludes(recurrence: Recurrence, answered: FollowUpState) -> bool:
    """Whether an answer of this class fulfils the duty, or this occurrence of it; others tell only how it goes."""
    if recurrence is Recurrence.ONCE:
        return answered is FollowUpState.DONE
    return answered in {FollowUpState.DONE, FollowUpState.CONTINUING}


def check_answer(duty: DutyFacts, answer: AnswerFacts, today: datetime.date) -> Verdict:
    """Every reason against answering a duty in this way. Who answers late says why."""
    if duty.state is FollowUpState.DONE:
        return Verdict((Reason(_("This duty is done. Nothing more has to be answered.")),))
    reasons = []
    if answer.answered_before and concludes(duty.recurrence, answer.state):
        reasons.append(Reason(_("This duty was answered for that day already.")))
    if not answer.has_content:
        reasons.append(Reason(_("Please answer with a text or with a council paper.")))
    if answer.state is FollowUpState.WITH_DEADLINE and duty.due_on is None and answer.new_day is None:
        reasons.append(Reason(_("A duty with a deadline needs its day.")))
    if answer.new_day is not None and answer.new_day <= today:
        reasons.append(Reason(_("The new day must lie in the future.")))
    if _is_overdue(duty, today) and not says_something(answer.delay_reason):
        reasons.append(_late(duty))
    return Verdict(tuple(reasons))


def after_answer(
    duty: DutyFacts,
    answer: AnswerFacts,
    counted_from: datetime.date | None,
    today: datetime.date,
    calendar: WorkingDays,
) -> DutyFacts:
    """The duty as it stands after an answer: done, on its next day, or as the answer tells that it goes."""
    if not concludes(duty.recurrence, answer.state):
        state = answer.state if duty.recurrence is Recurrence.ONCE else duty.state
        return replace(duty, state=state, due_on=answer.new_day or duty.due_on)
    if duty.recurrence is Recurrence.ONCE:
        return replace(duty, state=FollowUpState.DONE)
    due_on = duty.due_on or today
    return replace(duty, due_on=next_due(counted_from or due_on, duty.recurrence, due_on, calendar))


def stood(duty: DutyStanding, answers: Sequence[GivenAnswer], day: datetime.date) -> DutyStanding:
    """Where a duty stood at the end of a day: what was answered later is taken back. What was changed by hand stays.

    answers: all that were given, in the order they came. A delay there was on the day keeps its reason, also where
    that was told later.
    """
    later = [answer for answer in answers if answer.answered_on > day]
    if not later:
        return duty
    first, once = later[0], duty.recurrence is Recurrence.ONCE
    last = next((answer for answer in reversed(answers) if answer.answered_on <= day), None)
    state, reason = duty.state, ""
    if once:
        state = last.state if last else state_for(duty.recurrence, first.due_on)
    # the next occurrence of one that comes back begins without the reason of the one before
    if last is not None and (once or not concludes(duty.recurrence, last.state)):
        reason = last.delay_reason
    if not reason and first.due_on is not None and first.due_on < day:
        reason = first.delay_reason
    return replace(duty, state=state, due_on=first.due_on, delay_reason=reason)


def check_noting(duty: DutyFacts, sitting: datetime.date, today: datetime.date) -> Verdict:
    """Whether somebody may say that the body noted in this sitting that a duty is done."""
    if duty.state is not FollowUpState.DONE:
        return Verdict((Reason(_("Only a duty that is done can be noted. Please answer it first.")),))
    if duty.noted:
        return Verdict((Reason(_("This duty was noted already.")),))
    if sitting > today:
        return Verdict((Reason(_("The sitting on %(date)s has not taken place yet."), {"date": sitting}),))
    return Verdict()


def closes(noting: Step, resolving: Step, *, is_council: bool) -> bool:
    """Whether a step of a list closes duties: noted by the body that resolved them, or by the council itself."""
    if noting.outcome is not Outcome.NOTED or noting.date is None:
        return False
    return is_council or noting.same_body_as == resolving.same_body_as


def state_for(recurrence: Recurrence, due_on: datetime.date | None) -> FollowUpState:
    """The class a new duty begins in: continuing where it comes back, with deadline where it has one."""
    if recurrence is not Recurrence.ONCE:
        return FollowUpState.CONTINUING
    return FollowUpState.IN_PROGRESS if due_on is None else FollowUpState.WITH_DEADLINE


def _is_overdue(duty: DutyFacts, today: datetime.date) -> bool:
    return due_class(duty, today) is DueClass.OVERDUE


def _day(duty: DutyFacts) -> datetime.date:
    """The day of a duty that is overdue."""
    return duty.due_on or datetime.date.max


def _late(duty: DutyFacts) -> Reason:
    return Reason(
        _("The duty was due on %(date)s. Please give the reason for the delay; the council reads it."),
        {"date": duty.due_on},
    )
