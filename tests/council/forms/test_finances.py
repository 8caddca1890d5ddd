# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.council.enums import Budgeted, BudgetKind, Frequency
from augenhoehe.council.forms.finances import NEEDED, FinancesForm
from augenhoehe.council.forms.rows import EMPTY_ROWS
from augenhoehe.council.rules.finances import MoneyLine
from tests.council.signing import LINE

TYPED = {
    "purpose": "Druck",
    "amount": "3.200,00 €",
    "frequency": "once",
    "budget_kind": "consumption",
    "budgeted": "fully",
    "product": "05.01",
    "first_year": "2023",
}


def finances(
    data: dict[str, Any] | None = None, *lines: MoneyLine, effect: bool | None = None
) -> FinancesForm:
    return FinancesForm(data, revision=4, has_effect=effect, note="", lines=lines)


def sent(*rows: dict[str, str], has_effect: str = "yes") -> FinancesForm:
    data = {"lines": str(len(rows)), "revision": "4", "has_effect": has_effect}
    for place, row in enumerate(rows):
        data |= {f"line-{place}-{name}": value for name, value in row.items()}
    return finances(data)


def test_there_are_rows_for_all_amounts_and_a_few_more() -> None:
    rows = finances(None, LINE).money_rows()
    assert len(rows) == 1 + EMPTY_ROWS
    assert [(row.place, row.fields["purpose"].value()) for row in rows] == [
        (1, "Druck"),
        (2, None),
        (3, None),
    ]


@pytest.mark.parametrize(("stored", "typed"), [(None, ""), (True, "yes"), (False, "no")])
def test_nobody_knows_yet_is_an_answer(stored: bool | None, typed: str) -> None:
    assert finances(effect=stored)["has_effect"].value() == typed
    form = sent(has_effect=typed)
    assert form.is_valid(), form.errors
    assert form.has_effect_typed() is stored


def test_an_amount_is_read_as_people_write_it() -> None:
    form = sent(TYPED)
    assert form.is_valid(), form.errors
    assert form.lines() == [LINE]


def test_every_field_of_an_amount_arrives() -> None:
    full = MoneyLine(
        purpose="Druck",
        frequency=Frequency.YEARLY,
        budget_kind=BudgetKind.INVESTMENT,
        amount=Decimal("0.50"),
        budgeted=Budgeted.PARTLY,
        product="05.01",
        first_year=2023,
        last_year=2025,
        counter_financing="Land",
        counter_amount=Decimal("0.20"),
        own_share=Decimal("0.30"),
    )
    form = sent(
        TYPED
        | {"frequency": "yearly", "budget_kind": "investment", "amount": "0,5", "budgeted": "partly"}
        | {"last_year": "2025", "counter_financing": "Land", "counter_amount": "0,20", "own_share": "0,3"}
    )
    assert form.is_valid(), form.errors
    assert form.lines() == [full]


def test_empty_and_removed_rows_are_left_out() -> None:
    form = sent(
        {}, TYPED | {"remove": "on"}, {"purpose": "halb", "remove": "on"}, TYPED | {"purpose": "Versand"}
    )
    assert form.is_valid(), form.errors
    assert form.lines() == [replace(LINE, purpose="Versand")]


@pytest.mark.parametrize("missing", NEEDED)
def test_an_amount_needs_what_it_cannot_be_without(missing: str) -> None:
    form = sent({}, TYPED | {missing: ""})
    assert not form.is_valid()
    assert set(form.errors) == {f"line-1-{missing}"}
    assert str(form.fields[f"line-1-{missing}"].label) in str(form.errors)


@pytest.mark.parametrize(
    ("name", "typed"),
    [("amount", "1 Mio"), ("frequency", "never"), ("first_year", "zwei"), ("own_share", "NaN")],
)
def test_nonsense_is_one_error_of_its_field(name: str, typed: str) -> None:
    form = sent(TYPED | {name: typed})
    assert not form.is_valid()
    assert {field: len(errors) for field, errors in form.errors.items()} == {f"line-0-{name}": 1}


def test_an_empty_amount_is_folded_but_for_the_first() -> None:
    assert [row.folded for row in sent({}, {}, TYPED, {"own_share": "NaN"}).money_rows()] == [
        False,
        True,
        False,
        False,
    ]
