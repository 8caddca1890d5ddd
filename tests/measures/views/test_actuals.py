# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.models import BudgetChange, BudgetLine
from tests.measures import builders

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]


def _url(name: str = "actuals", *args: object) -> str:
    return reverse(f"measures:{name}", args=["bergkamen", *args])


@pytest.fixture
def line(cast: Cast) -> BudgetLine:
    return builders.budget_line(cast, builders.measure(cast, code="B 3"), year=2022)


def _confirmation(page: str) -> dict[str, str]:
    seen = re.search(r'name="gesehen" value="([^"]*)"', page)
    assert seen is not None
    return {"gesehen": seen[1], "reason": "Jahresabschluss"}


def test_the_treasurers_table_is_mapped_looked_through_and_kept(
    line: BudgetLine, anna: Account, client_of: ClientOf
) -> None:
    client = client_of(anna)
    table = "Buchungen\nMN;HH;Eur\nB 3;2022;1.812,50\nSumme;;1.812,50\n"
    asked = client.post(_url(), {"text": table}).headers["Location"]
    assert asked.endswith("spalten/")
    refused = client.post(asked, {"spalte-1": "year", "spalte-2": "actual"})
    assert "“ oder „" in str(refused.context["form"].non_field_errors())
    check = client.post(asked, {"spalte-0": "code", "spalte-1": "year", "spalte-2": "actual"}).headers[
        "Location"
    ]
    page = client.get(check).text
    assert "1.812,50" in page
    assert "Zeile 4" in page
    sent = _confirmation(page)
    assert client.post(check, {**sent, "reason": ""}).status_code == 422
    BudgetLine.objects.update(revision=7)
    late = client.post(check, sent)
    assert (late.status_code, "inzwischen" in late.text) == (409, True)
    line.refresh_from_db()
    assert line.actual == 0
    assert client.post(check, _confirmation(late.text)).status_code == 302
    assert client.post(check, sent)["Location"] == _url("budget"), "a second click"
    assert "nicht ein zweites Mal eingelesen" in client.get(_url("budget")).text
    line.refresh_from_db()
    assert line.actual == Decimal("1812.50")
    assert BudgetChange.objects.get().reason == "Jahresabschluss"
    again = client.post(_url(), {"text": table}).headers["Location"]  # the columns are known now
    assert "Es ist nichts zu tun" in client.get(again).text


def test_the_workbook_for_the_treasurer_comes_back(
    line: BudgetLine, anna: Account, client_of: ClientOf
) -> None:
    client = client_of(anna)
    file = SimpleUploadedFile("haushalt.xlsx", client.get(_url("budget-xlsx")).content)
    check = client.post(_url(), {"file": file}).headers["Location"]
    assert "Es ist nichts zu tun" in client.get(check).text


def test_a_wrong_row_is_named_and_nothing_is_kept(
    line: BudgetLine, anna: Account, client_of: ClientOf
) -> None:
    client = client_of(anna)
    table = "Kürzel;Ist\nB 3;100\nB 9;5\n"
    check = client.post(_url(), {"text": table, "year": "2022"}).headers["Location"]
    page = client.get(check)
    assert page.status_code == 422
    assert '<th scope="row">3</th>' in page.text
    assert "gesehen" not in page.text
    client.post(check, {"gesehen": f"{line.pk}:0", "reason": "x"})
    line.refresh_from_db()
    assert line.actual == 0


def test_amounts_that_can_be_read_in_two_ways_are_asked_for(
    line: BudgetLine, anna: Account, client_of: ClientOf
) -> None:
    answer = client_of(anna).post(_url(), {"text": "Kürzel;Jahr;Ist\nB 3;2022;1.234\n"})
    assert answer.status_code == 422
    assert "mark" in answer.context["form"].errors


def test_a_table_of_sums_alone_has_nothing_to_read_in(
    line: BudgetLine, anna: Account, client_of: ClientOf
) -> None:
    client = client_of(anna)
    check = client.post(_url(), {"text": "Kürzel;Jahr;Ist\nSumme;2022;5\n"}).headers["Location"]
    assert "Keine Zeile dieser Tabelle" in client.get(check).text


def test_formulas_and_lines_of_another_town_are_refused(
    cast: Cast, line: BudgetLine, anna: Account, client_of: ClientOf
) -> None:
    theirs = builders.budget_line(cast, builders.measure(cast, "kamen", code="K 9"), year=2022)
    client = client_of(anna)
    table = "Kürzel;Jahr;Zweck;Ist\nB 3;2022;;\"=1+1\"\nK 9;2022;;5\n=cmd|'/C calc'!A1;2022;;5\n"
    check = client.post(_url(), {"text": table}).headers["Location"]
    page = client.get(check)
    assert page.status_code == 422
    assert "abgelehnt: 3" in page.text
    assert str(theirs.measure) not in page.text
    sent = {"gesehen": f"{line.pk}:0,{theirs.pk}:0", "reason": "x"}
    assert client.post(check, sent).status_code == 422
    assert not BudgetChange.objects.exists()
