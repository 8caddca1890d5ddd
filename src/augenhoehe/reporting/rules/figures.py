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
    APART = "apart"
    BROKEN = "broken"
    SAME = "same"
    SLIGHT = "slight"
    ABSOLUTE = "absolute"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Change:
    """The difference in the figure's own unit, or in percent points for shares; percent of the value before."""

    kind: Compared
    amount: Decimal | None = None
    percent: Decimal | None = None


def change_between(
    now: Decimal | None,
    before: Decimal | None,
    *,
    broken: bool = False,
    share: bool = False,
    decimals: int = 0,
    first: bool = False,
) -> Change:
    """What changed from one value to the next, which is shown with so many decimals.

    Across a break in the series nothing is compared, and nothing where one of the two is missing or kept back; `first`:
    there is no value before, kept back or not. A share changes by percent points: percent of percent would say
    something else. What the decimals would show as zero is a slight change and no number.
    """
    if now is None or before is None or broken:
        return Change(_without(now, broken=broken and before is not None, first=first))
    amount = now - before
    if not round(amount, decimals):
        return Change(Compared.SLIGHT if amount else Compared.SAME, amount)
    if share:
        return Change(Compared.POINTS, amount)
    return Change(Compared.ABSOLUTE, amount, amount * 100 / before if before > 0 else None)


def _without(now: Decimal | None, *, broken: bool, first: bool) -> Compared:
    """Why there is nothing to compare."""
    if now is None:
        return Compared.MISSING
    if broken:
        return Compared.BROKEN
    return Compared.FIRST if first else Compared.APART
