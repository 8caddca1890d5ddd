# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.concept.enums import ProposalKind, Votum
from augenhoehe.concept.models import Decision, Opinion, Proposal, Realisation
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]


def url(proposal: Proposal, verb: str) -> str:
    return f"{proposal.get_absolute_url()}{verb}/"


def test_an_opinion_is_given_in_editions(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    client = client_of(cast.people["anna"])
    assert (
        "Die Stadt richtet Patenschaften ein.</textarea>"
        in client.get(url(made, "stellungnahme")).content.decode()
    )
    first = {"votum": "not_adopted", "text": "Zu teuer.", "plain_text": "", "revision": 0}
    assert client.post(url(made, "stellungnahme"), first).status_code == 302
    again = client.get(url(made, "stellungnahme")).content.decode()
    assert "Zu teuer.</textarea>" in again
    second = {
        "votum": "adopted_in_part",
        "text": "Ein wenig.",
        "plain_text": "Die Stadt beginnt.",
        "revision": 1,
    }
    assert client.post(url(made, "stellungnahme"), second).status_code == 302
    assert [opinion.votum for opinion in made.opinions.order_by("edition")] == [
        "not_adopted",
        "adopted_in_part",
    ]


def test_a_refusal_without_reason_is_refused(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    values = {"votum": "not_adopted", "text": "", "plain_text": "", "revision": 0}
    response = client_of(cast.people["anna"]).post(url(made, "stellungnahme"), values)
    assert (response.status_code, "Recht auf den Grund" in response.content.decode()) == (422, True)


def test_the_second_of_two_opinions_is_told(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made, Votum.NOT_ADOPTED, "Was Gerda meint.")
    values = {"votum": "adopted", "text": "Was Anna meint.", "plain_text": "", "revision": 0}
    response = client_of(cast.people["anna"]).post(url(made, "stellungnahme"), values)
    html = response.content.decode()
    assert response.status_code == 409
    assert "Was Gerda meint." in html
    assert "Was Anna meint." in html
    assert made.opinions.count() == 1


def test_a_decision_is_recorded_by_the_clerk(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made)
    client = client_of(cast.people["dora"])
    values = {
        "revision": made.revision,
        "verdict": "accepted_amended",
        "body": cast.bodies["bergkamen"]["rat"].pk,
        "decided_on": "2023-01-16",
        "vote": "einstimmig",
        "plain_text": "Die Stadt macht das.",
    }
    assert client.post(url(made, "entscheidung"), values).status_code == 302
    decided = Decision.objects.get()
    assert (decided.vote, (decided.new_content or {})["runs"]) == (
        "einstimmig",
        [["Die Stadt macht das.", []]],
    )
    assert "Die Stadt macht das.</textarea>" in client.get(url(made, "entscheidung")).content.decode()


@pytest.mark.parametrize(
    ("town", "key"), [("kamen", "rat"), ("bergkamen", "bergkamen_for_all"), ("bergkamen", "jugendamt")]
)
def test_only_bodies_of_the_town_can_be_chosen(cast: Cast, client_of: SignIn, town: str, key: str) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, made)
    body = cast.organization(town, key).pk
    values = {"verdict": "accepted", "body": body, "decided_on": "2023-01-16", "vote": "", "plain_text": ""}
    response = client_of(cast.people["anna"]).post(url(made, "entscheidung"), values)
    assert (response.status_code, Decision.objects.count()) == (422, 0)


def test_without_an_opinion_nothing_is_decided(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    body = cast.bodies["bergkamen"]["rat"].pk
    values = {"verdict": "accepted", "body": body, "decided_on": "2023-01-16", "revision": 0}
    response = client_of(cast.people["anna"]).post(url(made, "entscheidung"), values)
    assert (response.status_code, "Zuerst nimmt die Verwaltung" in response.content.decode()) == (422, True)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ProposalKind.DELETE, builders.SENTENCE),
        (ProposalKind.REMARK, builders.SENTENCE),
        (ProposalKind.INSERT_AFTER, "Die Stadt richtet Patenschaften ein."),
    ],
)
def test_answers_start_from_what_is_proposed_or_from_the_text(
    cast: Cast, client_of: SignIn, kind: ProposalKind, text: str
) -> None:
    made = builders.proposal(cast, builders.opened(cast), kind=kind)
    assert (
        f"{text}</textarea>"
        in client_of(cast.people["anna"]).get(url(made, "stellungnahme")).content.decode()
    )


def test_where_the_passage_is_gone_an_answer_starts_empty(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast), kind=ProposalKind.DELETE)
    Proposal.objects.filter(pk=made.pk).update(block_key="fort")
    assert client_of(cast.people["anna"]).get(url(made, "stellungnahme")).status_code == 200


def test_a_change_made_by_hand_is_noted(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    made = builders.accepted(cast, version)
    client = client_of(cast.people["anna"])
    assert client.post(url(made, "umgesetzt")).status_code == 404
    draft = builders.next_version(cast, version.concept)
    response = client.post(url(made, "umgesetzt"), {"revision": made.revision}, follow=True)
    assert "die Änderung steht in Fassung 2" in response.content.decode().replace("Die", "die")
    assert Realisation.objects.get().version == draft


@pytest.mark.parametrize("verb", ["stellungnahme", "entscheidung", "umgesetzt"])
def test_foreign_and_forbidden_proposals(cast: Cast, client_of: SignIn, verb: str) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    foreign = builders.proposal(cast, builders.opened(cast, "kamen"))
    wrong = f"/bergkamen/intern/konzept/vorschlag/{foreign.pk}/{verb}/"
    assert client_of(cast.people["anna"]).post(wrong).status_code == 404
    for who in ("bilal", "emil", "fatma", "clara"):
        assert client_of(cast.people[who]).post(url(made, verb)).status_code == 403
    assert not Opinion.objects.exists()
