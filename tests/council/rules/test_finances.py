# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.council.enums import Budgeted, BudgetKind, Frequency
from augenhoehe.council.rules.finances import MoneyLine, check_complete, check_plausible, sums

ONCE = MoneyLine(
    purpose="Druck",
    frequency=Frequency.ONCE,
    budget_kind=BudgetKind.CONSUMPTION,
    amount=Decimal("12500.50"),
    budgeted=Budgeted.FULLY,
    product="05.01",
    first_year=2023,
)
YEARLY = replace(ONCE, purpose="Stelle", frequency=Frequency.YEARLY, amount=Decimal(40_000), last_year=2025)


def plausible(**changed: Any) -> list[str]:
    return [reason.message for reason in check_plausible(True, [replace(YEARLY, **changed)]).reasons]


def complete(note: str = "", **changed: Any) -> list[str]:
    return [reason.message for reason in check_complete(True, [replace(YEARLY, **changed)], note).reasons]


def test_sums_of_once_and_yearly() -> None:
    total = sums([ONCE, YEARLY])
    assert (total.once, total.yearly) == (Decimal("12500.50"), Decimal(40_000))
    assert total.by_year == {2023: Decimal("52500.50"), 2024: Decimal(40_000), 2025: Decimal(40_000)}
    assert total.over_years == Decimal("132500.50")
    assert (total.counter, total.own_share) == (Decimal(0), Decimal("52500.50"))
    assert (total.not_covered, total.not_budgeted) == (Decimal(0), Decimal(0))


def test_nothing_adds_up_to_nothing() -> None:
    total = sums([])
    assert (total.once, total.over_years) == (Decimal(0), Decimal(0))
    assert not total.by_year


def test_shares_and_what_is_left_open() -> None:
    line = replace(
        ONCE,
        amount=Decimal(100),
        counter_amount=Decimal(60),
        own_share=Decimal(30),
        budgeted=Budgeted.NOT,
    )
    total = sums([line, replace(line, own_share=None)])
    assert (total.counter, total.own_share) == (Decimal(120), Decimal(70))
    assert (total.not_covered, total.not_budgeted) == (Decimal(10), Decimal(70))


@pytest.mark.parametrize("years", [{"last_year": None}, {"first_year": None, "last_year": None}])
def test_without_an_end_there_is_no_sum_over_years(years: dict[str, Any]) -> None:
    endless = replace(YEARLY, **years)
    assert endless.years is None
    total = sums([ONCE, endless])
    assert total.over_years is None
    assert total.by_year == {2023: ONCE.amount}


@given(
    st.lists(
        st.builds(
            lambda amount, counter, own: replace(ONCE, amount=amount, counter_amount=counter, own_share=own),
            st.decimals(min_value=1, max_value=10**9, places=2),
            st.none() | st.decimals(min_value=0, max_value=10**6, places=2),
            st.none() | st.decimals(min_value=0, max_value=10**6, places=2),
        ),
        max_size=5,
    )
)
def test_shares_always_add_up_to_the_amounts(lines: list[MoneyLine]) -> None:
    total = sums(lines)
    assert (
        total.counter + total.own_share + total.not_covered
        == total.once
        == sum(line.amount for line in lines)
    )


def test_what_is_in_order_is_plausible() -> None:
    assert check_plausible(True, [ONCE, YEARLY])
    assert check_plausible(None, [])
    assert check_plausible(False, [])
    assert plausible(counter_amount=Decimal(30_000), own_share=Decimal(10_000)) == []
    assert plausible(first_year=None, last_year=None) == []


@pytest.mark.parametrize("has_effect", [False, None])
def test_amounts_mean_that_there_are_effects(has_effect: bool | None) -> None:
    assert len(check_plausible(has_effect, [ONCE]).reasons) == 1


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"purpose": " "}, "what the money is for"),
        ({"amount": Decimal(0)}, "more than zero"),
        ({"counter_amount": Decimal(-1)}, "less than zero"),
        ({"own_share": Decimal(-1)}, "less than zero"),
        ({"counter_amount": Decimal(30_000), "own_share": Decimal(10_001)}, "more than the amount"),
        ({"counter_amount": Decimal(40_001)}, "more than the amount"),
        ({"first_year": 23}, "check the year"),
        ({"last_year": 20_223}, "check the year"),
        ({"last_year": 2022}, "before the first"),
        ({"first_year": None}, "first year is missing"),
        ({"frequency": Frequency.ONCE}, "one year"),
    ],
)
def test_what_cannot_be_right(changed: dict[str, Any], words: str) -> None:
    (reason,) = plausible(**changed)
    assert words in reason


def test_the_number_of_the_amount_is_told() -> None:
    (reason,) = check_plausible(True, [ONCE, replace(ONCE, purpose="")]).reasons
    assert reason.values == {"number": 2}


def test_what_is_complete() -> None:
    assert complete() == []
    assert check_complete(False, [], "")
    assert complete(note="Aus dem Nachtrag.", budgeted=Budgeted.NOT, product="") == []


@pytest.mark.parametrize(("has_effect", "words"), [(None, "Nobody has said"), (True, "no amount")])
def test_an_unanswered_form_is_not_complete(has_effect: bool | None, words: str) -> None:
    (reason,) = check_complete(has_effect, [], "").reasons
    assert words in reason.message


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"first_year": None}, "The year is missing"),
        ({"product": ""}, "The product"),
        ({"counter_amount": Decimal(1)}, "Who pays"),
        ({"counter_financing": "Land"}, "The amount of the counter-financing"),
        ({"own_share": Decimal(39_999)}, "do not cover"),
        ({"budgeted": Budgeted.PARTLY}, "does not provide"),
    ],
)
def test_what_a_treasurer_will_ask(changed: dict[str, Any], words: str) -> None:
    (reason,) = complete(**changed)
    assert words in reason
