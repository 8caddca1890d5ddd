# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import FinancialEffect, Paper
from augenhoehe.council.queries.finances import statement_of
from tests.council import signing
from tests.council.signing import TREASURER
from tests.council.views import pages

ROW = {
    "has_effect": "yes",
    "line-0-purpose": "Druck",
    "line-0-amount": "12.500",
    "line-0-frequency": "once",
    "line-0-budget_kind": "consumption",
    "line-0-budgeted": "fully",
    "line-0-first_year": "2023",
    "line-0-product": "05.01",
}


def sent(cast: Cast, paper: Paper, name: str = "anna", **changed: Any) -> Any:
    """Open the form and send it with a row, changed as the test says."""
    address = pages.url("paper-finances", paper.pk)
    browser = pages.client(cast, name)
    return browser.post(address, {**pages.fields(browser.get(address)), **ROW, **changed})


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("12.500,00 €", "12500"),
        ("12.500", "12500"),
        ("12500,5", "12500.5"),
        ("1.234.567,89", "1234567.89"),
        ("0,01", "0.01"),
    ],
)
def test_money_as_people_write_it(cast: Cast, typed: str, amount: str) -> None:
    paper = signing.draft(cast)
    assert sent(cast, paper, **{"line-0-amount": typed}).status_code == 302
    statement = statement_of(paper)
    assert statement is not None
    assert statement.lines[0].amount == Decimal(amount)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"line-0-amount": "1 Mio"}, "in Ziffern"),
        ({"line-0-amount": "NaN"}, "Betrag"),
        ({"line-0-amount": "9" * 20}, "Betrag"),
        ({"line-0-amount": ""}, "Bitte füllen Sie"),
        ({"line-0-amount": "-5"}, "größer als null"),
        ({"line-0-frequency": "never"}, "Einmalig"),
        ({"line-0-frequency": ""}, "Bitte füllen Sie"),
        ({"line-0-purpose": "x" * 300}, "200"),
        ({"line-0-first_year": "9" * 30}, "Jahr"),
        ({"line-0-first_year": "zwei"}, "Jahr"),
        ({"line-0-counter_amount": "20.000"}, "höher als der Betrag"),
        ({"has_effect": "no"}, "Es sind Beträge eingetragen"),
        ({"has_effect": "maybe"}, "Auswirkungen"),
        ({"note": "x" * 6_000}, "5000"),
    ],
)
def test_what_cannot_be_right_comes_back(cast: Cast, changed: dict[str, str], words: str) -> None:
    paper = signing.draft(cast)
    response = sent(cast, paper, **changed)
    assert response.status_code == 422
    assert words in pages.text(response)
    assert not FinancialEffect.objects.exists()


@pytest.mark.parametrize("revision", ["", "99", "x"])
def test_an_unseen_state_is_told(cast: Cast, revision: str) -> None:
    response = sent(cast, signing.draft(cast), revision=revision)
    assert response.status_code == 409
    assert "Druck" in response.content.decode()


def test_rows_are_added_removed_and_left_empty(cast: Cast) -> None:
    paper = signing.draft(cast)
    sent(
        cast,
        paper,
        **{
            "line-1-purpose": "Versand",
            "line-1-amount": "10",
            **{f"line-1-{name}": ROW[f"line-0-{name}"] for name in ("frequency", "budget_kind", "budgeted")},
        },
    )
    statement = statement_of(paper)
    assert statement is not None
    assert [line.purpose for line in statement.lines] == ["Druck", "Versand"]
    assert sent(cast, paper, **{"line-0-remove": "on"}).status_code == 302
    statement = statement_of(paper)
    assert statement is not None
    assert [line.purpose for line in statement.lines] == ["Versand"]


def test_the_statement_stands_on_the_paper_and_says_what_is_missing(cast: Cast) -> None:
    paper = signing.draft(cast)
    sent(cast, paper, **{"line-0-product": "", "line-0-purpose": pages.EVIL})
    page = pages.client(cast, "anna").get(paper.get_absolute_url())
    words = pages.text(page)
    assert "12.500,00 €" in words
    assert "Es fehlt das Produkt des Haushalts." in words
    assert "3.200 € einmalig." in words
    assert pages.EVIL not in page.content.decode()


def test_a_signed_paper_names_the_signatures_before_it_is_saved(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    signing.sign(paper, TREASURER, cast.people["hanna"])
    response = sent(cast, paper)
    assert response.status_code == 422
    assert "Diese Mitzeichnungen werden ungültig: Hanna Kämmerei (Kämmerei)" in pages.text(response)
    assert 'href="#id_voiding"' in response.content.decode(), "The summary leads to the box that answers it."
    assert signing.states(paper)["treasurer"] == "signed"
    address = pages.url("paper-finances", paper.pk)
    browser = pages.client(cast, "anna")
    data = {**pages.fields(browser.get(address)), **ROW, "voiding": "on"}
    told = browser.post(address, data, follow=True)
    assert "wurden ungültig und werden neu eingeholt: Hanna Kämmerei (Kämmerei)" in pages.text(told)
    assert signing.states(paper)["treasurer"] == "asked"


@pytest.mark.parametrize("name", ["bilal", "emil", "fatma", "clara"])
def test_only_the_office_says_what_a_paper_costs(cast: Cast, name: str) -> None:
    paper = signing.draft(cast)
    browser = pages.client(cast, name)
    assert browser.get(pages.url("paper-finances", paper.pk)).status_code == 403
    assert browser.post(pages.url("paper-finances", paper.pk), ROW).status_code == 403
