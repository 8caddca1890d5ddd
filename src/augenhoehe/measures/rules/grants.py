# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for the money of a grant: its period, its purposes, and what may still be booked.

Amounts are in euros, exact to the cent. Sources: VV zu § 44 LHO NRW and its ANBest-G (use within the period granted,
purposes bound, forwarded money proved by its recipient); the days of each grant stand in its own notice.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, ROUND_UP, Decimal

from augenhoehe.kit.reasons import Reason, Verdict, _, says_something
from augenhoehe.measures.enums import FundingSource

ZERO, CENT, HUNDRED = Decimal("0.00"), Decimal("0.01"), Decimal(100)


@dataclass(frozen=True, slots=True)
class Quota:
    """The shares of the grant that one purpose may have at most, or must have at least, in percent."""

    key: int
    purpose: str
    at_most: Decimal | None = None
    at_least: Decimal | None = None

    def ceiling(self, amount: Decimal) -> Decimal | None:
        """The most that may be spent for it; part of a cent is nobody's."""
        if self.at_most is None:
            return None
        return (amount * self.at_most / HUNDRED).quantize(CENT, ROUND_DOWN)

    def floor(self, amount: Decimal) -> Decimal:
        """The least that must be spent for it."""
        return (amount * (self.at_least or ZERO) / HUNDRED).quantize(CENT, ROUND_UP)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """Money another recipient uses, in its own period. `checked`: its proof was checked, nothing more will come."""

    key: int
    recipient: str
    amount: Decimal
    starts_on: datetime.date
    ends_on: datetime.date
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Booking:
    """One expense, or the sum of several that share source, purpose and forwarding; their first and last day."""

    amount: Decimal
    first_on: datetime.date
    last_on: datetime.date
    source: FundingSource = FundingSource.GRANT
    purpose: int | None = None
    forwarding: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantFacts:
    """A grant with its money.

    extended_to: the end that each extension gave, in the order in which they were granted; drawn: sum of all
    instalments.
    """

    amount: Decimal
    starts_on: datetime.date
    ends_on: datetime.date
    extended_to: tuple[datetime.date, ...] = ()
    quotas: tuple[Quota, ...] = ()
    forwardings: tuple[Forwarded, ...] = ()
    drawn: Decimal = ZERO
    bookings: tuple[Booking, ...] = ()
    settled_to: datetime.date | None = None
    """The last day that a final proof of use, already submitted, has settled."""

    closed: bool = False

    @property
    def last_day(self) -> datetime.date:
        """The end of the period with all its extensions."""
        return max((self.ends_on, *self.extended_to))

    @property
    def of_the_grant(self) -> tuple[Booking, ...]:
        """What was paid from the giver's money."""
        return tuple(one for one in self.bookings if one.source is FundingSource.GRANT)

    @property
    def spent(self) -> Decimal:
        """The giver's money that was spent."""
        return total(one.amount for one in self.of_the_grant)

    @property
    def left(self) -> Decimal:
        """What is left of the giver's money."""
        return self.amount - self.spent

    def spent_by(self, source: FundingSource) -> Decimal:
        """What was spent from one source."""
        return total(one.amount for one in self.bookings if one.source is source)

    def spent_for(self, purpose: int) -> Decimal:
        """The giver's money that was spent for one purpose."""
        return total(one.amount for one in self.of_the_grant if one.purpose == purpose)

    def spent_of(self, forwarding: int) -> Decimal:
        """What a recipient spent of the money forwarded."""
        return total(one.amount for one in self.of_the_grant if one.forwarding == forwarding)

    @property
    def promised(self) -> Decimal:
        """What recipients of forwarded money may still spend: it is not the town's any more."""
        return total(one.amount - self.spent_of(one.key) for one in self.forwardings if not one.checked)

    @property
    def free(self) -> Decimal:
        """What the town itself may still spend."""
        return self.left - self.promised

    def with_booking(self, booking: Booking) -> GrantFacts:
        """The same grant after a booking."""
        return replace(self, bookings=(*self.bookings, booking))


def total(amounts: Iterable[Decimal]) -> Decimal:
    """A sum to the cent."""
    return sum(amounts, ZERO)


def percent(value: Decimal) -> str:
    """A share as people write it: "49", "12,5"."""
    return f"{value.normalize():f}".replace(".", ",")


def check_booking(facts: GrantFacts, booking: Booking, today: datetime.date) -> Verdict:
    """Whether an expense may be booked: in the period, within the money, the purpose and the forwarding."""
    return Verdict((*_day_reasons(facts, booking, today), *_money_reasons(facts, booking)))


def _day_reasons(facts: GrantFacts, booking: Booking, today: datetime.date) -> Iterator[Reason]:
    day = booking.first_on
    if facts.closed:
        yield Reason(_("The grant is settled. Nothing can be booked on it any more."))
    if day > today:
        yield Reason(_("%(day)s lies in the future. Please book an expense when it is paid."), {"day": day})
    if not facts.starts_on <= day <= facts.last_day:
        yield Reason(
            _(
                "%(day)s lies outside the period of the grant: %(start)s to %(end)s. "
                "Only an extension by the giver changes that."
            ),
            {"day": day, "start": facts.starts_on, "end": facts.last_day},
        )
    if facts.settled_to is not None and day <= facts.settled_to:
        yield Reason(
            _(
                "The final proof of use up to %(day)s has been submitted. Nothing can be booked in its period."
            ),
            {"day": facts.settled_to},
        )
    forwarding = _forwarding(facts, booking.forwarding)
    if forwarding is not None and not forwarding.starts_on <= day <= forwarding.ends_on:
        yield Reason(
            _(
                "%(day)s lies outside the period of the money forwarded to %(recipient)s: %(start)s to %(end)s."
            ),
            {
                "day": day,
                "recipient": forwarding.recipient,
                "start": forwarding.starts_on,
                "end": forwarding.ends_on,
            },
        )


