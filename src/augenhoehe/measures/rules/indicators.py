# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for indicators: a value or a reason, breaks that are told, targets and where a figure is going."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from augenhoehe.kit.reasons import Reason, Verdict, _, says_something
from augenhoehe.measures.enums import Direction, Trend

MOST_PLACES = 6
LARGEST = Decimal(10) ** 14
"""What a value can hold: fourteen places before the comma and six behind it."""


@dataclass(frozen=True, slots=True)
class ValueFacts:
    """What is said of an indicator on one day for one group."""

    as_of: datetime.date
    value: Decimal | None
    missing_reason: str = ""
    break_in_series: bool = False
    break_reason: str = ""


def check_value(facts: ValueFacts, today: datetime.date) -> Verdict:
    """A value or the reason why there is none, on a day that has come; a break in the series says what changed."""
    reasons: list[Reason] = []
    if (facts.value is None) == (not says_something(facts.missing_reason)):
        reasons.append(Reason(_("Please give either a value or the reason why there is none.")))
    if facts.as_of > today:
        reasons.append(
            Reason(
                _("%(day)s lies in the future. A value speaks of a day that has come."), {"day": facts.as_of}
            )
        )
    if facts.break_in_series and not says_something(facts.break_reason):
        reasons.append(Reason(_("Please say what changed, so that nobody compares across the break.")))
    if facts.value is not None and abs(facts.value) >= LARGEST:
        reasons.append(Reason(_("This number is too large. At most 14 places can be kept.")))
    return Verdict(tuple(reasons))


def check_definition(*, counts_people: bool, is_share: bool, own_base: bool) -> Verdict:
    """A figure counts people or is a share of a count, not both, and never a share of itself."""
    if own_base:
        return Verdict((Reason(_("A figure cannot be a share of itself. Please choose another one.")),))
    if counts_people and is_share:
        return Verdict(
            (Reason(_("A figure either counts people or is a share. Please choose one of the two.")),)
        )
    return Verdict()


def target_reached(direction: Direction, value: Decimal | None, target: Decimal) -> bool | None:
    """Whether a value reaches its target; None without a value and where the figure only describes."""
    if value is None or direction is Direction.NEUTRAL:
        return None
    return value >= target if direction is Direction.HIGHER else value <= target


def trend(points: Sequence[ValueFacts]) -> Trend | None:
    """Where a figure went from the last value but one to the last; None where the two cannot be compared.

    `points` of one group in order of day. Days without a value leave nothing to compare, and so does a break
    between the two.
    """
    if len(points) < 2:
        return None
    before, last = points[-2:]
    if before.value is None or last.value is None or last.break_in_series:
        return None
    if last.value == before.value:
        return Trend.SAME
    return Trend.ROSE if last.value > before.value else Trend.FELL


def is_improvement(direction: Direction, trend: Trend | None) -> bool | None:
    """Whether a figure went the way it is meant to go; None where that cannot be said."""
    if trend in (None, Trend.SAME) or direction is Direction.NEUTRAL:
        return None
    return (trend is Trend.ROSE) is (direction is Direction.HIGHER)


def months_later(day: datetime.date, months: int) -> datetime.date:
    """The same day some months later; the end of a month stays the end of a month."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    last = calendar.monthrange(year, month)[1]
    ends_month = day.day == calendar.monthrange(day.year, day.month)[1]
    return datetime.date(year, month, last if ends_month else min(day.day, last))
