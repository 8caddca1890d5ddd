# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.insert_block import insert_block
from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]
ROOM = "/bergkamen/intern/konzept/fassung"


@pytest.fixture
def versions(cast: Cast) -> tuple[Version, Version]:
    first = builders.frozen(cast)
    second = builders.next_version(cast, first.concept)
    anna = cast.people["anna"]
    edit_block(block=builders.row(second), new=builders.words("Die Stadt handelt."), revision=0, by=anna)
    insert_block(version=second, after="", block=builders.words("Vorweg <b>."), by=anna)
    return first, second


def test_changes_are_marked_in_the_text(
    cast: Cast, client_of: SignIn, versions: tuple[Version, Version]
) -> None:
    first, second = versions
    html = client_of(cast.people["anna"]).get(f"{ROOM}/{first.pk}/vergleich/{second.pk}/").content.decode()
    assert (
        '<del><span class="ah-sr">[gestrichen: </span>prüft Patenschaften<span class="ah-sr">]</span></del>'
        in html
    )
    assert '<ins><span class="ah-sr">[neu: </span>handelt<span class="ah-sr">]</span></ins>' in html
    assert "Vorweg &lt;b&gt;." in html


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ("synopse", "nicht vorhanden"),
        ("liste", "In Abschnitt 1 Absatz 1 wird „prüft Patenschaften“ durch „handelt“ ersetzt."),
        ("erfunden", "Unterstrichen"),
    ],
)
def test_every_form_of_comparison(
    cast: Cast, client_of: SignIn, versions: tuple[Version, Version], view: str, words: str
) -> None:
    first, second = versions
    client = client_of(cast.people["anna"])
    html = client.get(f"{ROOM}/{first.pk}/vergleich/{second.pk}/?ansicht={view}").content.decode()
    assert words in html
    assert "<b>." not in html


def test_the_older_version_stands_first(
    cast: Cast, client_of: SignIn, versions: tuple[Version, Version]
) -> None:
    first, second = versions
    client = client_of(cast.people["anna"])
    response = client.get(f"{ROOM}/{second.pk}/vergleich/{first.pk}/")
    assert response["Location"] == f"{ROOM}/{first.pk}/vergleich/{second.pk}/"
    chosen = client.get(f"{ROOM}/{first.pk}/vergleich/?mit={second.pk}")
    assert chosen["Location"] == f"{ROOM}/{first.pk}/vergleich/{second.pk}/"
    nothing = client.get(f"{ROOM}/{first.pk}/vergleich/?mit=x", follow=True)
    assert "Beide Fassungen sagen dasselbe." in nothing.content.decode()


def test_different_concepts_are_not_compared(
    cast: Cast, client_of: SignIn, versions: tuple[Version, Version]
) -> None:
    first, _second = versions
    other = builders.frozen(cast, title="Zweites")
    response = client_of(cast.people["anna"]).get(f"{ROOM}/{first.pk}/vergleich/{other.pk}/")
    assert response["Location"] == first.get_absolute_url()


def test_drafts_and_other_towns_stay_hidden(
    cast: Cast, client_of: SignIn, versions: tuple[Version, Version]
) -> None:
    first, second = versions
    foreign = builders.frozen(cast, "kamen")
    assert client_of(cast.people["bilal"]).get(f"{ROOM}/{first.pk}/vergleich/{second.pk}/").status_code == 404
    assert client_of(cast.people["anna"]).get(f"{ROOM}/{first.pk}/vergleich/{foreign.pk}/").status_code == 404
    assert client_of(cast.people["clara"]).get(f"{ROOM}/{first.pk}/vergleich/{first.pk}/").status_code == 403
