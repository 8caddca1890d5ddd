# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.concept.actions.delete_block import delete_block
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders
from tests.concept.views.test_blocks import texts_of, url

SignIn = Callable[[Account | None], Client]
TEXT = "Die Stadt prüft. Sie hilft. Sie zahlt.\n\nUnten.\n\n# Ende"


def test_a_passage_moves_behind_a_chosen_one(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text="A\n\nB\n\nC")
    client = client_of(cast.people["anna"])
    row, target = builders.row(version, "A"), builders.row(version, "C")
    address = url(row, "umstellen")
    assert f'value="{target.key}"' in client.get(address).content.decode()
    told = client.post(address, {"revision": 0, "after": target.key}, follow=True)
    assert "Die Stelle ist verschoben." in told.content.decode()
    assert texts_of(version) == ["B", "C", "A"]
    again = client.post(address, {"revision": 1, "after": target.key}, follow=True)
    assert "Die Stelle steht dort schon." in again.content.decode()
    client.post(address, {"revision": 1, "after": "anfang"})
    assert texts_of(version) == ["A", "B", "C"]
    refused = client.post(address, {"revision": 2, "after": "nirgends"})
    assert (refused.status_code, "inzwischen gelöscht" in refused.content.decode()) == (422, True)


def test_a_passage_is_divided_between_sentences(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text=TEXT)
    client = client_of(cast.people["anna"])
    address = url(builders.row(version), "teilen")
    assert "Vor: Sie zahlt." in client.get(address).content.decode()
    assert client.post(address, {"revision": 0}).status_code == 422
    told = client.post(address, {"revision": 0, "before": ["1"]}, follow=True)
    assert "jetzt in 2 Stellen geteilt" in told.content.decode()
    assert texts_of(version) == ["Die Stadt prüft. Sie hilft.", "Sie zahlt.", "Unten.", "Ende"]
    alone = client.get(url(builders.row(version, "Sie zahlt"), "teilen")).content.decode()
    assert "Diese Stelle hat nur einen Satz." in alone


def test_who_divides_what_somebody_changed_chooses_anew(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text=TEXT)
    row = builders.row(version)
    edit_block(block=row, new=builders.words("Neu hier. Und da."), revision=0, by=cast.people["gerda"])
    told = client_of(cast.people["anna"]).post(url(row, "teilen"), {"revision": 0, "before": ["0"]})
    html = told.content.decode()
    assert (told.status_code, "Vor: Und da." in html, "checked" in html) == (409, True, False)
    assert 'name="revision" value="1"' in html


def test_two_passages_are_shown_and_joined(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text=TEXT)
    client = client_of(cast.people["anna"])
    row, following = builders.row(version), builders.row(version, "Unten")
    address = url(row, "verbinden")
    assert "Sie zahlt. Unten." in client.get(address).content.decode()
    assert client.post(address, {"revision": 0}).status_code == 422
    sent = {"revision": 0, "next_key": following.key, "next_revision": 0}
    edit_block(block=following, new=builders.words("Unten neu."), revision=0, by=cast.people["gerda"])
    told = client.post(address, sent)
    assert (told.status_code, "Unten neu." in told.content.decode()) == (409, True)
    assert "verbunden" not in client.get(url(row, "verbinden")).content.decode()
    done = client.post(address, {**sent, "next_revision": 1}, follow=True)
    assert "Die beiden Stellen sind jetzt eine." in done.content.decode()
    assert texts_of(version) == ["Die Stadt prüft. Sie hilft. Sie zahlt. Unten neu.", "Ende"]


def test_why_passages_cannot_be_joined_is_said(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text=TEXT)
    client = client_of(cast.people["anna"])
    end = url(builders.row(version, "Ende"), "verbinden")
    assert "Das ist die letzte Stelle." in client.get(end).content.decode()
    assert client.post(end, {"revision": 0}).status_code == 422


@pytest.mark.parametrize("verb", ["verschieben", "umstellen", "teilen", "verbinden", "loeschen"])
def test_who_comes_too_late_is_told_who_deleted_the_passage(cast: Cast, client_of: SignIn, verb: str) -> None:
    version = builders.draft(cast, text=TEXT)
    row = builders.row(version)
    address = url(row, verb)
    delete_block(block=row, revision=None, by=cast.people["gerda"])
    client = client_of(cast.people["anna"])
    told = client.post(address, {"revision": 0, "fassung": version.pk}, follow=True)
    assert f"{cast.people['gerda']} hat diese Stelle inzwischen gelöscht." in told.content.decode()
    assert client.post(address, {"revision": 0}).status_code == 404
    foreign = builders.draft(cast, "kamen")
    assert client.post(address, {"revision": 0, "fassung": foreign.pk}).status_code == 404


@pytest.mark.parametrize("verb", ["umstellen", "teilen", "verbinden"])
def test_only_authors_arrange_and_only_drafts(cast: Cast, client_of: SignIn, verb: str) -> None:
    own = builders.row(builders.draft(cast, text=TEXT))
    frozen = builders.row(builders.frozen(cast, title="Zweites", text=TEXT))
    assert client_of(cast.people["fatma"]).get(url(own, verb)).status_code == 403
    assert client_of(cast.people["anna"]).get(url(frozen, verb)).status_code == 422
