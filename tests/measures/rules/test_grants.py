# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.reasons import Verdict
from augenhoehe.measures.enums import FundingSource
from augenhoehe.measures.rules import grants as rules
from augenhoehe.measures.rules.grant_fit import check_grant
from augenhoehe.measures.rules.grants import Booking, Correction, Forwarded, GrantFacts, Quota

BEGIN, FIRST_END, LAST_END = (
    datetime.date(2019, 11, 1),
    datetime.date(2020, 11, 30),
    datetime.date(2022, 11, 30),
)
DAY, TODAY = datetime.date(2021, 5, 3), datetime.date(2023, 1, 16)
PEOPLE, THINGS = Quota(1, "Personal", at_least=Decimal(30)), Quota(2, "Sachkosten", at_most=Decimal(49))
CLUB = Forwarded(7, "Verein", Decimal("10000.00"), datetime.date(2020, 1, 1), datetime.date(2021, 12, 31))
GRANT = GrantFacts(
    amount=Decimal("100000.00"),
    starts_on=BEGIN,
    ends_on=FIRST_END,
    extended_to=(datetime.date(2021, 11, 30), LAST_END),
    quotas=(PEOPLE, THINGS),
)


def booking(amount: str = "100.00", day: datetime.date = DAY, **more: Any) -> Booking:
    return Booking(Decimal(amount), day, day, **more)


def told(verdict: Verdict) -> str:
    return " ".join(map(str, verdict.reasons))


def asked(facts: GrantFacts, one: Booking, today: datetime.date = TODAY) -> str:
    return told(rules.check_booking(facts, one, today))


def test_the_last_extension_ends_the_period() -> None:
    assert GRANT.last_day == LAST_END
    assert replace(GRANT, extended_to=()).last_day == FIRST_END
    assert asked(GRANT, booking(day=LAST_END)) == ""
    assert asked(GRANT, booking(day=BEGIN)) == ""
    after = LAST_END + datetime.timedelta(days=1)
    assert "outside the period of the grant" in asked(GRANT, booking(day=after))
    assert "outside the period" in asked(GRANT, booking(day=BEGIN - datetime.timedelta(days=1)))
    assert "Only an extension" in asked(replace(GRANT, extended_to=()), booking())


def test_nothing_is_booked_ahead_or_on_what_is_settled() -> None:
    assert "future" in asked(GRANT, booking(day=DAY), today=DAY - datetime.timedelta(days=1))
    assert asked(GRANT, booking(day=DAY), today=DAY) == ""
    assert "is settled" in asked(replace(GRANT, closed=True), booking())
    assert "final proof" in asked(replace(GRANT, settled_to=DAY), booking())
    assert asked(replace(GRANT, settled_to=DAY - datetime.timedelta(days=1)), booking()) == ""


@pytest.mark.parametrize("amount", ["0.00", "-1.00"])
def test_only_a_counter_booking_is_below_zero(amount: str) -> None:
    assert "above zero" in asked(GRANT, booking(amount))


def test_the_grant_is_spent_to_the_cent_and_no_further() -> None:
    facts = replace(GRANT, quotas=()).with_booking(booking("99999.99"))
    assert facts.left == Decimal("0.01")
    assert asked(facts, booking("0.01")) == ""
    refused = asked(facts, booking("0.02"))
    assert "0.01 are left" in refused
    assert "too much by 0.01" in refused


def test_a_purpose_ends_at_its_share() -> None:
    facts = GRANT.with_booking(booking("36700.00", purpose=2))
    assert asked(facts, booking("12300.00", purpose=2)) == ""
    refused = asked(facts, booking("12300.01", purpose=2))
    assert "12300.00 are left of 49000.00, which is 49 % of the grant" in refused
    assert "too much by 0.01" in refused
    assert asked(facts, booking("12300.01")) == ""


def test_part_of_a_cent_is_nobodys() -> None:
    third = Quota(3, "Drittel", at_most=Decimal("33.33"), at_least=Decimal("33.33"))
    assert third.ceiling(Decimal("0.10")) == Decimal("0.03")
    assert third.floor(Decimal("0.10")) == Decimal("0.04")
    assert Quota(4, "ohne").ceiling(Decimal(10)) is None
    assert Quota(4, "ohne").floor(Decimal(10)) == 0


def test_what_is_left_suffices_for_the_least_shares() -> None:
    facts = GRANT.with_booking(booking("69000.00"))
    assert asked(facts, booking("1000.00")) == ""
    refused = asked(facts, booking("1000.01"))
    assert "For “Personal” at least 30 % of the grant are needed: 30000.00 more" in refused
    assert "29999.99 would be left" in refused
    assert asked(facts, booking("30000.00", purpose=1)) == ""
    beyond = GRANT.with_booking(booking("80000.00"))
    assert asked(beyond, booking("1.00")) == "", "what was wrong before is not this booking's fault"


def test_a_least_share_that_is_reached_asks_for_nothing_more() -> None:
    two = (PEOPLE, Quota(3, "Sprache", at_least=Decimal(20)))
    facts = replace(GRANT, quotas=two).with_booking(booking("30000.00", purpose=1))
    refused = asked(facts, booking("50000.01"))
    assert "Sprache" in refused
    assert "Personal" not in refused


