# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a grant with all that hangs on it holds together; asked after every change of its facts."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from augenhoehe.kit.reasons import Reason, Verdict, _
from augenhoehe.measures.enums import GrantKind
from augenhoehe.measures.rules.grants import HUNDRED, ZERO, GrantFacts, total


def check_grant(facts: GrantFacts) -> Verdict:
    """Whether a grant with all that hangs on it holds together; asked after every change of its facts."""
    return Verdict((*_period_problems(facts), *_amount_problems(facts), *_forwarding_problems(facts)))


def _period_problems(facts: GrantFacts) -> Iterator[Reason]:
    if facts.ends_on < facts.starts_on:
        yield Reason(
            _("The grant ends on %(end)s, before it begins on %(start)s. Please correct a day."),
            {"end": facts.ends_on, "start": facts.starts_on},
        )
    for before, day in pairwise((facts.ends_on, *facts.extended_to)):
        if day <= before:
            yield Reason(
                _(
                    "An extension ends later than the end that held before it, %(end)s. %(day)s extends nothing."
                ),
                {"end": before, "day": day},
            )
    outside = [
        one for one in facts.bookings if one.first_on < facts.starts_on or one.last_on > facts.last_day
    ]
    if outside:
        yield Reason(
            _("Expenses are booked from %(first)s to %(last)s. The period of the grant must contain them."),
            {
                "first": min(one.first_on for one in outside),
                "last": max(one.last_on for one in outside),
            },
        )


def _amount_problems(facts: GrantFacts) -> Iterator[Reason]:
    if facts.amount <= ZERO:
        yield Reason(_("Please give an amount above zero."))
        return
    if facts.spent > facts.amount:
        yield Reason(
            _("%(spent)s have been spent already, more than the %(amount)s granted."),
            {"spent": facts.spent, "amount": facts.amount},
        )
    if facts.drawn > facts.amount:
        yield Reason(
            _("Instalments and drawdowns come to %(drawn)s, but only %(amount)s are granted."),
            {"drawn": facts.drawn, "amount": facts.amount},
        )
    if total(quota.at_least or ZERO for quota in facts.quotas) > HUNDRED:
        yield Reason(_("The least shares of all purposes together come to more than the whole grant."))
    for quota in facts.quotas:
        if quota.at_most is not None and quota.at_least is not None and quota.at_least > quota.at_most:
            yield Reason(
                _("“%(purpose)s”: the least share is above the highest."), {"purpose": quota.purpose}
            )
        ceiling = quota.ceiling(facts.amount)
        if ceiling is not None and facts.spent_for(quota.key) > ceiling:
            yield Reason(
                _("For “%(purpose)s” %(spent)s have been spent already, more than the %(ceiling)s allowed."),
                {"purpose": quota.purpose, "spent": facts.spent_for(quota.key), "ceiling": ceiling},
            )


def _forwarding_problems(facts: GrantFacts) -> Iterator[Reason]:
    for one in facts.forwardings:
        if one.ends_on < one.starts_on or one.starts_on < facts.starts_on or one.ends_on > facts.last_day:
            yield Reason(
                _(
                    "The period of the money forwarded to %(recipient)s must lie within that of the grant: "
                    "%(start)s to %(end)s."
                ),
                {"recipient": one.recipient, "start": facts.starts_on, "end": facts.last_day},
            )
        if facts.spent_of(one.key) > one.amount:
            yield Reason(
                _("%(recipient)s has spent %(spent)s already, more than the %(amount)s forwarded."),
                {"recipient": one.recipient, "spent": facts.spent_of(one.key), "amount": one.amount},
            )
        days = [booking for booking in facts.bookings if booking.forwarding == one.key]
        if any(day.first_on < one.starts_on or day.last_on > one.ends_on for day in days):
            yield Reason(
                _("Expenses of %(recipient)s are booked outside this period: %(start)s to %(end)s."),
                {"recipient": one.recipient, "start": one.starts_on, "end": one.ends_on},
            )
    if facts.forwardings and facts.free < ZERO:
        yield Reason(
            _("More money is forwarded and spent than the %(amount)s granted: %(over)s too much."),
            {"amount": facts.amount, "over": -facts.free},
        )


def check_financing(
    kind: GrantKind,
    amount: Decimal,
    total_cost: Decimal | None,
    others: Sequence[Decimal],
    share: Decimal | None,
) -> Verdict:
    """Whether the sums of a notice fit: a share needs its percentage, and all money together the total cost.

    `others`: own share and third-party money, each by itself.
    """
    reasons = []
    together = amount + total(others)
    if kind is GrantKind.SHARE and share is None:
        reasons.append(Reason(_("Please give the share in percent: the grant is a share of the cost.")))
    if share is not None and not ZERO < share <= HUNDRED:
        reasons.append(Reason(_("The share lies between 0 and 100 percent.")))
    if any(one < ZERO for one in others):
        reasons.append(Reason(_("Own share and third-party money cannot be below zero.")))
    if total_cost is not None and total_cost < together:
        reasons.append(
            Reason(
                _(
                    "Grant, own share and third-party money come to %(sum)s, more than the total cost of %(cost)s."
                ),
                {"sum": together, "cost": total_cost},
            )
        )
    return Verdict(tuple(reasons))


def check_implementation(begin: datetime.date | None, end: datetime.date | None) -> Verdict:
    """The time in which the work is done ends after it begins; it may lie beyond the period of the money."""
    if begin is not None and end is not None and end < begin:
        return Verdict(
            (
                Reason(
                    _("The work ends on %(end)s, before it begins on %(start)s. Please correct a day."),
                    {"end": end, "start": begin},
                ),
            )
        )
    return Verdict()
