# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How two values of one figure may be compared, and by which name the difference goes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Compared(StrEnum):
    """What can be said of a value and the one before it."""

    FIRST = "first"
    MISSING = "missing"
    BROKEN = "broken"
    SAME = "same"
    ABSOLUTE = "absolute"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Change:
    """The difference in the figure's own unit, or in percent points for shares; percent of the value before."""

    kind: Compared
    amount: Decimal | None = None
    percent: Decimal | None = None


def change_between(now: Decimal | None, before: Decimal | None, *, broken: bool, share: bool) -> Change:
    """What changed from one value to the next.

    Across a break in the series nothing is compared, and nothing where one of the two is missing or kept back. A share
    changes by percent points: percent of percent would say something else.
    """
    if now is None:
        return Change(Compared.MISSING)
    if before is None:
        return Change(Compared.FIRST)
    if broken:
        return Change(Compared.BROKEN)
    amount = now - before
    if not amount:
        return Change(Compared.SAME, amount)
    if share:
        return Change(Compared.POINTS, amount)
    return Change(Compared.ABSOLUTE, amount, amount * 100 / before if before > 0 else None)
