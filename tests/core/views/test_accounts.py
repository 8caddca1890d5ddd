# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.actions.create_account import create_account
from augenhoehe.core.actions.grant_role import grant_role
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Account, RoleGrant

ClientOf = Callable[[Account | None], Client]
LIST = "/bergkamen/intern/konten/"
INVITE = f"{LIST}einladen/"


def test_the_list_shows_the_own_town_only(cast: Cast, gerda: Account, client_of: ClientOf) -> None:
    page = client_of(gerda).get(LIST).content.decode()
    assert "Anna Beispiel" in page
    assert "Clara Fern" not in page


def test_the_list_costs_the_same_with_more_people(
    cast: Cast,
    gerda: Account,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = client_of(gerda)
    with django_assert_max_num_queries(12) as captured:
        client.get(LIST)
    before = len(captured)
    for number in range(3):
        guest = create_account(by=SET_UP, email=f"g{number}@b.example", name="Gast", municipality=None)
        grant_role(by=SET_UP, account=guest, municipality=cast.bergkamen, role=Role.AUDITOR)
    with django_assert_num_queries(before):
        client.get(LIST)


def test_somebody_is_invited_by_mail(cast: Cast, gerda: Account, client_of: ClientOf) -> None:
    form = {"name": "Ines Neu", "email": "ines@beispiel.example", "role": "editor", "valid_to": "2023-12-31"}
    page = client_of(gerda).post(INVITE, form, follow=True).content.decode()
    assert "Ines Neu ist per E-Mail an ines@beispiel.example eingeladen." in page
    assert "http://testserver/konto/passwort/neu/" in str(mail.outbox[0].body)
    grant = RoleGrant.objects.get(account__email="ines@beispiel.example")
    assert (grant.role, str(grant.valid_to)) == ("editor", "2023-12-31")


def test_where_mail_fails_the_link_is_shown(
    gerda: Account, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_mail(*args: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("augenhoehe.core.views.accounts.send_invitation", no_mail)
    form = {"name": "Ines Neu", "email": "ines@beispiel.example", "role": "editor"}
    page = client_of(gerda).post(INVITE, form, follow=True).content.decode()
    assert "die E-Mail konnte nicht verschickt werden" in page
    assert "http://testserver/konto/passwort/neu/" in page


def test_the_link_of_an_account_known_elsewhere_is_not_shown(
    cast: Cast, gerda: Account, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would let the administrator of one town sign in as somebody of another."""

    def no_mail(*args: object) -> None:
        raise ConnectionRefusedError

    guest = create_account(by=SET_UP, email="gast@kamen.example", name="Gast", municipality=cast.kamen)
    grant_role(by=SET_UP, account=guest, municipality=cast.kamen, role=Role.EDITOR)
    monkeypatch.setattr("augenhoehe.core.views.accounts.send_invitation", no_mail)
    form = {"name": "Gast", "email": "gast@kamen.example", "role": "auditor"}
    page = client_of(gerda).post(INVITE, form, follow=True).content.decode()
    assert "http://testserver/konto/anmelden/" in page
    assert "/konto/passwort/neu/" not in page


def test_the_name_of_somebody_known_elsewhere_only_is_not_shown(
    cast: Cast, gerda: Account, client_of: ClientOf
) -> None:
    """Until they come themselves, this town knows the address that was typed and nothing else."""
    guest = create_account(by=SET_UP, email="x@kamen.example", name="Xenia Geheim", municipality=cast.kamen)
    grant_role(by=SET_UP, account=guest, municipality=cast.kamen, role=Role.EDITOR)
    form = {"name": "Irgendwer", "email": "x@kamen.example", "role": "auditor"}
    client = client_of(gerda)
    pages = [client.post(INVITE, form, follow=True), client.get(LIST)]
    assert all("Xenia" not in page.content.decode() for page in pages)
    assert all("x@kamen.example" in page.content.decode() for page in pages)
    client_of(guest).get("/bergkamen/intern/")
    assert "Xenia Geheim" in client.get(LIST).content.decode()


def test_people_of_the_demo_get_no_mail(cast: Cast, gerda: Account, client_of: ClientOf) -> None:
    form = {"name": "Clara Fern", "email": "clara@kamen.example", "role": "auditor"}
    page = client_of(gerda).post(INVITE, form, follow=True).content.decode()
    assert "clara@kamen.example hat die Rolle jetzt." in page
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({}, "Bitte füllen Sie"),
        ({"name": "A", "email": "a@b.example", "role": "king"}, "Rolle"),
        ({"name": "A", "email": "a@b.example", "role": "contributor"}, "Bitte wählen Sie ihn aus."),
        ({"name": "Anna", "email": "anna@bergkamen.example", "role": "administrator"}, ""),
    ],
)
def test_what_is_missing_is_told(
    gerda: Account, client_of: ClientOf, form: dict[str, str], words: str
) -> None:
    answer = client_of(gerda).post(INVITE, {"x": "1", **form})
    assert answer.status_code == (422 if words else 302)
    assert words in answer.content.decode()


def test_organisations_of_other_towns_cannot_be_chosen(
    cast: Cast, gerda: Account, bilal: Account, client_of: ClientOf
) -> None:
    foreign = cast.partners["kamen"]["begegnung"].pk
    answer = client_of(gerda).post(f"{LIST}{bilal.pk}/", {"role": "partner", "organization": foreign})
    assert answer.status_code == 422
    assert bilal.grants.count() == 1


def test_a_role_is_given_and_ended_on_the_page(
    cast: Cast, gerda: Account, bilal: Account, client_of: ClientOf
) -> None:
    client = client_of(gerda)
    page = f"{LIST}{bilal.pk}/"
    client.post(page, {"role": "steering_member"})
    grant = bilal.grants.get(role=Role.STEERING_MEMBER)
    ended = client.post(f"{LIST}rollen/{grant.pk}/beenden/", {"revision": grant.revision}, follow=True)
    assert "hat die Rolle nicht mehr" in ended.content.decode()
    again = client.post(f"{LIST}rollen/{grant.pk}/beenden/", {"revision": grant.revision})
    assert again.status_code == 409


def test_a_role_held_already_is_refused(gerda: Account, dora: Account, client_of: ClientOf) -> None:
    role = {"role": "clerk", "organization": str(dora.grants.get().organization_id)}
    answer = client_of(gerda).post(f"{LIST}{dora.pk}/", role)
    assert answer.status_code == 422
    assert "hat die Rolle schon" in answer.content.decode()


def test_accounts_of_the_other_town_do_not_exist(cast: Cast, gerda: Account, client_of: ClientOf) -> None:
    client = client_of(gerda)
    clara = cast.people["clara"]
    assert client.get(f"{LIST}{clara.pk}/").status_code == 404
    ending = client.post(f"{LIST}rollen/{clara.grants.get().pk}/beenden/", {"revision": "0"})
    assert ending.status_code == 404


@pytest.mark.parametrize("name", ["anna", "bilal", "dora", "emil", "fatma", "clara", "hilde"])
def test_nobody_else_comes_in(cast: Cast, client_of: ClientOf, name: str) -> None:
    client = client_of(cast.people[name])
    assert [client.get(path).status_code for path in (LIST, INVITE)] == [403, 403]
