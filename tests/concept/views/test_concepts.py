# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.models import Concept, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]
LIST = "/bergkamen/intern/konzept/"
EVIL = "<script>alert(1)</script>"


def test_the_empty_state_says_what_to_do_next(cast: Cast, client_of: SignIn) -> None:
    writer = client_of(cast.people["anna"]).get(LIST).content.decode()
    reader = client_of(cast.people["bilal"]).get(LIST).content.decode()
    assert "Es gibt noch kein Konzept." in writer
    assert f'href="{LIST}neu/"' in writer
    assert f'href="{LIST}neu/"' not in reader
    assert "Sobald das Integrationsmanagement eine Fassung zeigt" in reader


def test_a_concept_is_begun_and_led_on_to_writing(cast: Cast, client_of: SignIn) -> None:
    client = client_of(cast.people["anna"])
    response = client.post(f"{LIST}neu/", {"title": "Unser Konzept"}, follow=True)
    version = Version.objects.get()
    assert response.redirect_chain == [(f"{LIST}fassung/{version.pk}/schreiben/", 302)]
    assert "Diese Fassung hat noch keinen Text." in response.content.decode()
    assert client.post(f"{LIST}neu/", {"title": "Unser Konzept"}).status_code == 422
    assert client.post(f"{LIST}neu/", {"title": ""}).status_code == 422


def test_the_list_shows_where_each_concept_stands(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast, title="Offenes")
    builders.proposal(cast, version)
    builders.draft(cast, title="Entwurf")
    adopted = builders.frozen(cast, title="Beschlossenes")
    adopted.paper = builders.paper(cast, adopted=True)
    adopted.save()
    builders.frozen(cast, title="Stilles")
    html = client_of(cast.people["anna"]).get(LIST).content.decode()
    for words in (
        "1 Vorschlag, 1 ohne Stellungnahme",
        "in Arbeit",
        "beschlossen am Montag",
        "eingefroren",
        "offen für",
    ):
        assert words in html
    for_others = client_of(cast.people["bilal"]).get(LIST).content.decode()
    assert "Entwurf" not in for_others


@pytest.mark.parametrize("who", ["anna", "bilal"])
def test_more_concepts_ask_no_more_queries(cast: Cast, client_of: SignIn, who: str) -> None:
    def queries() -> int:
        client = client_of(cast.people[who])
        with CaptureQueriesContext(connection) as captured:
            assert client.get(LIST).status_code == 200
        return len(captured)

    builders.proposal(cast, builders.opened(cast, title="Eins"))
    one = queries()
    for title in ("Zwei", "Drei"):
        builders.proposal(cast, builders.opened(cast, title=title))
    assert queries() == one <= 15


def test_the_page_of_a_concept_offers_the_next_step(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    url = version.concept.get_absolute_url()
    anna = client_of(cast.people["anna"])
    assert "Fassung 1 lesen" in anna.get(url).content.decode()
    builders.proposal(cast, version)
    assert "1 Vorschlag beantworten" in anna.get(url).content.decode()
    response = anna.post(f"{LIST}{version.concept_id}/naechste-fassung/", follow=True)
    assert "Fassung 2 schreiben" in response.content.decode()
    assert "Fassung 2 weiterschreiben" in anna.get(url).content.decode()
    assert "weiterschreiben" not in client_of(cast.people["bilal"]).get(url).content.decode()


def test_the_page_tells_versions_their_day_and_their_resolution(cast: Cast, client_of: SignIn) -> None:
    first = builders.opened(cast)
    second = builders.next_version(cast, first.concept)
    second = freeze_version(version=second, revision=None, by=cast.people["anna"])
    second.paper = builders.paper(cast, adopted=True)
    second.save()
    html = client_of(cast.people["emil"]).get(first.concept.get_absolute_url()).content.decode()
    assert "beschlossen am Montag, 16.\u00a0Januar 2023, Rat" in html
    assert f"/fassung/{first.pk}/vergleich/{second.pk}/" in html


@pytest.mark.parametrize("number", [0, 1, 3])
def test_more_proposals_ask_no_more_queries(cast: Cast, client_of: SignIn, number: int) -> None:
    version = builders.opened(cast)
    version.paper = builders.paper(cast, adopted=True)
    version.save()
    for place in range(number):
        builders.proposal(cast, version, new=f"Die Stadt {place}.")
    client = client_of(cast.people["anna"])
    with CaptureQueriesContext(connection) as captured:
        client.get(version.concept.get_absolute_url())
    assert len(captured) <= 15


def test_a_title_is_text(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast, title=EVIL)
    for url in (LIST, version.concept.get_absolute_url(), version.get_absolute_url()):
        assert EVIL not in client_of(cast.people["anna"]).get(url).content.decode()


def test_another_towns_concept_does_not_exist_here(cast: Cast, client_of: SignIn) -> None:
    foreign = builders.frozen(cast, "kamen")
    client = client_of(cast.people["anna"])
    assert client.get(f"{LIST}{foreign.concept_id}/").status_code == 404
    assert client.post(f"{LIST}{foreign.concept_id}/naechste-fassung/").status_code == 404
    assert client.get(f"/kamen/intern/konzept/{foreign.concept_id}/").status_code == 403
    assert Concept.objects.get(pk=foreign.concept_id).versions.count() == 1


def test_partners_begin_nothing(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    client = client_of(cast.people["bilal"])
    assert client.get(f"{LIST}neu/").status_code == 403
    assert client.post(f"{LIST}{version.concept_id}/naechste-fassung/").status_code == 403
    assert client_of(None).get(LIST).status_code == 302
