# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a paper costs: sums, what is missing, and what cannot be right. Amounts are in euros."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from augenhoehe.council.enums import Budgeted, BudgetKind, Frequency
from augenhoehe.kit.reasons import Reason, Verdict, _, says_something

NOTHING = Decimal(0)
FIRST_YEAR, LAST_YEAR = 1950, 2199
"""Beyond these a year is mistyped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLine:
    """One amount. Years, the amount of the counter-financing and the own share may be unknown."""

    purpose: str
    frequency: Frequency
    budget_kind: BudgetKind
    amount: Decimal
    budgeted: Budgeted
    product: str = ""
    first_year: int | None = None
    last_year: int | None = None
    counter_financing: str = ""
    counter_amount: Decimal | None = None
    own_share: Decimal | None = None

    @property
    def years(self) -> int | None:
        """In how many years the amount flows: one, or as many as are named; None without an end."""
        if self.frequency is Frequency.ONCE:
            return 1
        if self.first_year is None or self.last_year is None:
            return None
        return self.last_year - self.first_year + 1

    @property
    def paid_by_others(self) -> Decimal:
        """What somebody else pays of it."""
        return self.counter_amount or NOTHING

    @property
    def paid_by_the_town(self) -> Decimal:
        """The own share; where it is not stated, everything that nobody else pays."""
        return self.amount - self.paid_by_others if self.own_share is None else self.own_share

    @property
    def open(self) -> Decimal:
        """What nobody pays."""
        return self.amount - self.paid_by_others - self.paid_by_the_town


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of all lines; shares are those of one year plus what flows once.

    `by_year` holds every year that is named; `over_years` is None where an amount has no end.
    """

    once: Decimal
    yearly: Decimal
    by_year: Mapping[int, Decimal]
    over_years: Decimal | None
    counter: Decimal
    own_share: Decimal
    not_covered: Decimal
    not_budgeted: Decimal


def sums(lines: Sequence[MoneyLine]) -> Sums:
    """Add up the lines."""
    by_year: dict[int, Decimal] = {}
    for line in lines:
        for year in _years_of(line):
            by_year[year] = by_year.get(year, NOTHING) + line.amount
    endless = any(line.years is None for line in lines)
    return Sums(
        once=_total(line.amount for line in lines if line.frequency is Frequency.ONCE),
        yearly=_total(line.amount for line in lines if line.frequency is Frequency.YEARLY),
        by_year=dict(sorted(by_year.items())),
        over_years=None if endless else _total(line.amount * (line.years or 0) for line in lines),
        counter=_total(line.paid_by_others for line in lines),
        own_share=_total(line.paid_by_the_town for line in lines),
        not_covered=_total(line.open for line in lines),
        not_budgeted=_total(line.paid_by_the_town for line in lines if line.budgeted is Budgeted.NOT),
    )


def check_plausible(has_effect: bool | None, lines: Sequence[MoneyLine]) -> Verdict:
    """What cannot be right and is therefore not saved."""
    reasons: list[Reason] = []
    if has_effect is not True and lines:
        reasons.append(
            Reason(_("Amounts are entered. Please answer “yes” to whether the paper has financial effects."))
        )
    for place, line in enumerate(lines, 1):
        reasons += _implausible(place, line)
    return Verdict(tuple(reasons))


def check_complete(has_effect: bool | None, lines: Sequence[MoneyLine], note: str) -> Verdict:
    """What a treasurer will ask for; a hint, since a draft may be unfinished."""
    if has_effect is None:
        return Verdict((Reason(_("Nobody has said yet whether the paper has financial effects.")),))
    if has_effect and not lines:
        return Verdict((Reason(_("The paper has financial effects, but no amount is entered.")),))
    reasons: list[Reason] = []
    for place, line in enumerate(lines, 1):
        reasons += _incomplete(place, line, note)
    return Verdict(tuple(reasons))


def _implausible(place: int, line: MoneyLine) -> Iterator[Reason]:
    where = {"number": place}
    if not says_something(line.purpose):
        yield Reason(_("Amount %(number)d: Please say what the money is for."), where)
    if line.amount <= 0:
        yield Reason(_("Amount %(number)d: The amount must be more than zero."), where)
    if any(share < 0 for share in (line.paid_by_others, line.own_share or NOTHING)):
        yield Reason(_("Amount %(number)d: Shares cannot be less than zero."), where)
    elif line.paid_by_others + (line.own_share or NOTHING) > line.amount:
        yield Reason(
            _("Amount %(number)d: Own share and counter-financing are together more than the amount."), where
        )
    if any(
        year is not None and not FIRST_YEAR <= year <= LAST_YEAR for year in (line.first_year, line.last_year)
    ):
        yield Reason(_("Amount %(number)d: Please check the year."), where)
    elif line.first_year is not None and line.last_year is not None:
        if line.last_year < line.first_year:
            yield Reason(_("Amount %(number)d: The last year lies before the first."), where)
        elif line.frequency is Frequency.ONCE and line.last_year != line.first_year:
            yield Reason(
                _("Amount %(number)d: What flows once has one year. Please leave out the last year."), where
            )
    elif line.last_year is not None:
        yield Reason(_("Amount %(number)d: The first year is missing."), where)


def _incomplete(place: int, line: MoneyLine, note: str) -> Iterator[Reason]:
    where = {"number": place, "purpose": line.purpose}
    if line.first_year is None:
        yield Reason(_("Amount %(number)d (%(purpose)s): The year is missing."), where)
    if line.budgeted is not Budgeted.NOT and not says_something(line.product):
        yield Reason(_("Amount %(number)d (%(purpose)s): The product of the budget is missing."), where)
    if line.paid_by_others and not says_something(line.counter_financing):
        yield Reason(_("Amount %(number)d (%(purpose)s): Who pays the counter-financing is missing."), where)
    if line.counter_financing.strip() and line.counter_amount is None:
        yield Reason(
            _("Amount %(number)d (%(purpose)s): The amount of the counter-financing is missing."), where
        )
    if line.open > 0:
        yield Reason(
            _("Amount %(number)d (%(purpose)s): Own share and counter-financing do not cover the amount."),
            where,
        )
    if line.budgeted is not Budgeted.FULLY and not says_something(note):
        yield Reason(
            _(
                "Amount %(number)d (%(purpose)s): The budget does not provide for all of it. Please explain how "
                "it is paid for."
            ),
            where,
        )


def _years_of(line: MoneyLine) -> range:
    if line.first_year is None:
        return range(0)
    return range(line.first_year, line.first_year + (line.years or 0))


def _total(amounts: Iterator[Decimal]) -> Decimal:
    return sum(amounts, NOTHING)
