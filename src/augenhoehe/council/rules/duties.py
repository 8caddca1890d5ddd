# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Duties from resolutions: where they stand, and when they may be changed or answered."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.kit.reasons import Reason, Verdict, _

SOON_DAYS = 56
"""Eight weeks: what a paper needs from its first draft to the sitting."""


class DueClass(StrEnum):
    """How pressing a duty is."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class DutyFacts:
    """A duty as it stands or as it is about to be saved."""

    state: FollowUpState
    recurrence: Recurrence
    due_on: datetime.date | None


def due_class(duty: DutyFacts, today: datetime.date) -> DueClass:
    """How pressing a duty is on a day."""
    if duty.state is FollowUpState.DONE:
        return DueClass.DONE
    if duty.due_on is None:
        return DueClass.UNDATED
    if duty.due_on < today:
        return DueClass.OVERDUE
    return DueClass.SOON if (duty.due_on - today).days <= SOON_DAYS else DueClass.LATER


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
    if _put_off(before, after, today) and not delay_reason.strip():
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


def check_answer(duty: DutyFacts, *, has_content: bool, answered_before: bool) -> Verdict:
    """Whether this occurrence of the duty may be answered."""
    reasons = []
    if duty.state is FollowUpState.DONE:
        reasons.append(Reason(_("This duty is done. Nothing more has to be answered.")))
    elif answered_before:
        reasons.append(Reason(_("This duty was answered for that day already.")))
    if not has_content:
        reasons.append(Reason(_("Please answer with a text or with a council paper.")))
    return Verdict(tuple(reasons))


def state_for(recurrence: Recurrence, due_on: datetime.date | None) -> FollowUpState:
    """The class a new duty begins in: continuing where it comes back, with deadline where it has one."""
    if recurrence is not Recurrence.ONCE:
        return FollowUpState.CONTINUING
    return FollowUpState.IN_PROGRESS if due_on is None else FollowUpState.WITH_DEADLINE


def _put_off(before: DutyFacts, after: DutyFacts, today: datetime.date) -> bool:
    """Whether an overdue day is moved or dropped."""
    if before.due_on is None or before.due_on >= today or before.state is FollowUpState.DONE:
        return False
    if after.state is FollowUpState.DONE:
        return False
    return after.due_on is None or after.due_on > before.due_on
