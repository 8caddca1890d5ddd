# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.measures.enums import GrantKind
from augenhoehe.measures.rules import grant_fit as rules
from augenhoehe.measures.rules.grants import Quota
from tests.measures.rules.test_grants import (
    BEGIN,
    CLUB,
    DAY,
    FIRST_END,
    GRANT,
    LAST_END,
    TODAY,
    booking,
    told,
)

WHOLE = replace(
    GRANT,
    forwardings=(CLUB,),
    drawn=Decimal("100000.00"),
    bookings=(booking("49000.00", purpose=2), booking("10000.00", forwarding=7)),
)


def test_a_grant_that_fits() -> None:
    assert rules.check_grant(WHOLE).ok
    assert rules.check_grant(replace(GRANT, quotas=())).ok


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"ends_on": BEGIN - datetime.timedelta(days=1)}, "before it begins"),
        ({"extended_to": (FIRST_END, LAST_END)}, "extends nothing"),
        ({"extended_to": (LAST_END, datetime.date(2021, 11, 30))}, "extends nothing"),
        ({"extended_to": ()}, "must contain them"),
        ({"starts_on": TODAY, "ends_on": TODAY, "extended_to": ()}, "must contain them"),
        ({"amount": Decimal("0.00")}, "above zero"),
        ({"amount": Decimal("58999.99")}, "have been spent already"),
        ({"drawn": Decimal("100000.01")}, "Instalments and drawdowns"),
        ({"quotas": (Quota(2, "Sachkosten", at_most=Decimal(48)),)}, "more than the 48000.00 allowed"),
        ({"quotas": (Quota(2, "S", Decimal(50), Decimal(51)),)}, "above the highest"),
        ({"quotas": (Quota(1, "P", None, Decimal(60)), Quota(2, "S", None, Decimal(41)))}, "whole grant"),
        ({"forwardings": (replace(CLUB, starts_on=datetime.date(2019, 1, 1)),)}, "must lie within"),
        ({"forwardings": (replace(CLUB, ends_on=TODAY),)}, "must lie within"),
        (
            {"forwardings": (replace(CLUB, starts_on=CLUB.ends_on, ends_on=CLUB.starts_on),)},
            "must lie within",
        ),
        ({"forwardings": (replace(CLUB, amount=Decimal("9999.99")),)}, "more than the 9999.99 forwarded"),
        ({"forwardings": (replace(CLUB, ends_on=DAY - datetime.timedelta(days=1)),)}, "booked outside"),
        ({"forwardings": (replace(CLUB, amount=Decimal("51000.01")),)}, "0.01 too much"),
    ],
)
def test_a_grant_that_does_not_fit(changed: dict[str, Any], reason: str) -> None:
    assert reason in told(rules.check_grant(replace(WHOLE, **changed)))


@pytest.mark.parametrize(
    ("kind", "cost", "others", "share", "reason"),
    [
        (GrantKind.FIXED, None, "0", None, ""),
        (GrantKind.SHARE, "110", "10", "80", ""),
        (GrantKind.SHARE, None, "0", None, "share in percent"),
        (GrantKind.SHARE, None, "0", "0", "between 0 and 100"),
        (GrantKind.FIXED, None, "0", "100.01", "between 0 and 100"),
        (GrantKind.FIXED, None, "-0.01", None, "below zero"),
        (GrantKind.FIXED, None, "-5 10", None, "below zero"),
        (GrantKind.FIXED, "109.99", "10", None, "more than the total cost"),
    ],
)
def test_the_sums_of_a_notice(
    kind: GrantKind, cost: str | None, others: str, share: str | None, reason: str
) -> None:
    verdict = rules.check_financing(
        kind,
        Decimal(100),
        Decimal(cost) if cost else None,
        [Decimal(one) for one in others.split()],
        Decimal(share) if share else None,
    )
    assert reason in told(verdict)
    assert verdict.ok is (reason == "")


def test_the_work_ends_after_it_begins() -> None:
    assert rules.check_implementation(BEGIN, BEGIN).ok
    assert rules.check_implementation(None, BEGIN).ok
    assert rules.check_implementation(BEGIN, None).ok
    assert not rules.check_implementation(FIRST_END, BEGIN).ok
