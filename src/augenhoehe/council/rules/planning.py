# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Beratungsfolge planned backward from the day of the decision.

Each body takes its last sitting before the next one's, so that every step leaves as much time as there is. The
deadlines by which papers must be handed in stand in each council's Geschäftsordnung and differ widely.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.rules.deadline_rules import BodyFacts, Sitting
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit.reasons import Reason, _
from augenhoehe.kit.working_days import WorkingDays

MOST_STEPS = 30
"""The longest Beratungsfolge that is planned; real ones reach 27 steps."""

_USUAL: dict[ConsultationRole | None, int] = {
    ConsultationRole.HEARING: 0,
    ConsultationRole.ADVISORY: 1,
    None: 1,
    ConsultationRole.DECISION: 2,
    ConsultationRole.INFORMATION: 3,
}


@dataclass(frozen=True, slots=True)
class Wish:
    """A body that shall deal with the paper, and how; `body` is None where the name is not known in the town.

    `number` is the stored consultation, None for a step that is not stored yet.
    """

    body_name: str
    role: ConsultationRole | None
    body: BodyFacts | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One step with its day, None where no sitting fits, the last day to hand papers in, and what to mind."""

    wish: Wish
    day: datetime.date | None = None
    begin: datetime.time | None = None
    hand_in_by: datetime.date | None = None
    urgent_by: datetime.date | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def step(self) -> Step:
        """As a step of the paper."""
        body = self.wish.body
        return Step(
            self.wish.body_name,
            body.number if body else None,
            self.wish.role,
            self.day,
            number=self.wish.number,
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole order. `hand_in_by` is the last day for the first body, `begin_by` the one to start signatures.

    `earliest` is the first day on which the decision could fall at all, told where the wished day is too early.
    """

    steps: tuple[PlannedStep, ...]
    hand_in_by: datetime.date | None = None
    begin_by: datetime.date | None = None
    earliest: datetime.date | None = None
    reasons: tuple[Reason, ...] = field(default=())

    @property
    def feasible(self) -> bool:
        """Whether every step has its sitting and nothing is too late."""
        return not self.reasons and all(step.day is not None for step in self.steps)


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans for one day: today, the town's working days, and the working days that signatures need before."""

    today: datetime.date
    calendar: WorkingDays
    preparation: int = 0

    def plan(self, wishes: Sequence[Wish], deciding_on: datetime.date) -> Plan:
        """The order as wished, its days found backward from the decision."""
        place = deciding_place(wishes)
        if place is None:
            return Plan(
                tuple(PlannedStep(wish) for wish in wishes),
                reasons=(
                    Reason(_("No body decides. Please give the role “decision” to one of the bodies.")),
                ),
            )
        decision = self._decision(wishes[place], deciding_on)
        before = self._before(wishes[:place], decision)
        after = self._after(wishes[place + 1 :], decision)
        steps = (*before, decision, *after)
        return self._summed_up(steps, wishes[: place + 1], deciding_on)

    def propose(self, wishes: Sequence[Wish], deciding_on: datetime.date) -> Plan:
        """The best order of these bodies: as usual, the hearing as early as it finds a sitting."""
        ordered = usual_order(wishes, deciding_on)
        best = self.plan(ordered, deciding_on)
        for alternative in _later_hearings(ordered):
            if best.feasible:
                break
            plan = self.plan(alternative, deciding_on)
            if _gaps(plan) < _gaps(best) or plan.feasible:
                best = plan
        return best

    def earliest_decision(self, wishes: Sequence[Wish]) -> datetime.date | None:
        """The first sitting of the deciding body that all before it can reach; None where sittings are missing."""
        ready = self.calendar.after(self.today, self.preparation)
        reached: Sitting | None = None
        taken: set[tuple[int, datetime.date]] = set()
        for wish in wishes:
            if wish.body is None:
                return None
            found = [
                sitting
                for sitting in wish.body.sittings
                if (reached is None or _in_order(reached, sitting))
                and self._last_day(wish.body, sitting.day) >= ready
                and (wish.body.number, sitting.day) not in taken
            ]
            reached = min(found, key=_moment, default=None)
            if reached is None:
                return None
            taken.add((wish.body.number, reached.day))
        return reached.day if reached else None

    def _decision(self, wish: Wish, day: datetime.date) -> PlannedStep:
        """The deciding step on the wished day, whether a sitting is known then or not."""
        known = [sitting for sitting in wish.body.sittings if sitting.day == day] if wish.body else []
        if known:
            return self._told(wish, known[0])
        reason = Reason(
            _("No sitting of “%(body)s” is known on %(date)s."), {"body": wish.body_name, "date": day}
        )
        return self._told(wish, Sitting(day), reason)

    def _before(self, wishes: Sequence[Wish], decision: PlannedStep) -> list[PlannedStep]:
        """Backward: each body's last sitting before the one that follows it."""
        steps: list[PlannedStep] = []
        following = decision
        for wish in reversed(wishes):
            step = self._last_before(wish, following, [*steps, decision])
            steps.insert(0, step)
            if step.day is not None:
                following = step
        return steps

    def _last_before(self, wish: Wish, following: PlannedStep, planned: Sequence[PlannedStep]) -> PlannedStep:
        if wish.body is None:
            return PlannedStep(wish, reasons=(_unknown(wish),))
        until = Sitting(following.day or datetime.date.max, following.begin)
        own = {step.day for step in planned if step.wish.body and step.wish.body.number == wish.body.number}
        fitting = [
            sitting
            for sitting in wish.body.sittings
            if sitting.day not in own and _in_order(sitting, until) and sitting.day >= self.today
        ]
        if not fitting:
            return PlannedStep(
                wish,
                reasons=(
                    Reason(
                        _("No sitting of “%(body)s” is known that comes before “%(next)s” on %(date)s."),
                        {"body": wish.body_name, "next": following.wish.body_name, "date": until.day},
                    ),
                ),
            )
        chosen = max(fitting, key=_moment)
        notes = []
        if chosen.day == until.day and None in (chosen.begin, until.begin):
            notes.append(
                Reason(
                    _("It meets on the same day as “%(next)s”. Please make sure that it meets first."),
                    {"next": following.wish.body_name},
                )
            )
        return self._told(wish, chosen, *notes)

    def _after(self, wishes: Sequence[Wish], decision: PlannedStep) -> Iterator[PlannedStep]:
        """Forward: who is only informed learns of it at the next sitting, one after the other."""
        decided = reached = decision.day or datetime.date.max
        for wish in wishes:
            if wish.body is None:
                yield PlannedStep(wish, reasons=(_unknown(wish),))
                continue
            later = [
                sitting for sitting in wish.body.sittings if sitting.day > decided and sitting.day >= reached
            ]
            if later:
                next_one = min(later, key=_moment)
                reached = next_one.day
                yield self._told(wish, next_one)
            else:
                reason = Reason(
                    _("No sitting of “%(body)s” is known after the decision."), {"body": wish.body_name}
                )
                yield PlannedStep(wish, reasons=(reason,))

    def _told(self, wish: Wish, sitting: Sitting, *notes: Reason) -> PlannedStep:
        """A step on a sitting with its deadlines."""
        step = PlannedStep(wish, sitting.day, sitting.begin, reasons=notes)
        rule = wish.body.rule_on(sitting.day) if wish.body else None
        if rule is None:
            return step
        last = rule.last_day(sitting.day, self.calendar)
        urgent = rule.last_day_if_urgent(sitting.day, self.calendar)
        step = replace(step, hand_in_by=last, urgent_by=urgent)
        if last >= self.today:
            return step
        return replace(step, reasons=(*notes, _too_late(wish, last, urgent, self.today)))

    def _last_day(self, body: BodyFacts, day: datetime.date) -> datetime.date:
        rule = body.rule_on(day)
        return rule.last_day(day, self.calendar) if rule else day

    def _summed_up(
        self, steps: tuple[PlannedStep, ...], until_decision: Sequence[Wish], deciding_on: datetime.date
    ) -> Plan:
        """The first deadline counts for the paper; where anything fails, the first possible day is told."""
        reasons: list[Reason] = []
        days = (step.hand_in_by or step.day for step in steps)
        hand_in_by = min(day for day in days if day is not None)
        begin_by = self.calendar.before(hand_in_by, self.preparation)
        if deciding_on < self.today:
            reasons.append(
                Reason(_("%(date)s has passed. Please choose a later day."), {"date": deciding_on})
            )
        elif begin_by < self.today <= hand_in_by:
            reasons.append(
                Reason(
                    _(
                        "The paper must be handed in by %(hand_in)s. Signatures need %(days)d working days "
                        "before that and should have begun on %(begin)s."
                    ),
                    {"hand_in": hand_in_by, "days": self.preparation, "begin": begin_by},
                )
            )
        elif hand_in_by < self.today:
            reasons.append(
                Reason(
                    _("The first body should have had the paper by %(date)s. This is too late."),
                    {"date": hand_in_by},
                )
            )
        in_trouble = reasons or any(step.day is None for step in steps)
        return Plan(
            steps,
            hand_in_by,
            begin_by,
            self.earliest_decision(until_decision) if in_trouble else None,
            tuple(reasons),
        )


