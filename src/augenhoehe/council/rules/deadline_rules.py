# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a body meets, and by when it must have its papers: each council's Geschäftsordnung says so, and they differ."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.council.enums import DayKind, LatePapers
from augenhoehe.kit.reasons import Reason, Verdict, _
from augenhoehe.kit.working_days import ONE_DAY, WorkingDays

MOST_DAYS = 90
"""No council asks for its papers earlier than that; more is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """How many days before the sitting papers must be there, and what holds for late ones."""

    valid_from: datetime.date
    days_before: int
    day_kind: DayKind = DayKind.FULL
    late_papers: LatePapers = LatePapers.NEVER
    urgent_days: int | None = None

    def last_day(self, sitting: datetime.date, calendar: WorkingDays) -> datetime.date:
        """The last working day on which papers can be handed in."""
        return self._counted(sitting, self.days_before, calendar)

    def last_day_if_urgent(self, sitting: datetime.date, calendar: WorkingDays) -> datetime.date | None:
        """The last day for what is late: the sitting itself, a day of its own, or None where nothing may be late."""
        if self.late_papers is LatePapers.UNTIL_SITTING:
            return sitting
        if self.late_papers is LatePapers.URGENT:
            return self._counted(sitting, self.urgent_days or 0, calendar)
        return None

    def _counted(self, sitting: datetime.date, days: int, calendar: WorkingDays) -> datetime.date:
        """Full days lie between hand-in and sitting, neither of which counts; working days are counted back.

        Whatever the day of the sitting, the last day is one on which somebody works.
        """
        if self.day_kind is DayKind.WORKING:
            return calendar.last_until(calendar.before(sitting, days))
        return calendar.last_until(sitting - (days + 1) * ONE_DAY)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting of a body that is known; the begin may not be."""

    day: datetime.date
    begin: datetime.time | None = None


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """What is known of a body: its sittings in any order, its deadline rules, and its rank from first to last.

    `rank` puts bodies in the usual order: hearing 0, committees 1, main committee 2, council 3.
    """

    number: int
    name: str
    rank: int
    sittings: tuple[Sitting, ...] = ()
    rules: tuple[DeadlineRule, ...] = ()

    def rule_on(self, day: datetime.date) -> DeadlineRule | None:
        """The rule that holds for a sitting on a day."""
        holding = [rule for rule in self.rules if rule.valid_from <= day]
        return max(holding, key=lambda rule: rule.valid_from, default=None)


def check_deadline_rule(rule: DeadlineRule) -> Verdict:
    """Whether the days of a rule make sense."""
    reasons = []
    if rule.days_before > MOST_DAYS:
        reasons.append(Reason(_("Please enter at most %(days)d days."), {"days": MOST_DAYS}))
    if rule.late_papers is LatePapers.URGENT:
        if rule.urgent_days is None:
            reasons.append(
                Reason(_("Until how many days before the sitting may urgent papers come? Please enter it."))
            )
        elif rule.urgent_days >= rule.days_before:
            reasons.append(
                Reason(_("Urgent papers come later than others: please enter fewer days for them."))
            )
    return Verdict(tuple(reasons))
