# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from augenhoehe.concept.actions.invite_to_round import Guest
from augenhoehe.concept.models import Invitation
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import taking_part

SignIn = Callable[[Account | None], Client]
INSIDE = "/bergkamen/intern/konzept/einladung/"


def test_inviting_sends_mails_and_shows_links_once(cast: Cast, client_of: SignIn) -> None:
    participation = taking_part.a_round(cast)
    anna = client_of(cast.people["anna"])
    number = cast.partners["bergkamen"]["elterncafe"].pk
    typed = {f"ask-{number}": "on", f"email-{number}": "cafe@post.example", "others": "Nachbarn"}
    page = anna.post(f"{participation.get_absolute_url()}einladen/", typed)
    shown = page.content.decode()
    assert (page.status_code, page.headers["Cache-Control"]) == (200, "private, no-store")
    assert [one.to for one in mail.outbox] == [["cafe@post.example"]]
    assert shown.count("/beteiligung/") >= 2
    round_page = anna.get(participation.get_absolute_url()).content.decode()
    assert "0 von 2 haben geantwortet." in round_page
    assert "http://testserver/beteiligung/" not in round_page


def test_reminding_renewing_and_withdrawing(cast: Cast, client_of: SignIn) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    anna = client_of(cast.people["anna"])
    mail.outbox.clear()
    assert anna.post(f"{INSIDE}{link.invitation.pk}/erinnern/").status_code == 302
    assert anna.post(f"{INSIDE}{link.invitation.pk}/erinnern/").status_code == 422
    anna.post(f"{participation.get_absolute_url()}erinnern/")
    assert [link.secret in one.body for one in mail.outbox] == [True]
    stored = Invitation.objects.get()
    assert anna.post(f"{INSIDE}{stored.pk}/neuer-link/", {"revision": 0}).status_code == 409
    renewed = anna.post(f"{INSIDE}{stored.pk}/neuer-link/", {"revision": stored.revision})
    assert "/beteiligung/" in renewed.content.decode()
    assert Client().get(f"/beteiligung/{link.secret}/").status_code == 404
    stored.refresh_from_db()
    page = anna.post(f"{INSIDE}{stored.pk}/zuruecknehmen/", {"revision": stored.revision}, follow=True)
    assert "öffnet nichts mehr" in page.content.decode()


@pytest.mark.parametrize("number", [1, 30])
def test_the_list_needs_no_more_queries_for_many(
    cast: Cast, client_of: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries, number: int
) -> None:
    participation = taking_part.a_round(cast)
    guests = [Guest(f"Gast {count}", f"g{count}@post.example") for count in range(number)]
    taking_part.invited(cast, participation, *guests)
    anna = client_of(cast.people["anna"])
    with django_assert_max_num_queries(15):
        anna.get(participation.get_absolute_url())


@pytest.mark.parametrize("who", ["bilal", "dora", "clara", "fatma"])
def test_others_neither_invite_nor_read_addresses_they_may_not(
    cast: Cast, client_of: SignIn, who: str
) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    client = client_of(cast.people[who])
    for way in ("erinnern", "neuer-link", "zuruecknehmen"):
        assert client.post(f"{INSIDE}{link.invitation.pk}/{way}/", {"revision": 0}).status_code in {403, 404}
    if who == "bilal":
        assert "aylin" not in client.get(participation.get_absolute_url()).content.decode().lower()
