# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bookings through HTTP: what is refused and why, and how a mistake is put right."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.models import Expense, Forwarding, GrantQuota
from tests.measures import grant_builders as make
from tests.measures.views.test_grants import ClientOf, url

pytestmark = pytest.mark.django_db


def typed(**changed: Any) -> dict[str, Any]:
    return {
        "booked_on": "2022-06-01",
        "amount": "12.300,00",
        "text": "Bücher",
        "voucher": "R 17",
        "source": "grant",
        **changed,
    }


def test_an_expense_is_booked_and_the_next_cent_refused(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    grant = make.grant(cast)
    quota = make.part(cast, grant, GrantQuota)
    make.expense(cast, grant, "36700.00", purpose=quota)
    client = client_of(anna)
    page = client.get(url("expense-book", grant.pk)).text.replace("\N{NO-BREAK SPACE}", " ")
    assert "noch 12.300,00 € von 49 %" in page
    refused = client.post(url("expense-book", grant.pk), typed(amount="12.300,01", purpose=quota.pk))
    assert refused.status_code == 422
    words = refused.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Für „Sachkosten“ sind noch 12.300,00 € von 49.000,00 € übrig" in words
    assert "um 0,01 € zu viel" in words
    assert Expense.objects.count() == 1
    assert client.post(url("expense-book", grant.pk), typed(purpose=quota.pk)).status_code == 302
    assert "R 17" in client.get(url("expenses", grant.pk)).text


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"booked_on": "2023-01-01"}, "außerhalb des Bewilligungszeitraums"),
        ({"booked_on": "2024-01-01"}, "in der Zukunft"),
        ({"amount": "100.000,01"}, "zu viel"),
        ({"amount": "-5"}, "über null"),
        ({"amount": "=1+1"}, "in Ziffern"),
        ({"amount": "1e400"}, "Ziffern"),
        ({"text": ""}, "füllen"),
    ],
)
def test_hostile_values(
    cast: Cast, anna: Account, client_of: ClientOf, changed: dict[str, str], told: str
) -> None:
    answer = client_of(anna).post(url("expense-book", make.grant(cast).pk), typed(**changed))
    assert answer.status_code == 422
    assert told in answer.text
    assert not Expense.objects.exists()


def test_purposes_and_recipients_of_another_grant_are_no_choice(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    grant, other = make.grant(cast), make.grant(cast, title="Andere")
    foreign = {
        "purpose": make.part(cast, other, GrantQuota).pk,
        "forwarding": make.part(cast, other, Forwarding).pk,
    }
    for name, pk in foreign.items():
        answer = client_of(anna).post(url("expense-book", grant.pk), typed(**{name: pk}))
        assert answer.status_code == 422


def test_a_mistake_is_taken_back_beside_the_booking(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    grant = make.grant(cast)
    wrong = make.expense(cast, grant, "100.00")
    client = client_of(anna)
    assert 'value="100,00"' in client.get(url("expense-back", wrong.pk)).text
    posted = {"amount": "60", "booked_on": "2023-01-16", "reason": "Falsche Rechnung"}
    assert client.post(url("expense-back", wrong.pk), posted).status_code == 302
    refused = client.post(url("expense-back", wrong.pk), {**posted, "amount": "40,01"})
    assert refused.status_code == 422
    assert "höchstens 40,00" in refused.text
    correction = wrong.corrections.get()
    assert (correction.amount, correction.reason) == (Decimal(-60), "Falsche Rechnung")
    assert client.post(url("expense-back", correction.pk), posted).status_code == 422
    listed = client.get(url("expenses", grant.pk)).text
    assert "Gegenbuchung: Falsche Rechnung" in listed
    assert "−60,00" in listed
    assert "99.960,00" in client.get(url("grant", grant.pk)).text
