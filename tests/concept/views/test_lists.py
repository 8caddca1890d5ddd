# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from augenhoehe.concept.models import Decision, Opinion, Proposal
from augenhoehe.concept.views.lists import revisions
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]


def url(proposal: Proposal, verb: str) -> str:
    return f"/bergkamen/intern/konzept/{proposal.concept_id}/vorschlaege/{verb}/"


def box(*proposals: Proposal) -> str:
    return ",".join(f"{one.pk}-{one.revision}" for one in proposals)


def test_boxes_carry_what_was_seen() -> None:
    assert revisions(["12-0,13-2", "14-x", "böse", "-1", "15"]) == {12: 0, 13: 2, 14: -1, 15: -1}


def test_one_opinion_for_several(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    made = [builders.proposal(cast, version) for _one in range(2)]
    other = builders.proposal(cast, version, beginning="Betriebe", new="Betriebe helfen.")
    client = client_of(cast.people["anna"])
    page = client.get(url(other, "stellungnahmen"), {"auswahl": box(*made)}).content.decode()
    assert "Nr. 1 und 2: Diese Stelle ändern" in page
    assert "Nr. 3:" not in page.replace("<option", "").split("Votum")[0]
    values = {"auswahl": box(*made), "votum": "not_adopted", "text": ""}
    refused = client.post(url(other, "stellungnahmen"), values)
    assert refused.status_code == 422
    assert refused.content.decode().count("Recht auf den Grund") == 2
    assert client.post(url(other, "stellungnahmen"), {**values, "text": "Zu teuer."}).status_code == 302
    assert set(Opinion.objects.values_list("proposal", flat=True)) == {one.pk for one in made}


def test_whoever_looked_before_is_told(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    seen = box(made)
    builders.opinion(cast, made)
    values = {"auswahl": seen, "votum": "adopted", "text": ""}
    response = client_of(cast.people["anna"]).post(url(made, "stellungnahmen"), values)
    assert (response.status_code, Opinion.objects.count()) == (422, 1)
    made.refresh_from_db()
    assert f'value="{box(Proposal.objects.get(pk=made.pk))}"' in response.content.decode()


def test_a_whole_list_is_decided_as_recommended(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    made = [builders.proposal(cast, version, beginning=one) for one in ("Die Stadt", "Kurse", "Betriebe")]
    for one in made[:2]:
        builders.opinion(cast, one)
    client = client_of(cast.people["dora"])
    key = builders.row(version, "Sprache").key
    page = client.get(url(made[0], "entscheidungen"), {"alle": "ja", "kapitel": key}).content.decode()
    assert f'value="{box(made[0])}"' in page
    assert f'value="{box(made[1])}"' in page
    assert f'value="{box(made[2])}"' not in page
    values = {
        "auswahl": [box(made[0]), box(made[1])],
        "verdict": "as_recommended",
        "body": cast.bodies["bergkamen"]["rat"].pk,
        "decided_on": "2023-01-16",
        "vote": "einstimmig",
    }
    assert client.post(url(made[0], "entscheidungen"), values).status_code == 302
    assert [one.verdict for one in Decision.objects.all()] == ["accepted", "accepted"]


def test_nothing_chosen_is_told(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    client = client_of(cast.people["anna"])
    assert "Noch ist keiner ausgewählt." in client.get(url(made, "stellungnahmen")).content.decode()
    response = client.post(url(made, "stellungnahmen"), {"votum": "adopted"})
    assert (response.status_code, "mindestens einen Vorschlag" in response.content.decode()) == (422, True)
