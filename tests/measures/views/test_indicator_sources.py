# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit import fetching
from augenhoehe.kit.fetching import FetchError, Trouble
from augenhoehe.measures.models import IndicatorSource, IndicatorValue
from tests.measures import figures
from tests.measures.views.test_indicator_import import _confirmation

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]
OFFICIAL = (
    "Tabelle 12\n\nGemeinde,Jahr,Personen\nKamen,2021,900\nBergkamen,2021,1200\nBergkamen,2022,1300.5\n"
)
FORM = {
    "title": "Landesdatenbank",
    "address": "https://daten.example.org/x.csv",
    "licence": "dl-de/by-2-0",
    "as_of": "Jahr",
    "value": "Personen",
    "filters": "Gemeinde = Bergkamen\n",
    "mark": ".",
    "delimiter": ",",
}


def _url(name: str, *args: object) -> str:
    return reverse(f"measures:{name}", args=["bergkamen", *args])


def _made(cast: Cast, client: Client, **changed: str) -> IndicatorSource:
    made = figures.indicator(cast)
    assert client.post(_url("source-create", made.pk), {**FORM, **changed}).status_code == 302
    return IndicatorSource.objects.get()


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes | Trouble], None]:
    """Put an answer in the place of the net."""

    def answer(told: bytes | Trouble) -> None:
        def fetch(_address: str, **_limits: Any) -> bytes:
            if isinstance(told, Trouble):
                raise FetchError(told)
            return told

        monkeypatch.setattr(fetching, "fetch", fetch)

    return answer


def test_an_official_table_is_fetched_looked_through_and_kept(
    cast: Cast, anna: Account, client_of: ClientOf, net: Callable[[bytes | Trouble], None]
) -> None:
    client = client_of(anna)
    source = _made(cast, client)
    net(OFFICIAL.encode())
    assert "Abrufen und durchsehen" in client.get(_url("source-fetch", source.pk)).text
    preview = client.post(_url("source-fetch", source.pk))
    assert "1.300,5" in preview.text
    assert not IndicatorValue.objects.exists()
    sent = {**_confirmation(preview.text), "quelle": str(source.pk)}
    assert client.post(_url("indicator-import"), sent).status_code == 302
    assert set(IndicatorValue.objects.values_list("value", flat=True)) == {Decimal(1200), Decimal("1300.5")}
    source.refresh_from_db()
    assert source.fetched_at is not None
    page = client.get(source.indicator.get_absolute_url()).text
    assert "dl-de/by-2-0" in page
    assert "zuletzt abgerufen am" in page


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (Trouble.NOT_PUBLIC, "nicht öffentlich"),
        (b"a;b\n1;2\n", "keine Spalte „Jahr“"),
        (b"<!doctype html><p>Wartung", "keine Tabelle"),
    ],
)
def test_what_went_wrong_stays_readable(
    cast: Cast,
    client_of: ClientOf,
    net: Callable[[bytes | Trouble], None],
    told: bytes | Trouble,
    why: str,
) -> None:
    client = client_of(cast.people["anna"])
    source = _made(cast, client, delimiter="")
    net(told)
    assert client.post(_url("source-fetch", source.pk)).status_code == 302
    assert why in client.get(source.indicator.get_absolute_url()).text
    assert why in client.get(_url("source-fetch", source.pk)).text


def test_addresses_and_conditions_that_do_not_hold(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    made = figures.indicator(cast)
    for changed in (
        {"address": "http://daten.example.org/x.csv"},
        {"address": "https://daten.example.org:8080/"},
        {"filters": "nur Bergkamen"},
        {"value": ""},
    ):
        answer = client_of(anna).post(_url("source-create", made.pk), {**FORM, **changed})
        assert answer.status_code == 422
    assert not IndicatorSource.objects.exists()


def test_a_source_is_changed_and_guarded(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    client = client_of(anna)
    source = _made(cast, client)
    page = client.get(_url("source-edit", source.pk)).text
    assert "Gemeinde = Bergkamen" in page
    sent = {**FORM, "title": "Neu", "revision": "0"}
    assert client.post(_url("source-edit", source.pk), sent).status_code == 302
    assert client.post(_url("source-edit", source.pk), sent).status_code == 409
    assert client_of(cast.people["clara"]).get(_url("source-edit", source.pk)).status_code == 403
