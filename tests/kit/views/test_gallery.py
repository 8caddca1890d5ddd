# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

ADDRESS = "/werkstatt/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings: Settings) -> None:
    settings.AUGENHOEHE_DEMO = True


@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}tafel/"])
def test_the_workshop_is_closed_in_a_real_house(address: str, client: Client, settings: Settings) -> None:
    assert client.get(address).status_code == 404
    settings.DEBUG = True
    assert client.get(address).status_code == 200


@pytest.mark.usefixtures("demo")
def test_every_component_is_shown(client: Client) -> None:
    html = client.get(ADDRESS).content.decode()
    assert "<c-" not in html
    assert "{{" not in html
    for mark in (
        "ah-thread",
        "ah-note--warn",
        "ah-empty__mark",
        "ah-pages",
        "ah-tabs",
        "ah-errors--conflict",
        "<svg class",
    ):
        assert mark in html
    assert html.count("<h1>") == 1
    assert "Jugendkonferenz in Bergkamen" in html  # what the first writer stored


@pytest.mark.usefixtures("demo")
def test_no_id_comes_twice(client: Client) -> None:
    html = client.get(ADDRESS).content.decode()
    ids = [part.split('"')[0] for part in html.split(' id="')[1:]]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.usefixtures("demo")
def test_sending_the_form_shows_errors(client: Client) -> None:
    response = client.post(ADDRESS, {"subject": ""})
    assert response.status_code == 422
    assert "Bitte füllen Sie „Betreff“ aus." in response.content.decode()


@pytest.mark.usefixtures("demo")
def test_a_valid_form_is_refused_by_the_rule(client: Client) -> None:
    filled = {"subject": "A", "body": "B", "submitted_on": "2023-02-09", "kind": "motion", "state": "done"}
    response = client.post(ADDRESS, filled)
    assert response.status_code == 422
    assert "<li>Der Integrationsrat ist noch nicht gehört.</li>" in response.content.decode()


@pytest.mark.usefixtures("demo")
def test_a_panel_is_a_fragment_or_a_page(client: Client) -> None:
    fragment = client.get(f"{ADDRESS}tafel/", headers={"hx-request": "true"}).content.decode()
    page = client.get(f"{ADDRESS}tafel/").content.decode()
    assert "Jugendkonferenz" in fragment
    assert "<html" not in fragment
    assert "Jugendkonferenz" in page
    assert "<h1>Maßnahmen zu dieser Vorlage</h1>" in page
