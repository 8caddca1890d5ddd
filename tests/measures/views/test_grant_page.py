# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page that tells a grant's whole story."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.models import Forwarding, GrantQuota
from tests.measures import builders
from tests.measures import grant_builders as make
from tests.measures.views.test_grants import ClientOf, url

pytestmark = pytest.mark.django_db


def test_everything_stands_on_one_page(
    cast: Cast, anna: Account, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    grant = make.grant(cast, measures=[builders.measure(cast)], own_share=Decimal("5000.00"))
    parts = {kind: make.part(cast, grant, kind) for kind in make.PARTS}
    make.part(cast, grant, GrantQuota, purpose="Personal", at_most_percent=None, at_least_percent=Decimal(30))
    make.expense(cast, grant, "36700.00", purpose=parts[GrantQuota])
    make.expense(cast, grant, "2500.00", forwarding=parts[Forwarding], booked_on=datetime.date(2022, 7, 1))
    make.proof(cast, grant)
    client = client_of(anna)
    with django_assert_max_num_queries(15):
        answer = client.get(url("grant", grant.pk))
    text = answer.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Noch 12.300,00 € von 49 % (49.000,00 €); 36.700,00 € ausgegeben." in text
    assert "es fehlen 30.000,00 €." in text
    assert "Noch 60.800,00 € von 100.000,00 €" in text
    assert "10.000,00 € weitergeleitet, 2.500,00 € ausgegeben, noch 7.500,00 €." in text
    assert "verlängert bis 30.06.2023" in text
    assert "Corona" in text
    assert "Auflage „Logo zeigen“ war am Samstag, 31. Dezember 2022 fällig" in text
    assert "abschließender Verwendungsnachweis" in text or "Verwendungsnachweis, 01.01.2022" in text
    assert "Jugendkonferenz" in text


def test_the_council_sees_the_money_and_no_vouchers(cast: Cast, emil: Account, client_of: ClientOf) -> None:
    grant = make.grant(cast)
    make.expense(cast, grant, "1.00", payee="Frau Geheim")
    answer = client_of(emil).get(url("grant", grant.pk))
    assert answer.status_code == 200
    assert "99.999,00" in answer.text
    assert "Frau Geheim" not in answer.text
    assert client_of(emil).get(url("expenses", grant.pk)).status_code == 403


def test_the_other_town_sees_nothing(cast: Cast, clara: Account, bilal: Account, client_of: ClientOf) -> None:
    grant = make.grant(cast)
    assert client_of(clara).get(url("grant", grant.pk)).status_code in (403, 404)
    assert client_of(bilal).get(url("grant", grant.pk)).status_code == 403
