# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from augenhoehe.core.actions.create_account import create_account
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Account
from augenhoehe.core.permissions import ROLE_DESCRIPTIONS
from augenhoehe.core.views.sign_in import Player

PASSWORD = "Fahrrad-Garten-Lampe"
SIGN_IN = "/konto/anmelden/"
DEMO = "/demo/anmelden/"
ClientOf = Callable[[Account | None], Client]


@pytest.fixture
def ines(db: None) -> Account:
    """Somebody with a password."""
    account = create_account(by=SET_UP, email="ines@beispiel.example", name="Ines Neu", municipality=None)
    account.set_password(PASSWORD)
    account.save()
    return account


def test_signing_in_by_address_and_password(ines: Account) -> None:
    client = Client()
    answer = client.post(SIGN_IN, {"login": "INES@beispiel.example", "password": PASSWORD})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/weiter/")
    assert client.session["_auth_user_id"] == str(ines.pk)


def test_a_wrong_password_says_so_in_polite_german(ines: Account) -> None:
    answer = Client().post(SIGN_IN, {"login": ines.email, "password": "falsch"})
    assert "E-Mail-Adresse oder Passwort stimmen nicht." in answer.content.decode()


def test_guessing_is_stopped_even_for_the_right_password(ines: Account) -> None:
    client = Client()
    for _attempt in range(5):
        client.post(SIGN_IN, {"login": ines.email, "password": "falsch"})
    answer = client.post(SIGN_IN, {"login": ines.email, "password": PASSWORD})
    assert "Zu viele vergebliche Versuche" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_the_page_offers_the_people_of_the_demo_in_the_demo_only(cast: Cast, settings: Any) -> None:
    assert "Anna Beispiel" not in Client().get(SIGN_IN).content.decode()
    settings.AUGENHOEHE_DEMO = True
    page = Client().get(SIGN_IN).content.decode()
    assert all(account.name in page for account in cast.people.values())
    assert page.index("Stadt Bergkamen") < page.index("Anna Beispiel") < page.index("Stadt Kamen")


def test_one_click_signs_in_and_leads_to_the_own_town(anna: Account, settings: Any) -> None:
    settings.AUGENHOEHE_DEMO = True
    answer = Client().post(DEMO, {"account": anna.pk}, follow=True)
    assert answer.redirect_chain[-1][0] == "/bergkamen/intern/"


def test_one_click_leads_back_to_where_one_came_from_within_the_house(anna: Account, settings: Any) -> None:
    settings.AUGENHOEHE_DEMO = True
    inside = Client().post(DEMO, {"account": anna.pk, "next": "/bergkamen/intern/vorlagen/"})
    outside = Client().post(DEMO, {"account": anna.pk, "next": "https://boese.example/"})
    nowhere = Client().post(DEMO, {"account": anna.pk, "next": "unfug"})
    assert nowhere.headers["Location"] == "unfug"
    assert inside.headers["Location"] == "/bergkamen/intern/vorlagen/"
    assert outside.headers["Location"] == "/weiter/"


def test_one_click_does_not_exist_outside_the_demo(anna: Account) -> None:
    client = Client()
    assert client.post(DEMO, {"account": anna.pk}).status_code == 404
    assert client.get(DEMO).status_code == 405
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("account", ["", "x", "999999"])
def test_one_click_knows_only_accounts(cast: Cast, settings: Any, account: str) -> None:
    settings.AUGENHOEHE_DEMO = True
    assert Client().post(DEMO, {"account": account}).status_code == 404


def test_real_accounts_need_their_password_in_the_demo_too(ines: Account, settings: Any) -> None:
    settings.AUGENHOEHE_DEMO = True
    assert Client().post(DEMO, {"account": ines.pk}).status_code == 404


def test_one_click_needs_the_form_of_the_page(anna: Account, settings: Any) -> None:
    settings.AUGENHOEHE_DEMO = True
    assert Client(enforce_csrf_checks=True).post(DEMO, {"account": anna.pk}).status_code == 403


def test_nobody_registers(db: None) -> None:
    for path in ("/konto/signup/", "/konto/registrieren/", "/konto/email/", "/konto/login/code/"):
        assert Client().get(path).status_code == 404


def test_the_forgotten_password_is_not_told_apart(ines: Account, mailoutbox: list[Any]) -> None:
    for email in (ines.email, "niemand@beispiel.example"):
        answer = Client().post(reverse("account_reset_password"), {"email": email}, follow=True)
        assert "Bitte sehen Sie in Ihre E-Mails" in answer.content.decode()
    (message,) = mailoutbox
    assert message.to == [ines.email]
    assert message.subject == "Augenhöhe: Neues Passwort setzen"
    assert "/konto/passwort/neu/" in message.body


def test_nobody_is_sent_mails_about_passwords_without_end(
    ines: Account, mailoutbox: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    for number in range(8):  # from as many places, ten minutes apart for the last three
        monkeypatch.setattr(time, "time", lambda moment=now + (600 if number >= 5 else 0): moment)
        client = Client(REMOTE_ADDR=f"192.0.2.{number}")
        client.post(reverse("account_reset_password"), {"email": ines.email})
    assert len(mailoutbox) == 5


def test_a_password_is_changed_and_the_change_is_told(ines: Account, client_of: ClientOf) -> None:
    new = "Lampe-Garten-Fahrrad"
    answer = client_of(ines).post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
        follow=True,
    )
    assert "Ihr Passwort ist geändert." in answer.content.decode()
    assert Account.objects.get(pk=ines.pk).check_password(new)


def test_a_department_named_like_the_role_is_named_once() -> None:
    role = ROLE_DESCRIPTIONS[Role.CONTRIBUTOR]
    with override("de"):
        words = [Player(Account(), role, name).words for name in ("Fachbereich Soziales", "Jugendamt", "")]
    assert words == ["Fachbereich Soziales", "Fachbereich, Jugendamt", "Fachbereich"]
