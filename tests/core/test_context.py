# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.core.actions.grant_role import grant_role
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Account

ClientOf = Callable[[Account | None], Client]


def test_the_frame_knows_the_town_the_reader_and_the_rooms(anna: Account, client_of: ClientOf) -> None:
    context = client_of(anna).get("/bergkamen/intern/").context
    assert context["municipality"].slug == "bergkamen"
    assert context["role_names"] == ["Integrationsmanagement"]
    current = [entry["label"] for entry in context["navigation"] if entry["current"]]
    assert current == ["Start"]
    assert context["links"]["home"] == "/bergkamen/intern/"
    assert context["links"]["public"] == "/bergkamen/"
    assert context["links"]["search"] == "/bergkamen/intern/vorlagen/suche/"


def test_the_entry_of_the_room_one_is_in_is_marked(gerda: Account, client_of: ClientOf) -> None:
    context = client_of(gerda).get("/bergkamen/intern/konten/einladen/").context
    assert [entry["label"] for entry in context["navigation"] if entry["current"]] == ["Konten und Rollen"]


def test_the_anonymous_see_no_rooms(db: None) -> None:
    context = Client().get("/konto/anmelden/").context
    assert context["navigation"] == []
    assert list(context["towns"]) == []
    assert context["role_names"] == []
    assert "account" not in context["links"]


def test_the_search_inside_is_for_those_inside(cast: Cast, client_of: ClientOf) -> None:
    for reader in (None, cast.people["clara"]):
        assert "search" not in client_of(reader).get("/bergkamen/").context["links"]


@pytest.mark.parametrize("path", ["/konto/sicherheit/", "/konto/abmelden/"])
def test_pages_of_the_own_account_stand_in_the_only_town(
    anna: Account, client_of: ClientOf, path: str
) -> None:
    context = client_of(anna).get(path).context
    assert context["municipality"].slug == "bergkamen"


def test_with_two_towns_the_own_account_stands_in_none(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    grant_role(by=SET_UP, account=anna, municipality=cast.kamen, role=Role.AUDITOR)
    context = client_of(Account.objects.get(pk=anna.pk)).get("/konto/sicherheit/").context
    assert context["municipality"] is None
    assert {town.slug for town in context["towns"]} == {"bergkamen", "kamen"}


def test_the_demo_says_what_in_it_is_real(db: None, settings: object) -> None:
    settings.AUGENHOEHE_DEMO = True  # type: ignore[attr-defined]  # pytest-django's settings take any name
    assert "Echt sind nur die Angaben aus den Vorlagen" in Client().get("/").content.decode()


def test_a_request_for_a_foreign_host_is_told_so(db: None) -> None:
    response = Client().get("/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "konnte nicht gelesen werden" in response.content.decode()
