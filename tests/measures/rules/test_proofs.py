# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.measures.enums import FundingSource, GrantKind, ProofKind
from augenhoehe.measures.rules import proofs as rules
from augenhoehe.measures.rules.proofs import ForwardedLine, ProofFigures, PurposeLine, Voucher

BEGIN, END, TODAY = datetime.date(2022, 1, 1), datetime.date(2022, 12, 31), datetime.date(2023, 1, 16)
CLUB = ForwardedLine(
    recipient="Verein",
    purpose="Café",
    amount=Decimal("10.00"),
    spent=Decimal("9.00"),
    proof_due_on=END,
    proof_received_on=END,
    checked_on=END,
    accepted=Decimal("9.00"),
    finding="",
)
FIGURES = ProofFigures(
    town="Stadt Bergkamen",
    giver="Land",
    authority="Bezirksregierung",
    programme="§ 14c",
    title="Pauschale",
    notice_number="1",
    notice_on=BEGIN,
    grant_kind=GrantKind.FIXED,
    kind=ProofKind.FINAL,
    period_from=BEGIN,
    period_to=END,
    grant_from=BEGIN,
    grant_to=END,
    extensions=[(BEGIN, END, "Corona")],
    due_on=TODAY,
    amount=Decimal("100.00"),
    own_share_planned=Decimal("10.00"),
    third_party_planned=Decimal("0.00"),
    share_percent=None,
    received=Decimal("100.00"),
    own_share=Decimal("10.00"),
    third_party=Decimal("5.00"),
    spent=Decimal("80.00"),
    spent_in_period=Decimal("80.00"),
    purposes=[
        PurposeLine(
            purpose="Sachkosten",
            in_period=Decimal("40.00"),
            since_begin=Decimal("40.00"),
            ceiling=Decimal("49.00"),
            floor=Decimal("10.00"),
        )
    ],
    years=[(2022, Decimal("100.00"), Decimal("80.00")), (2023, None, Decimal("0.00"))],
    forwarded=[CLUB],
    repaid=Decimal("5.00"),
    narrative=[("Kurse", "Drei Kurse.")],
    vouchers=[
        Voucher(
            number=1,
            booked_on=BEGIN,
            text="Bücher",
            voucher="R 1",
            payee="Laden",
            purpose="Sachkosten",
            recipient="",
            source=FundingSource.OWN_SHARE,
            amount=Decimal("-1.50"),
            reason="Doppelt",
        )
    ],
)


def told(figures: ProofFigures) -> str:
    return " ".join(map(str, rules.remarks(figures)))


def test_what_is_stored_comes_back_as_it_was() -> None:
    stored = rules.as_stored(FIGURES)
    assert rules.from_stored(json.loads(json.dumps(stored))) == FIGURES
    assert stored["spent"] == "80.00"
    bare = replace(
        FIGURES,
        share_percent=Decimal("80.00"),
        forwarded=[replace(CLUB, proof_received_on=None, checked_on=None, accepted=None)],
    )
    assert rules.from_stored(rules.as_stored(bare)) == bare


def test_the_checksum_sees_every_cent() -> None:
    stored = rules.as_stored(FIGURES)
    assert rules.digest(stored) == rules.digest(dict(reversed(list(stored.items()))))
    assert rules.digest(stored) != rules.digest({**stored, "spent": "80.01"})


def test_sums_of_a_proof() -> None:
    assert FIGURES.total_cost == Decimal("95.00")
    assert FIGURES.balance == Decimal("15.00")
    assert FIGURES.to_repay == Decimal("15.00")
    assert replace(FIGURES, received=Decimal("70.00")).to_repay == 0


@pytest.mark.parametrize(
    ("kind", "share", "cost", "others", "entitled"),
    [
        (GrantKind.FIXED, None, "95", "15", "95"),
        (GrantKind.FIXED, None, "195", "15", "100"),
        (GrantKind.LUMP_SUM, None, "40", "0", "40"),
        (GrantKind.SHARE, "80", "100", "20", "80.00"),
        (GrantKind.SHARE, "80", "33.33", "0", "26.66"),
        (GrantKind.SHARE, "80", "500", "0", "100"),
        (GrantKind.SHARE, None, "60", "0", "60"),
        (GrantKind.SHORTFALL, None, "90", "30", "60"),
        (GrantKind.SHORTFALL, None, "20", "30", "0"),
    ],
)
def test_what_the_expenses_entitle_to(
    kind: GrantKind, share: str | None, cost: str, others: str, entitled: str
) -> None:
    found = rules.entitlement(
        kind,
        amount=Decimal(100),
        cost=Decimal(cost),
        others=Decimal(others),
        share=Decimal(share) if share else None,
    )
    assert found == Decimal(entitled)


def test_a_proof_lies_within_the_grant() -> None:
    assert rules.check_period(BEGIN, END, BEGIN, END).ok
    assert not rules.check_period(BEGIN, TODAY, BEGIN, END).ok
    assert not rules.check_period(END, BEGIN, BEGIN, END).ok


def test_what_must_be_there_before_it_is_submitted() -> None:
    assert rules.check_submission(FIGURES, END, TODAY).ok
    assert rules.check_submission(FIGURES, TODAY, TODAY).ok
    assert not rules.check_submission(replace(FIGURES, narrative=[("Kurse", " ")]), TODAY, TODAY).ok
    assert not rules.check_submission(FIGURES, BEGIN, TODAY).ok
    assert not rules.check_submission(FIGURES, TODAY + datetime.timedelta(days=1), TODAY).ok


def test_what_the_giver_will_ask() -> None:
    (repay,) = rules.remarks(FIGURES)
    assert "15.00 are to be paid back" in str(repay)
    interim = replace(FIGURES, kind=ProofKind.INTERIM)
    assert told(interim) == ""
    (line,) = FIGURES.purposes
    assert "highest share" in told(replace(interim, purposes=[replace(line, ceiling=Decimal(39))]))
    low = [replace(line, floor=Decimal(41), ceiling=None)]
    assert "least share" in told(replace(FIGURES, purposes=low))
    assert told(replace(interim, purposes=low)) == ""
    assert "not been checked" in told(replace(interim, forwarded=[replace(CLUB, checked_on=None)]))


AMOUNTS = st.decimals(min_value=Decimal("-999.99"), max_value=Decimal("9999.99"), places=2)
DAYS = st.dates(datetime.date(2019, 1, 1), datetime.date(2023, 12, 31))


@given(st.lists(st.tuples(DAYS, AMOUNTS), max_size=40), st.dictionaries(st.integers(2018, 2024), AMOUNTS))
def test_the_years_lose_no_cent(
    bookings: list[tuple[datetime.date, Decimal]], planned: dict[int, Decimal]
) -> None:
    lines = rules.in_years(bookings, planned)
    assert sum(spent for _year, _planned, spent in lines) == sum(amount for _day, amount in bookings)
    assert [year for year, _planned, _spent in lines] == sorted(
        {*planned, *(day.year for day, _ in bookings)}
    )
    assert {year: amount for year, amount, _spent in lines if amount is not None} == planned
