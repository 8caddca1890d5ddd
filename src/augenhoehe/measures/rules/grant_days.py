# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a grant's page warns of: days that have passed, money that lies idle, sums that differ."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from augenhoehe.kit.reasons import Reason, _
from augenhoehe.measures.rules.grants import ZERO, GrantFacts, total

EXTEND_BEFORE = datetime.timedelta(days=90)
"""An extension is asked for while there is time to decide on it: custom, no rule of any giver."""

SOON = datetime.timedelta(days=28)


@dataclass(frozen=True, slots=True)
class Instalment:
    """Money that comes: when it is due, when it came, by when it must be used; days may be unknown."""

    due_on: datetime.date
    amount: Decimal
    requested_on: datetime.date | None = None
    received_on: datetime.date | None = None
    use_by: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Awaited:
    """Something with a day that is done or not: a condition, a proof, a repayment. `what`: its name."""

    what: str
    due_on: datetime.date | None
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantDays:
    """What of a grant has days beside its bookings; `years`: how much falls to each year, where that was stated."""

    instalments: tuple[Instalment, ...] = ()
    years: tuple[Decimal, ...] = ()
    conditions: tuple[Awaited, ...] = ()
    forwarded: tuple[Awaited, ...] = ()
    proofs: tuple[Awaited, ...] = ()
    repayments: tuple[Awaited, ...] = ()


def extend_by(last_day: datetime.date) -> datetime.date:
    """The day by which an extension should be asked for."""
    return last_day - EXTEND_BEFORE


def unused(facts: GrantFacts, instalments: Iterable[Instalment]) -> list[tuple[Instalment, Decimal]]:
    """Of each instalment that has come, in order of the day it must be used by, how much is not spent yet.

    What came first is spent first; instalments without such a day come last and are left out.
    """
    spent = facts.spent
    found = []
    come = [one for one in instalments if one.received_on is not None]
    for one in sorted(come, key=lambda item: (item.use_by or datetime.date.max, item.due_on)):
        used = min(spent, one.amount)
        spent -= used
        if one.use_by is not None and used < one.amount:
            found.append((one, one.amount - used))
    return found


def warnings(facts: GrantFacts, days: GrantDays, today: datetime.date) -> list[Reason]:
    """Everything worth a warning today, the most pressing first; nothing once the grant is settled."""
    if facts.closed:
        return []
    return [
        *_overdue(days, today),
        *_money(facts, days, today),
        *_end(facts, today),
        *_sums(facts, days),
    ]


def _overdue(days: GrantDays, today: datetime.date) -> Iterator[Reason]:
    words = (
        (days.proofs, _("%(what)s was due on %(day)s and has not been submitted.")),
        (days.conditions, _("The condition “%(what)s” was due on %(day)s and is not met.")),
        (days.forwarded, _("The proof of %(what)s was due on %(day)s and has not come.")),
        (days.repayments, _("The repayment “%(what)s” was due on %(day)s and is not paid.")),
    )
    for items, message in words:
        for item in items:
            if not item.done and item.due_on is not None and item.due_on < today:
                yield Reason(message, {"what": item.what, "day": item.due_on})


def _money(facts: GrantFacts, days: GrantDays, today: datetime.date) -> Iterator[Reason]:
    for one in days.instalments:
        if one.due_on < today and one.received_on is None:
            message = (
                _("%(amount)s were requested; they were due on %(day)s and have not come.")
                if one.requested_on
                else _("%(amount)s could be requested since %(day)s and have not been.")
            )
            yield Reason(message, {"amount": one.amount, "day": one.due_on})
    for one, left in unused(facts, days.instalments):
        if one.use_by is not None and one.use_by < today:
            yield Reason(
                _(
                    "%(left)s of the money received were to be used by %(day)s. Ask the giver about interest or return."
                ),
                {"left": left, "day": one.use_by},
            )
        elif one.use_by is not None and one.use_by <= today + SOON:
            yield Reason(
                _("%(left)s of the money received must be used by %(day)s."),
                {"left": left, "day": one.use_by},
            )


def _end(facts: GrantFacts, today: datetime.date) -> Iterator[Reason]:
    if facts.left <= ZERO:
        return
    if facts.last_day < today:
        yield Reason(
            _("The period ended on %(day)s; %(left)s were not spent and fall back to the giver."),
            {"day": facts.last_day, "left": facts.left},
        )
    elif extend_by(facts.last_day) <= today:
        yield Reason(
            _(
                "The period ends on %(day)s; %(left)s are not spent. An extension would have to be asked for now."
            ),
            {"day": facts.last_day, "left": facts.left},
        )


def _sums(facts: GrantFacts, days: GrantDays) -> Iterator[Reason]:
    of_years = total(days.years)
    if days.years and of_years != facts.amount:
        yield Reason(
            _("The amounts of the years come to %(sum)s, but %(amount)s are granted."),
            {"sum": of_years, "amount": facts.amount},
        )
