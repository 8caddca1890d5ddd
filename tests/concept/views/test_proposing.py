# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from augenhoehe.concept.models import Proposal, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]
NEW = "Die Stadt richtet Patenschaften ein."


def url(version: Version, key: str = "") -> str:
    return f"{version.get_absolute_url()}vorschlagen/{key or builders.row(version).key}/"


def values(cast: Cast, **changed: object) -> dict[str, object]:
    organization = builders.organization(cast).pk
    return {
        "kind": "replace",
        "plain_text": NEW,
        "title": "",
        "reason": "Ja.",
        "organization": organization,
        **changed,
    }


def test_the_text_stands_there_already_and_the_own_organisation_is_chosen(
    cast: Cast, client_of: SignIn
) -> None:
    html = client_of(cast.people["bilal"]).get(url(builders.opened(cast))).content.decode()
    assert f"{builders.SENTENCE}</textarea>" in html
    assert "Verein „Bergkamen for all“" in html
    assert "Elterncafé" not in html
    assert "Ich selbst, ohne dass mein Name erscheint" in html


def test_the_change_is_shown_before_it_is_sent(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    client = client_of(cast.people["bilal"])
    html = client.post(url(version), values(cast, vorschau="1")).content.decode()
    assert "So sieht Ihre Änderung aus" in html
    assert "<ins>" in html
    assert not Proposal.objects.exists()


def test_a_proposal_gets_a_number_and_a_page(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    response = client_of(cast.people["bilal"]).post(url(version), values(cast), follow=True)
    made = Proposal.objects.get()
    assert response.redirect_chain == [(made.get_absolute_url(), 302)]
    html = response.content.decode()
    assert "Ihr Vorschlag hat die Nummer 1." in html
    assert "Meinen Vorschlag zurückziehen" in html


def test_whoever_changes_nothing_is_told(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    client = client_of(cast.people["bilal"])
    same = client.post(url(version), values(cast, plain_text=builders.SENTENCE))
    assert (same.status_code, "derselbe wie im Text" in same.content.decode()) == (422, True)
    empty = client.post(url(version), values(cast, kind="insert_after", plain_text=builders.SENTENCE))
    assert (empty.status_code, "den neuen Absatz" in empty.content.decode()) == (422, True)
    assert not Proposal.objects.exists()


def test_proposals_come_by_letter_too(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    client = client_of(cast.people["anna"])
    assert "Elterncafé" in client.get(url(version)).content.decode()
    elterncafe = cast.partners["bergkamen"]["elterncafe"]
    client.post(url(version), values(cast, organization=elterncafe.pk))
    assert Proposal.objects.get().submission.organization == elterncafe


def test_other_peoples_and_other_towns_organisations_cannot_be_chosen(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    for who, organization in (
        ("bilal", cast.partners["bergkamen"]["elterncafe"]),
        ("anna", cast.partners["kamen"]["begegnung"]),
        ("anna", cast.bodies["bergkamen"]["rat"]),
    ):
        response = client_of(cast.people[who]).post(url(version), values(cast, organization=organization.pk))
        assert response.status_code == 422
    assert not Proposal.objects.exists()


def test_closed_foreign_and_missing_passages(cast: Cast, client_of: SignIn) -> None:
    version, foreign = builders.opened(cast), builders.opened(cast, "kamen")
    bilal = client_of(cast.people["bilal"])
    assert bilal.get(url(version, "nirgends")).status_code == 404
    assert bilal.get(url(version, builders.row(foreign).key)).status_code == 404
    wrong = f"/bergkamen/intern/konzept/fassung/{foreign.pk}/vorschlagen/{builders.row(foreign).key}/"
    assert bilal.post(wrong, values(cast)).status_code == 404
    assert client_of(cast.people["clara"]).post(url(version), values(cast)).status_code == 403
    unopened = builders.frozen(cast, title="Ohne Runde")
    assert bilal.post(url(unopened), values(cast)).status_code == 422
    assert not Proposal.objects.exists()


def test_one_withdraws_ones_own_proposal_only(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    address = f"{made.get_absolute_url()}zurueckziehen/"
    for who in ("anna", "emil", "clara"):
        assert client_of(cast.people[who]).post(address).status_code == 403
    response = client_of(cast.people["bilal"]).post(address, {"revision": 0}, follow=True)
    assert "Dieser Vorschlag ist zurückgezogen." in response.content.decode()
    made.refresh_from_db()
    assert made.withdrawn_at is not None


def test_what_was_typed_is_text(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    client = client_of(cast.people["bilal"])
    evil = "</textarea><script>alert(1)</script>"
    sent = values(cast, plain_text=evil, title=evil, reason=evil)
    assert "<script>alert" not in client.post(url(version), {**sent, "vorschau": "1"}).content.decode()
    assert "<script>alert" not in client.post(url(version), sent, follow=True).content.decode()


def test_who_speaks_for_themselves_is_named_nowhere(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    made = client_of(cast.people["bilal"]).post(url(version), values(cast, organization=""), follow=True)
    assert "Vielen Dank" in made.content.decode()
    emil = client_of(cast.people["emil"])
    start = emil.get("/bergkamen/intern/").content.decode()
    page = emil.get(Proposal.objects.get().get_absolute_url()).content.decode()
    assert "Änderung vorgeschlagen" in start
    assert "Bilal" not in start + page