def deciding_place(wishes: Sequence[Wish]) -> int | None:
    """The place of the last step that decides."""
    places = [place for place, wish in enumerate(wishes) if wish.role is ConsultationRole.DECISION]
    return places[-1] if places else None


def usual_order(wishes: Iterable[Wish], deciding_on: datetime.date) -> list[Wish]:
    """Hearing, committees, main committee, decision, information; of equals, who meets last comes last."""

    def place(wish: Wish) -> tuple[int, int, datetime.date]:
        sittings = wish.body.sittings if wish.body else ()
        last = max(
            (sitting.day for sitting in sittings if sitting.day <= deciding_on), default=datetime.date.min
        )
        return _USUAL[wish.role], wish.body.rank if wish.body else 0, last

    return sorted(wishes, key=place)


def _later_hearings(ordered: Sequence[Wish]) -> Iterator[list[Wish]]:
    """The same order with the hearing one place later each time, at the latest right before the decision."""
    place = deciding_place(ordered)
    first = next((at for at, wish in enumerate(ordered) if wish.role is ConsultationRole.HEARING), None)
    if place is None or first is None:
        return
    rest = [wish for at, wish in enumerate(ordered) if at != first]
    for at in range(first + 1, place):
        yield [*rest[:at], ordered[first], *rest[at:]]


def _gaps(plan: Plan) -> int:
    return sum(step.day is None for step in plan.steps)


def _moment(sitting: Sitting) -> tuple[datetime.date, datetime.time]:
    return sitting.day, sitting.begin or datetime.time.min


def _in_order(earlier: Sitting, later: Sitting) -> bool:
    """Whether one sitting comes before the other; on one day an unknown begin is given the benefit of the doubt."""
    if earlier.day != later.day:
        return earlier.day < later.day
    return earlier.begin is None or later.begin is None or earlier.begin < later.begin


def _unknown(wish: Wish) -> Reason:
    return Reason(
        _("“%(body)s” is not among the bodies of the town, so no sitting is known."), {"body": wish.body_name}
    )


def _too_late(wish: Wish, last: datetime.date, urgent: datetime.date | None, today: datetime.date) -> Reason:
    names: dict[str, object] = {"body": wish.body_name, "date": last, "urgent": urgent}
    if urgent is not None and urgent >= today:
        return Reason(
            _(
                "“%(body)s” should have its papers by %(date)s. As an urgent paper it can still come "
                "until %(urgent)s."
            ),
            names,
        )
    return Reason(_("“%(body)s” should have had its papers by %(date)s."), names)
