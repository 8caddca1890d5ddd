# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import base64
import re
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.urls import reverse

from augenhoehe.core.actions.create_account import create_account
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Account

PASSWORD = "Fahrrad-Garten-Lampe"
ClientOf = Callable[[Account | None], Client]


def code_of(secret: str) -> str:
    """What an authenticator app shows now."""
    counter = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(secret, counter)))


@pytest.fixture
def ines(db: None) -> Account:
    account = create_account(by=SET_UP, email="ines@beispiel.example", name="Ines Neu", municipality=None)
    account.set_password(PASSWORD)
    account.save()
    return account


@pytest.fixture
def signed_in(ines: Account) -> Client:
    client = Client()
    client.post(reverse("account_login"), {"login": ines.email, "password": PASSWORD})
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


def set_up_app(client: Client) -> None:
    """Set the app up as the page tells."""
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    found = re.search(r"<code>([A-Z2-7]+)</code>", page)
    assert found is not None
    answer = client.post(reverse("mfa_activate_totp"), {"code": code_of(found[1])})
    assert answer.headers["Location"] == reverse("mfa_view_recovery_codes")


def test_the_qr_code_stands_on_white(signed_in: Client) -> None:
    page = signed_in.get(reverse("mfa_activate_totp")).content.decode()
    assert "data:image/svg+xml" in page
    picture = re.search(r'src="data:image/svg\+xml;base64,([^"]+)"', page)
    assert picture is not None
    assert 'fill="#fff"/><path' in base64.b64decode(picture[1]).decode()


def test_with_the_app_the_password_alone_is_not_enough(signed_in: Client, ines: Account) -> None:
    set_up_app(signed_in)
    client = Client()
    answer = client.post(reverse("account_login"), {"login": ines.email, "password": PASSWORD})
    assert answer.headers["Location"].startswith(reverse("mfa_authenticate"))
    assert "_auth_user_id" not in client.session
    wrong = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "Dieser Code stimmt nicht." in wrong.content.decode()
    used = Authenticator.objects.get(user=ines, type=Authenticator.Type.RECOVERY_CODES)
    right = client.post(reverse("mfa_authenticate"), {"code": used.wrap().get_unused_codes()[0]})
    assert right.headers["Location"] == "/weiter/"


def test_recovery_codes_are_shown_and_can_be_kept(signed_in: Client, ines: Account) -> None:
    set_up_app(signed_in)
    codes = Authenticator.objects.get(user=ines, type=Authenticator.Type.RECOVERY_CODES).wrap()
    page = signed_in.get(reverse("mfa_view_recovery_codes")).content.decode()
    kept = signed_in.get(reverse("mfa_download_recovery_codes")).content.decode()
    assert all(code in page and code in kept for code in codes.get_unused_codes())


def test_something_delicate_asks_for_the_password_again(ines: Account, client_of: ClientOf) -> None:
    answer = client_of(ines).get(reverse("mfa_activate_totp"))
    assert answer.headers["Location"].startswith(reverse("account_reauthenticate"))


@pytest.mark.parametrize(
    "route",
    [
        "mfa_index",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "mfa_deactivate_totp",
        "mfa_generate_recovery_codes",
        "account_change_password",
        "account_logout",
        "account_inactive",
    ],
)
def test_every_page_of_the_own_account_speaks_politely(signed_in: Client, route: str) -> None:
    set_up_app(signed_in)
    answer = signed_in.get(reverse(route))
    page = re.sub(r"<[^>]+>", " ", answer.content.decode())
    assert answer.status_code == 200
    assert not re.search(r"\b(du|dein|deine|deinen|dir|dich)\b", page, re.IGNORECASE)


def test_a_passkey_begins_with_a_challenge_and_needs_no_inline_script(signed_in: Client) -> None:
    page = signed_in.get(reverse("mfa_add_webauthn")).content.decode()
    assert '"challenge"' in page
    scripts = re.findall(r"<script([^>]*)>", page)
    assert all(" src=" in script or "application/json" in script for script in scripts)
    options = Client().get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"}).json()
    assert options["request_options"]["publicKey"]["challenge"]
