# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.core.actions.create_account import create_account
from augenhoehe.core.actions.grant_role import grant_role
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Account, Municipality

ClientOf = Callable[[Account | None], Client]


def test_the_towns_are_listed_with_their_public_pages(db: None) -> None:
    page = Client().get("/").content.decode()
    assert 'href="/bergkamen/"' in page
    assert 'href="/kamen/"' in page


def test_one_town_needs_no_list(kamen: Municipality, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Municipality.objects, "all", lambda: [kamen])
    assert Client().get("/").headers["Location"] == "/kamen/"


def test_no_town_says_what_to_do(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Municipality.objects, "all", list)
    assert "Es ist noch keine Stadt eingerichtet." in Client().get("/").content.decode()


def test_after_signing_in_the_own_town_opens(clara: Account, client_of: ClientOf) -> None:
    assert client_of(clara).get("/weiter/").headers["Location"] == "/kamen/intern/"


def test_whoever_works_in_two_towns_chooses(cast: Cast, clara: Account, client_of: ClientOf) -> None:
    grant_role(by=SET_UP, account=clara, municipality=cast.bergkamen, role=Role.AUDITOR)
    page = client_of(clara).get("/weiter/").content.decode()
    assert 'href="/kamen/intern/"' in page
    assert 'href="/bergkamen/intern/"' in page


def test_whoever_has_no_role_is_told_whom_to_ask(db: None, client_of: ClientOf) -> None:
    account = create_account(by=SET_UP, email="a@b.example", name="Ohne Rolle", municipality=None)
    page = client_of(account).get("/weiter/").content.decode()
    assert "Sie haben noch keine Rolle" in page


def test_the_anonymous_sign_in_first(db: None) -> None:
    assert Client().get("/weiter/").headers["Location"] == "/konto/anmelden/?next=/weiter/"
