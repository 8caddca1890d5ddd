# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of grants, programmes, and what a notice says, through HTTP."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, File
from augenhoehe.measures.models import FundingProgramme, Grant
from tests.measures import builders
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]


def url(name: str, *args: object, town: str = "bergkamen") -> str:
    return reverse(f"measures:{name}", args=[town, *args])


def typed(cast: Cast, **changed: Any) -> dict[str, Any]:
    values = {
        "programme": make.programme(cast).pk,
        "title": "Pauschale",
        "authority": "Bezirksregierung Arnsberg",
        "notice_on": "2022-01-01",
        "kind": "fixed",
        "amount": "100.000,00",
        "starts_on": "2022-01-01",
        "ends_on": "2022-12-31",
    }
    return {**values, **changed}


def test_a_grant_is_entered_with_its_notice(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    measure = builders.measure(cast)
    notice = SimpleUploadedFile("bescheid.txt", b"Bescheid")
    posted = typed(cast, measures=[measure.pk], notice_upload=notice, own_share="1.000", share_percent="")
    answer = client_of(anna).post(url("grant-create"), posted, follow=True)
    made = Grant.objects.get()
    assert answer.redirect_chain[-1][0] == made.get_absolute_url()
    assert (made.amount, made.own_share) == (Decimal(100000), Decimal(1000))
    assert made.notice_file is not None
    assert not made.notice_file.public
    assert "100.000,00" in answer.text
    assert measure.title in answer.text


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"amount": "0"}, "über"),
        ({"amount": "viel"}, "Betrag in Ziffern"),
        ({"ends_on": "2021-12-31"}, "endet"),
        ({"kind": "share"}, "Prozent"),
        ({"kind": "share", "share_percent": "101"}, "100"),
        ({"total_cost": "99.999,99"}, "Gesamtkosten"),
        ({"own_share": "-1"}, "unter null"),
        ({"implement_from": "2022-05-01", "implement_to": "2022-04-01"}, "endet"),
        ({"notice_on": "0022-01-01"}, "Jahr"),
    ],
)
def test_terms_that_do_not_fit_are_refused_with_the_reason(
    cast: Cast, anna: Account, client_of: ClientOf, changed: dict[str, Any], told: str
) -> None:
    answer = client_of(anna).post(url("grant-create"), typed(cast, **changed))
    assert answer.status_code == 422
    assert told in answer.text
    assert "Pauschale" in answer.text
    assert not Grant.objects.exists()


def test_a_foreign_programme_is_no_choice(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    foreign = make.programme(cast, "kamen")
    assert client_of(anna).post(url("grant-create"), typed(cast, programme=foreign.pk)).status_code == 422


def test_a_notice_is_kept_with_its_grant_or_not_at_all(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    notice = SimpleUploadedFile("bescheid.txt", b"Bescheid")
    posted = typed(cast, notice_upload=notice, starts_on="2023-01-01", ends_on="2022-01-01")
    assert client_of(anna).post(url("grant-create"), posted).status_code == 422
    assert not File.objects.filter(name="bescheid.txt").exists()


def test_a_grant_is_changed_and_keeps_its_notice(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    client = client_of(anna)
    client.post(url("grant-create"), typed(cast, notice_upload=SimpleUploadedFile("b.txt", b"B")))
    made = Grant.objects.get()
    assert 'value="100.000,00"' in client.get(url("grant-edit", made.pk)).text
    answer = client.post(url("grant-edit", made.pk), typed(cast, title="Neu", revision=made.revision))
    assert answer.status_code == 302
    made.refresh_from_db()
    assert made.title == "Neu"
    assert made.notice_file is not None
    assert client.post(url("grant-edit", made.pk), typed(cast, revision=0)).status_code == 409
    assert client.post(url("grant-edit", made.pk), typed(cast)).status_code == 409


def test_less_than_what_is_spent_is_refused(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    grant = make.grant(cast)
    make.expense(cast, grant, "500.00")
    posted = typed(cast, amount="499,99", revision=grant.revision)
    answer = client_of(anna).post(url("grant-edit", grant.pk), posted)
    assert answer.status_code == 422
    assert "500,00" in answer.text
    grant.refresh_from_db()
    assert grant.amount == 100000


def test_the_list_says_what_is_left(
    cast: Cast, anna: Account, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(anna)
    assert "noch keine Zuwendungen" in client.get(url("grants")).text
    for number in range(3):
        one = make.grant(cast, title=f"Zuwendung {number}")
        make.expense(cast, one, "0.01")
    with django_assert_max_num_queries(15):
        answer = client.get(url("grants"))
    assert answer.text.count("99.999,99") == 3
    assert "Hinweis" in answer.text


def test_the_council_reads_and_does_not_write(cast: Cast, emil: Account, client_of: ClientOf) -> None:
    grant = make.grant(cast)
    client = client_of(emil)
    assert url("grant-create") not in client.get(url("grants")).text
    assert url("grant-edit", grant.pk) not in client.get(url("grant", grant.pk)).text


def test_a_programme_is_added_and_changed(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    client = client_of(anna)
    posted = {"name": "KOMM-AN", "giver": "Land", "apply_by": "2023-02-28"}
    assert client.post(url("programme-create"), posted).status_code == 302
    programme = FundingProgramme.objects.get()
    assert "28. Februar 2023" in client.get(url("grants")).text.replace("\N{NO-BREAK SPACE}", " ")
    assert client.post(url("programme-create"), posted).status_code == 422
    changed = {**posted, "note": "Blöcke A bis D", "revision": programme.revision}
    assert client.post(url("programme-edit", programme.pk), changed).status_code == 302
    assert "Blöcke A bis D" in client.get(url("grants")).text
    assert client.post(url("programme-edit", programme.pk), changed).status_code == 409
