# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.measures import builders, figures
from tests.people import client_of

pytestmark = pytest.mark.django_db


def _url(name: str, *args: object) -> str:
    return reverse(f"site:{name}", args=["bergkamen", *args])


def test_everybody_reads_public_indicators_without_small_numbers(cast: Cast, anna: Account) -> None:
    made = figures.indicator(cast)
    figures.enter(cast, made, (2021, "", 1500), (2022, "", 1000), (2022, "Frauen", 997), (2022, "Männer", 3))
    for client in (Client(), client_of(anna)):
        listed = client.get(_url("indicators")).text
        assert made.title in listed
        assert "ist gesunken" in listed
        page = client.get(_url("indicator", made.pk)).text
        assert "1.000" in page
        assert "•" in page
        assert "997" not in page
    data = json.loads(client.get(_url("indicator-file", made.pk, "json")).content)
    assert {row["group"]: row["value"] for row in data["values"][1:]} == {
        None: "1000",
        "Frauen": None,
        "Männer": None,
    }
    assert data["licence"]["identifier"] == "dl-de/by-2-0"
    table = client.get(_url("indicator-file", made.pk, "csv")).content.decode()
    assert "997" not in table
    assert "zurückgehalten" in table
    assert client.get(_url("indicator-file", made.pk, "xlsx")).status_code == 404


def test_what_is_not_public_is_not_there(cast: Cast, anna: Account) -> None:
    hidden = figures.indicator(cast, public=False)
    of_hidden = figures.indicator(cast, code="2", measure=builders.measure(cast))
    foreign = figures.indicator(cast, "kamen", code="3")
    for made in (hidden, of_hidden, foreign):
        for name, more in (("indicator", ()), ("indicator-file", ("json",))):
            assert client_of(anna).get(_url(name, made.pk, *more)).status_code == 404
    assert "noch keine Indikatoren veröffentlicht" in Client().get(_url("indicators")).text


def test_figures_of_public_measures_stand_apart(cast: Cast) -> None:
    figures.enter(cast, figures.indicator(cast, measure=builders.measure(cast, public=True)), (2022, "", 30))
    text = Client().get(_url("indicators")).text
    assert "Kennzahlen von Maßnahmen" in text
    assert "Jugendkonferenz" in text
