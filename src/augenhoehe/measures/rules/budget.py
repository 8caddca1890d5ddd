# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for budget lines: figures, their changes, and whether the money is enough."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import TypeVar

from augenhoehe.kit.reasons import Reason, Verdict, _, says_something

K = TypeVar("K", bound=Hashable)
FIRST_YEAR, LAST_YEAR = 1990, 2199
NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a budget line says: euros, and posts as shares of a full-time one (Vollzeitäquivalente)."""

    planned: Decimal = NOTHING
    committed: Decimal = NOTHING
    actual: Decimal = NOTHING
    own_share: Decimal = NOTHING
    third_party: Decimal = NOTHING
    full_time_posts: Decimal = NOTHING

    def __add__(self, other: Figures) -> Figures:
        return Figures(*(getattr(self, name) + getattr(other, name) for name in NAMES))

    @property
    def left(self) -> Decimal:
        """What is planned and neither spent nor promised. Money committed is spent later, so the larger one counts."""
        return self.planned - max(self.actual, self.committed)


NAMES = tuple(item.name for item in fields(Figures))


def check_line(year: int, figures: Figures) -> Verdict:
    """A year one can plan for, no figure below zero, and no more money for a line than it costs."""
    reasons = []
    if not FIRST_YEAR <= year <= LAST_YEAR:
        values = {"year": year, "first": FIRST_YEAR, "last": LAST_YEAR}
        reasons.append(
            Reason(_("%(year)s is no budget year. Please give a year from %(first)s to %(last)s."), values)
        )
    if any(getattr(figures, name) < 0 for name in NAMES):
        reasons.append(Reason(_("No figure of a budget line is below zero. Please correct it.")))
    cost = max(figures.planned, figures.committed, figures.actual)
    covered = figures.own_share + figures.third_party
    if covered > cost:
        reasons.append(
            Reason(
                _(
                    "Own share and third-party money come to %(covered)s, but the line costs %(cost)s at most."
                ),
                {"covered": covered, "cost": cost},
            )
        )
    return Verdict(tuple(reasons))


def changed(before: Figures, after: Figures) -> tuple[str, ...]:
    """The names of the figures that differ."""
    return tuple(name for name in NAMES if getattr(before, name) != getattr(after, name))


def check_reason(before: Figures, after: Figures, reason: str) -> Verdict:
    """Who changes a figure says why, so that the treasurer and the council can follow it."""
    if changed(before, after) and not says_something(reason):
        return Verdict((Reason(_("Please give the reason for the changed figure. One sentence is enough.")),))
    return Verdict()


def totals(lines: Iterable[tuple[K, Figures]]) -> dict[K, Figures]:
    """The sums by key, keys in the order of their first line."""
    sums: dict[K, Figures] = {}
    for key, figures in lines:
        sums[key] = sums.get(key, Figures()) + figures
    return sums


def overdrawn(figures: Figures) -> Decimal:
    """By how much the money spent or promised exceeds the plan; zero where it is enough."""
    return max(-figures.left, NOTHING)
