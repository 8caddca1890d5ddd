# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from tests.concept import builders

SignIn = Callable[[Account | None], Client]


def url(paper: Paper, town: str = "bergkamen") -> str:
    return f"/{town}/intern/konzept/vorlage/{paper.pk}/"


def test_a_paper_shows_the_version_it_carries_and_what_became_of_proposals(
    cast: Cast, client_of: SignIn
) -> None:
    first = builders.opened(cast)
    builders.accepted(cast, first)
    builders.proposal(cast, first, new="Die Stadt will.")
    second = builders.next_version(cast, first.concept)
    realise_proposals(version=second, by=cast.people["anna"])
    second.paper = paper = builders.paper(cast)
    second.save()
    html = client_of(cast.people["anna"]).get(url(paper)).content.decode()
    assert second.get_absolute_url() in html
    assert "2 Vorschläge</a>, 1 umgesetzt, 1 nicht entschieden" in html
    assert "<h1>" in html


def test_the_fragment_comes_alone(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    version.paper = paper = builders.paper(cast)
    version.save()
    html = client_of(cast.people["bilal"]).get(url(paper), headers={"HX-Request": "true"}).content.decode()
    assert "keine Vorschläge" in html
    assert "<h1>" not in html


def test_a_paper_without_version_says_so(cast: Cast, client_of: SignIn) -> None:
    html = client_of(cast.people["bilal"]).get(url(builders.paper(cast))).content.decode()
    assert "Diese Vorlage trägt keine Fassung eines Konzepts." in html


def test_what_one_may_not_see_is_not_there(cast: Cast, client_of: SignIn) -> None:
    draft = builders.paper(cast)
    Paper.objects.filter(pk=draft.pk).update(state=PaperState.DRAFT)
    foreign = builders.paper(cast, "kamen")
    assert client_of(cast.people["bilal"]).get(url(draft)).status_code == 404
    assert client_of(cast.people["anna"]).get(url(foreign)).status_code == 404
    assert client_of(cast.people["anna"]).get(url(foreign, "kamen")).status_code == 403
