# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.measures.rules import grant_days as rules
from augenhoehe.measures.rules.grant_days import Awaited, GrantDays, Instalment
from augenhoehe.measures.rules.grants import Booking, GrantFacts

TODAY = datetime.date(2023, 1, 16)
BEFORE, AFTER = TODAY - datetime.timedelta(days=1), TODAY + datetime.timedelta(days=1)
FAR = TODAY + datetime.timedelta(days=400)
GRANT = GrantFacts(amount=Decimal(1000), starts_on=datetime.date(2022, 1, 1), ends_on=FAR)


def told(facts: GrantFacts = GRANT, days: GrantDays | None = None) -> list[str]:
    return [str(reason) for reason in rules.warnings(facts, days or GrantDays(), TODAY)]


def spent(amount: int) -> GrantFacts:
    return GRANT.with_booking(Booking(Decimal(amount), TODAY, TODAY))


def test_nothing_to_warn_of() -> None:
    assert told() == []
    everything = GrantDays(
        instalments=(Instalment(BEFORE, Decimal(500), received_on=BEFORE),),
        years=(Decimal(400), Decimal(600)),
        conditions=(Awaited("Logo zeigen", None, done=False),),
        proofs=(Awaited("Nachweis", AFTER, done=False), Awaited("Nachweis", BEFORE, done=True)),
    )
    assert told(days=everything) == []


def late(kind: str, day: datetime.date) -> dict[str, Any]:
    """One thing of a kind that was awaited on a day and has not come."""
    return {kind: (Awaited("Etwas", day, done=False),)}


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("proofs", "has not been submitted"),
        ("conditions", "is not met"),
        ("forwarded", "has not come"),
        ("repayments", "is not paid"),
    ],
)
def test_what_is_overdue(kind: str, sentence: str) -> None:
    (warning,) = told(days=replace(GrantDays(), **late(kind, BEFORE)))
    assert "Etwas" in warning
    assert sentence in warning
    assert told(days=replace(GrantDays(), **late(kind, TODAY))) == []


def test_money_that_has_not_come() -> None:
    late = Instalment(BEFORE, Decimal(500))
    assert "have not been" in told(days=GrantDays(instalments=(late,)))[0]
    assert "have not come" in told(days=GrantDays(instalments=(replace(late, requested_on=BEFORE),)))[0]
    assert told(days=GrantDays(instalments=(replace(late, due_on=TODAY),))) == []


def test_money_that_must_be_used_soon_or_should_have_been() -> None:
    come = Instalment(BEFORE, Decimal(500), received_on=BEFORE, use_by=AFTER)
    assert "must be used" in told(spent(100), GrantDays(instalments=(come,)))[0]
    assert told(spent(500), GrantDays(instalments=(come,))) == []
    assert "were to be used" in told(spent(100), GrantDays(instalments=(replace(come, use_by=BEFORE),)))[0]
    assert told(spent(100), GrantDays(instalments=(replace(come, use_by=FAR),))) == []


def test_what_must_be_used_first_is_spent_first() -> None:
    first = Instalment(BEFORE, Decimal(300), received_on=BEFORE, use_by=AFTER)
    second = replace(first, use_by=FAR)
    free = replace(first, use_by=None)
    awaited = replace(first, received_on=None)
    assert rules.unused(spent(400), [free, second, awaited, first]) == [(second, Decimal(200))]
    assert rules.unused(spent(600), [free, second, first]) == []


def test_the_end_with_money_left() -> None:
    near = replace(GRANT, ends_on=TODAY + datetime.timedelta(days=90))
    assert "would have to be asked for" in told(near)[0]
    assert told(replace(near, ends_on=TODAY + datetime.timedelta(days=91))) == []
    assert "fall back to the giver" in told(replace(GRANT, ends_on=BEFORE))[0]
    assert told(replace(spent(1000), ends_on=BEFORE)) == []
    assert told(replace(GRANT, ends_on=BEFORE, closed=True)) == []


def test_years_that_do_not_add_up() -> None:
    assert "come to 400" in told(days=GrantDays(years=(Decimal(400),)))[0]