def test_money_whose_proof_was_checked_is_not_spent_twice() -> None:
    facts = replace(GRANT, quotas=(), forwardings=(replace(CLUB, checked=True),))
    assert asked(facts, booking("100000.00")) == "", "what was left is the town's again"
    assert "has been checked" in asked(facts, booking("1.00", forwarding=7))
    assert asked(replace(facts, forwardings=(CLUB,)), booking("1.00", forwarding=7)) == ""


def test_other_money_is_not_bound_to_the_givers_rules() -> None:
    own = booking("500000.00", source=FundingSource.OWN_SHARE, purpose=2)
    assert asked(GRANT, own) == ""
    assert GRANT.with_booking(own).left == GRANT.amount
    assert GRANT.with_booking(own).spent_by(FundingSource.OWN_SHARE) == Decimal("500000.00")
    assert "always paid from the grant" in asked(
        replace(GRANT, forwardings=(CLUB,)), replace(own, forwarding=7)
    )


def test_forwarded_money_has_its_own_period_and_amount() -> None:
    facts = replace(GRANT, quotas=(), forwardings=(CLUB,))
    assert asked(facts, booking("10000.00", forwarding=7)) == ""
    assert "10000.00 are left" in asked(facts, booking("10000.01", forwarding=7))
    late = booking(day=datetime.date(2022, 1, 1), forwarding=7)
    assert "money forwarded to Verein" in asked(facts, late)
    assert asked(facts, replace(late, forwarding=None)) == ""


def test_the_town_does_not_spend_what_it_forwarded_until_the_proof_is_checked() -> None:
    facts = replace(GRANT, quotas=(), forwardings=(CLUB,)).with_booking(booking("4000.00", forwarding=7))
    assert (facts.promised, facts.free) == (Decimal("6000.00"), Decimal("90000.00"))
    assert "90000.00 are left" in asked(facts, booking("90000.01"))
    checked = replace(facts, forwardings=(replace(CLUB, checked=True),))
    assert checked.free == Decimal("96000.00")
    assert asked(checked, booking("96000.00")) == ""


def correct(
    amount: str = "40.00", *, day: datetime.date = TODAY, reason: str = "Doppelt", **changed: Any
) -> str:
    facts = replace(GRANT, **changed)
    taken = Decimal("60.00")
    return told(
        rules.check_correction(booking(), taken, Correction(Decimal(amount), day, reason), facts, TODAY)
    )


def test_a_booking_is_taken_back_in_parts_with_a_reason() -> None:
    assert correct() == ""
    assert correct("0.01") == ""
    assert "At most 40.00" in correct("40.01")
    assert "more than nothing" in correct("0.00")
    assert "reason" in correct(reason=" ")
    assert "today" in correct(day=TODAY + datetime.timedelta(days=1))
    assert correct(day=DAY) == ""
    assert "today" in correct(day=DAY - datetime.timedelta(days=1))
    assert "is settled" in correct(closed=True)
    assert "final proof" in correct(settled_to=TODAY)
    assert correct(settled_to=DAY) == ""


def test_shares_read_as_people_write_them() -> None:
    assert [rules.percent(Decimal(text)) for text in ("49.00", "12.50", "100", "0")] == [
        "49",
        "12,5",
        "100",
        "0",
    ]


AMOUNTS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(60000), places=2)
BOOKINGS = st.builds(
    booking,
    AMOUNTS.map(str),
    day=st.dates(datetime.date(2019, 6, 1), datetime.date(2023, 6, 1)),
    purpose=st.sampled_from([None, 1, 2]),
    forwarding=st.sampled_from([None, None, 7]),
    source=st.sampled_from([FundingSource.GRANT, FundingSource.GRANT, FundingSource.OWN_SHARE]),
)


@given(st.lists(BOOKINGS, max_size=25))
def test_no_order_of_bookings_gets_past_the_rules(wanted: list[Booking]) -> None:
    facts = replace(GRANT, forwardings=(CLUB,))
    for one in wanted:
        if rules.check_booking(facts, one, TODAY).ok:
            facts = facts.with_booking(one)
        assert check_grant(facts).ok
        ceiling = THINGS.ceiling(facts.amount)
        assert ceiling is not None
        assert facts.spent_for(2) <= ceiling
        assert facts.left >= rules.needed(facts)
        assert facts.spent + facts.left == facts.amount


@given(st.lists(AMOUNTS, max_size=60), st.randoms())
def test_sums_are_exact_in_any_order(amounts: list[Decimal], chance: Any) -> None:
    cents = sum(int(amount * 100) for amount in amounts)
    mixed = list(amounts)
    chance.shuffle(mixed)
    assert rules.total(mixed) == rules.total(amounts) == Decimal(cents) / 100
    assert rules.total([]) == 0


@given(AMOUNTS, st.decimals(min_value=0, max_value=100, places=2))
def test_a_highest_share_never_gives_more_than_the_share(amount: Decimal, share: Decimal) -> None:
    quota = Quota(1, "x", at_most=share, at_least=share)
    ceiling = quota.ceiling(amount)
    assert ceiling is not None
    assert ceiling <= amount * share / 100 <= quota.floor(amount)
    assert quota.floor(amount) - ceiling <= rules.CENT
