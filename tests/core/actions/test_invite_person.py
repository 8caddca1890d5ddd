# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re

from django.core import mail
from django.test import Client

from augenhoehe.core.actions.invite_person import invite_person
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.invitations import send_invitation
from augenhoehe.core.models import Account


def test_the_link_sets_one_password_once(cast: Cast, gerda: Account) -> None:
    invitation = invite_person(
        by=gerda,
        municipality=cast.bergkamen,
        email="ines@beispiel.example",
        name="Ines Neu",
        role=Role.EDITOR,
        base_url="http://testserver/",
    )
    assert invitation.account.roles_in(cast.bergkamen.pk) == {Role.EDITOR}
    client = Client()
    form = client.get(invitation.link, follow=True)
    address = form.request["PATH_INFO"]
    password = "Fahrrad-Garten-Lampe"
    done = client.post(address, {"password1": password, "password2": password}, follow=True)
    assert "Ihr Passwort ist gesetzt" in done.content.decode()
    assert Account.objects.get(email="ines@beispiel.example").check_password(password)
    again = Client().get(invitation.link, follow=True)
    assert "Dieser Link gilt nicht mehr" in again.content.decode()


def test_who_has_an_account_already_gets_the_role_only(cast: Cast, gerda: Account, clara: Account) -> None:
    clara.set_password("Fahrrad-Garten-Lampe")
    clara.save()
    invitation = invite_person(
        by=gerda,
        municipality=cast.bergkamen,
        email="CLARA@kamen.example",
        name="Clara Fern",
        role=Role.AUDITOR,
        base_url="http://testserver",
    )
    assert invitation.account == clara
    assert invitation.link == ""


def test_the_mail_greets_and_carries_the_link(cast: Cast, anna: Account) -> None:
    send_invitation(anna, cast.bergkamen, "http://testserver/link", "http://testserver/anmelden")
    (message,) = mail.outbox
    assert message.to == ["anna@bergkamen.example"]
    assert "Stadt Bergkamen" in message.subject
    assert re.search(r"Guten Tag, Anna Beispiel,.*http://testserver/link\b", str(message.body), re.DOTALL)
    send_invitation(anna, cast.bergkamen, "", "http://testserver/anmelden")
    assert "Passwort" not in str(mail.outbox[1].body)
