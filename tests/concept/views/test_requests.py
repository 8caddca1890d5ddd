# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from augenhoehe.concept.deadlines import due
from augenhoehe.concept.models import OpinionRequest
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Message
from tests.concept import builders
from tests.concept.actions.test_ask_department import ask

SignIn = Callable[[Account | None], Client]


def test_a_department_is_asked_from_the_list(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    base = f"/bergkamen/intern/konzept/{made.concept_id}/vorschlaege/fachstellen/"
    client = client_of(cast.people["anna"])
    assert "Bisher wurde keine Fachstelle gefragt." in client.get(base).content.decode()
    values = {
        "auswahl": f"{made.pk}-0",
        "department": cast.organization("bergkamen", "jugendamt").pk,
        "due_on": "2023-01-30",
        "question": "",
    }
    past = client.post(f"{base}fragen/", {**values, "due_on": "2023-01-16"})
    assert (past.status_code, OpinionRequest.objects.count()) == (422, 0)
    by_hand = client.post(f"{base}fragen/", values)
    assert (by_hand.status_code, "/stellungnahme/" in by_hand.content.decode()) == (200, True)
    assert by_hand["Cache-Control"] == "private, no-store"
    assert client.post(f"{base}fragen/", {**values, "email": "amt@bergkamen.example"}).status_code == 302
    page = client.get(base).content.decode()
    assert page.count("0 von 1 Vorschlag beantwortet") == 2
    assert page.count(">Erinnern<") == 1
    listed = client.get(base.removesuffix("fachstellen/")).content.decode()
    assert "gefragt, Antwort erbeten bis" in listed


def test_reminded_and_withdrawn(cast: Cast, client_of: SignIn) -> None:
    asked = ask(cast, [builders.proposal(cast, builders.opened(cast))])
    base = f"/bergkamen/intern/konzept/fachstelle/{asked.pk}/"
    client = client_of(cast.people["anna"])
    assert client.post(f"{base}erinnern/").status_code == 409
    assert client.post(f"{base}erinnern/", {"revision": asked.revision}).status_code == 302
    assert Message.objects.filter(key__contains="/reminder/").count() == 1
    asked.refresh_from_db()
    assert client.post(f"{base}zurueckziehen/", {"revision": asked.revision}).status_code == 302
    asked.refresh_from_db()
    assert asked.revoked_at is not None


def test_what_a_department_owes_is_a_deadline(cast: Cast) -> None:
    asked = ask(cast, [builders.proposal(cast, builders.opened(cast))])
    lines = [line for line in due(cast.people["anna"], cast.bergkamen) if "Jugendamt" in line.title]
    assert [(line.date, line.url.endswith("/fachstellen/")) for line in lines] == [(asked.due_on, True)]
    assert not [line for line in due(cast.people["bilal"], cast.bergkamen) if "Jugendamt" in line.title]