def _money_reasons(facts: GrantFacts, booking: Booking) -> Iterator[Reason]:
    if booking.amount <= ZERO:
        yield Reason(_("Please give an amount above zero. A mistake is put right by a counter-booking."))
        return
    if booking.source is not FundingSource.GRANT:
        if booking.forwarding is not None:
            yield Reason(_("Forwarded money is always paid from the grant."))
        return
    yield from _left_reasons(facts, booking)
    quota = next((one for one in facts.quotas if one.key == booking.purpose), None)
    ceiling = quota.ceiling(facts.amount) if quota is not None else None
    if quota is not None and ceiling is not None:
        left = ceiling - facts.spent_for(quota.key)
        if booking.amount > left:
            yield Reason(
                _(
                    "For “%(purpose)s” %(left)s are left of %(ceiling)s, which is %(percent)s %% of the grant. "
                    "%(booked)s are too much by %(over)s."
                ),
                {
                    "purpose": quota.purpose,
                    "left": left,
                    "ceiling": ceiling,
                    "percent": percent(quota.at_most or ZERO),
                    "booked": booking.amount,
                    "over": booking.amount - left,
                },
            )
    yield from _floor_reasons(facts.with_booking(booking), facts)


def _left_reasons(facts: GrantFacts, booking: Booking) -> Iterator[Reason]:
    forwarding = _forwarding(facts, booking.forwarding)
    if forwarding is not None and forwarding.checked:
        yield Reason(
            _(
                "The proof of %(recipient)s has been checked: what was left is the town's again. Please book the "
                "expense without forwarded money, or take the day of the check back first."
            ),
            {"recipient": forwarding.recipient},
        )
    elif forwarding is not None:
        left = forwarding.amount - facts.spent_of(forwarding.key)
        if booking.amount > left:
            yield Reason(
                _(
                    "Of the %(amount)s forwarded to %(recipient)s, %(left)s are left. "
                    "%(booked)s are too much by %(over)s."
                ),
                {
                    "amount": forwarding.amount,
                    "recipient": forwarding.recipient,
                    "left": left,
                    "booked": booking.amount,
                    "over": booking.amount - left,
                },
            )
    elif booking.amount > facts.free:
        yield Reason(
            _(
                "Of the grant of %(amount)s, %(left)s are left for the town to spend. "
                "%(booked)s are too much by %(over)s."
            ),
            {
                "amount": facts.amount,
                "left": facts.free,
                "booked": booking.amount,
                "over": booking.amount - facts.free,
            },
        )


def _floor_reasons(facts: GrantFacts, before: GrantFacts) -> Iterator[Reason]:
    """What is left must suffice for the least that each purpose needs; told only where it did before."""
    if before.left < needed(before) or facts.left >= needed(facts):
        return
    for quota in facts.quotas:
        missing = quota.floor(facts.amount) - facts.spent_for(quota.key)
        if missing > ZERO:
            yield Reason(
                _(
                    "For “%(purpose)s” at least %(percent)s %% of the grant are needed: %(missing)s more, but only "
                    "%(left)s would be left after this."
                ),
                {
                    "purpose": quota.purpose,
                    "percent": percent(quota.at_least or ZERO),
                    "missing": missing,
                    "left": facts.left,
                },
            )


def needed(facts: GrantFacts) -> Decimal:
    """What must still be spent so that every purpose has its least share."""
    return total(max(quota.floor(facts.amount) - facts.spent_for(quota.key), ZERO) for quota in facts.quotas)


def _forwarding(facts: GrantFacts, key: int | None) -> Forwarded | None:
    return next((one for one in facts.forwardings if one.key == key), None)


@dataclass(frozen=True, slots=True)
class Correction:
    """A counter-booking: how much of a booking is taken back, on which day."""

    amount: Decimal
    booked_on: datetime.date
    reason: str


def check_correction(
    original: Booking, taken_back: Decimal, correction: Correction, facts: GrantFacts, today: datetime.date
) -> Verdict:
    """Whether part of a booking may be taken back. `taken_back`: what earlier counter-bookings took (above zero)."""
    reasons = []
    left = original.amount - taken_back
    if not ZERO < correction.amount <= left:
        reasons.append(
            Reason(
                _("At most %(left)s of this booking can be taken back, and more than nothing."),
                {"left": left},
            )
        )
    if not says_something(correction.reason):
        reasons.append(Reason(_("Please give the reason for the counter-booking. One sentence is enough.")))
    if not original.first_on <= correction.booked_on <= today:
        reasons.append(
            Reason(
                _("The counter-booking stands between the day of the booking, %(day)s, and today."),
                {"day": original.first_on},
            )
        )
    if facts.closed:
        reasons.append(Reason(_("The grant is settled. Nothing can be booked on it any more.")))
    if facts.settled_to is not None and correction.booked_on <= facts.settled_to:
        reasons.append(
            Reason(
                _(
                    "The final proof of use up to %(day)s has been submitted. Nothing can be booked in its period."
                ),
                {"day": facts.settled_to},
            )
        )
    return Verdict(tuple(reasons))
