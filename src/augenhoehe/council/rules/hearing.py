# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The hearing: which body must be heard in matters of integration before the decision (§ 27 GO NRW)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.sequence import PUT_OFF, deciding_step
from augenhoehe.kit.reasons import Reason, _


class Hearing(StrEnum):
    """How it stands with the hearing."""

    NOT_NEEDED = "not_needed"
    IN_TIME = "in_time"
    MISSING = "missing"
    TOO_LATE = "too_late"
    ONLY_INFORMED = "only_informed"


@dataclass(frozen=True, slots=True)
class HearingDuty:
    """Which body must be heard, from one day to another (None: until further notice)."""

    body: int
    body_name: str
    valid_from: datetime.date
    valid_to: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class HearingFinding:
    """What was found, why, and on which day the body could still be heard."""

    state: Hearing
    body_name: str = ""
    reasons: tuple[Reason, ...] = ()
    possible_on: datetime.date | None = None

    @property
    def ok(self) -> bool:
        """Whether nothing has to be done."""
        return self.state in {Hearing.NOT_NEEDED, Hearing.IN_TIME}


def reference_day(
    steps: Sequence[Step], paper_date: datetime.date | None, today: datetime.date
) -> datetime.date:
    """The day whose duty counts: that of the decision, else of the paper, else today."""
    place = deciding_step(steps)
    decided_on = steps[place].date if place is not None else None
    return decided_on or paper_date or today


def duty_on(duties: Iterable[HearingDuty], day: datetime.date) -> HearingDuty | None:
    """The duty that holds on a day; of several the one that began last."""
    holding = [
        duty for duty in duties if duty.valid_from <= day and (duty.valid_to is None or day <= duty.valid_to)
    ]
    return max(holding, key=lambda duty: duty.valid_from, default=None)


def check_hearing(
    duty: HearingDuty | None,
    steps: Sequence[Step],
    *,
    today: datetime.date,
    meetings: Iterable[datetime.date] = (),
) -> HearingFinding:
    """Whether the body of `duty` is heard before the deciding one: told by days, else by the order.

    `meetings` are the known days on which the body to be heard meets. A step that was put off is no hearing.
    """
    place = deciding_step(steps)
    if duty is None or place is None or steps[place].body == duty.body:
        return HearingFinding(Hearing.NOT_NEEDED)
    own = [
        (at, step) for at, step in enumerate(steps) if step.body == duty.body and step.outcome not in PUT_OFF
    ]
    heard = [
        (at, step) for at, step in own if step.role in {ConsultationRole.HEARING, ConsultationRole.ADVISORY}
    ]
    decision = steps[place]
    if any(_before(at, step, place, decision) for at, step in heard):
        return HearingFinding(Hearing.IN_TIME, duty.body_name)
    possible = min((day for day in meetings if today <= day and _not_after(day, decision.date)), default=None)
    names: dict[str, object] = {"body": duty.body_name, "decides": decision.body_name}
    if heard:
        state, reason = (
            Hearing.TOO_LATE,
            _("“%(body)s” stands after “%(decides)s”, which then has decided already."),
        )
    elif any(step.role is ConsultationRole.INFORMATION for _at, step in own):
        state, reason = (
            Hearing.ONLY_INFORMED,
            _("“%(body)s” is only informed. Being informed is not being heard."),
        )
    else:
        state, reason = (
            Hearing.MISSING,
            _("“%(body)s” is not in the order of consultations before “%(decides)s”."),
        )
    return HearingFinding(
        state,
        duty.body_name,
        (Reason(reason, names), *_advice(names, steps[:place], decision, possible)),
        possible,
    )


def _before(at: int, step: Step, place: int, decision: Step) -> bool:
    if step.date is None or decision.date is None or step.date == decision.date:
        return at < place
    return step.date < decision.date


def _not_after(day: datetime.date, limit: datetime.date | None) -> bool:
    return limit is None or day <= limit


def _advice(
    names: dict[str, object], earlier: Sequence[Step], decision: Step, possible: datetime.date | None
) -> list[Reason]:
    """What to do: take the next sitting, and know which committee it comes too late for."""
    if possible is None:
        if decision.date is None:
            return [Reason(_("Please add it before the deciding body, or note why it is not heard."))]
        return [
            Reason(
                _(
                    "No sitting of “%(body)s” is known before the decision on %(date)s. Please agree on "
                    "one, or note why it is not heard."
                ),
                {**names, "date": decision.date},
            )
        ]
    advice = [Reason(_("It can be heard on %(date)s."), {"date": possible})]
    missed = next((step for step in earlier if step.date is not None and step.date < possible), None)
    if missed is not None:
        advice.append(
            Reason(
                _("“%(committee)s” meets before that, on %(date)s, and would not know its opinion."),
                {"committee": missed.body_name, "date": missed.date},
            )
        )
    return advice
