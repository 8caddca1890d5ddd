# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.test import Client

from augenhoehe.concept.actions.delete_block import delete_block
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.insert_block import insert_block
from augenhoehe.concept.models import Block, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]
ROOM = "/bergkamen/intern/konzept"


def texts_of(version: Version) -> list[str]:
    return [row.plain_text for row in version.blocks.order_by("position")]


def url(row: Block, verb: str = "") -> str:
    return f"{ROOM}/absatz/{row.pk}/" + (f"{verb}/" if verb else "")


def test_a_passage_is_added_after_another_or_at_the_beginning(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text="Eins.\n\nZwei.")
    client = client_of(cast.people["anna"])
    add = f"{ROOM}/fassung/{version.pk}/absatz/neu/"
    key = builders.row(version, "Eins").key
    assert "Eins." in client.get(f"{add}?nach={key}").content.decode()
    client.post(f"{add}?nach={key}", {"kind": "p", "plain_text": "Mitte."})
    response = client.post(add, {"kind": "h2", "plain_text": "Titel"})
    row = builders.row(version, "Titel")
    assert response["Location"] == f"{ROOM}/fassung/{version.pk}/schreiben/#b-{row.key}"
    assert texts_of(version) == ["Titel", "Eins.", "Mitte.", "Zwei."]
    assert client.post(add, {"kind": "p", "plain_text": ""}).status_code == 422
    assert client.get(f"{add}?nach=nirgends").status_code == 404


def test_a_passage_is_changed_in_a_plain_text_area(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast)
    row = builders.row(version)
    client = client_of(cast.people["anna"])
    assert builders.SENTENCE in client.get(url(row)).content.decode()
    response = client.post(url(row), {"revision": 0, "kind": "quote", "plain_text": "Anders."}, follow=True)
    assert "Die Stelle ist gespeichert." in response.content.decode()
    row.refresh_from_db()
    assert (row.kind, row.plain_text, row.revision) == ("quote", "Anders.", 1)


def test_the_second_writer_sees_both_texts_and_decides(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast)
    row = builders.row(version)
    edit_block(block=row, new=builders.words("Was Gerda schrieb."), revision=0, by=cast.people["gerda"])
    client = client_of(cast.people["anna"])
    response = client.post(url(row), {"revision": 0, "kind": "p", "plain_text": "Was Anna schrieb."})
    html = response.content.decode()
    assert response.status_code == 409
    assert "Was Gerda schrieb." in html
    assert "Was Anna schrieb." in html
    row.refresh_from_db()
    assert row.plain_text == "Was Gerda schrieb."
    knowing = client.post(url(row), {"revision": 1, "kind": "p", "plain_text": "Was Anna schrieb."})
    assert knowing.status_code == 302
    row.refresh_from_db()
    assert row.plain_text == "Was Anna schrieb."


def test_a_form_without_its_revision_overwrites_nothing(cast: Cast, client_of: SignIn) -> None:
    row = builders.row(builders.draft(cast))
    response = client_of(cast.people["anna"]).post(url(row), {"kind": "p", "plain_text": "X"})
    assert response.status_code == 409
    row.refresh_from_db()
    assert row.plain_text == builders.SENTENCE


def test_passages_move_up_and_down(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text="A\n\nB")
    client = client_of(cast.people["anna"])
    address = url(builders.row(version, "B"), "verschieben")
    client.post(address, {"richtung": "hoch", "revision": 0})
    assert texts_of(version) == ["B", "A"]
    client.post(address, {"richtung": "runter", "revision": 1})
    assert texts_of(version) == ["A", "B"]
    told = client.post(address, {"richtung": "runter", "revision": 2}, follow=True)
    assert "Weiter lässt sich die Stelle nicht verschieben." in told.content.decode()


def test_deleting_is_asked_for_and_looks_again(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text="A\n\nB")
    row = builders.row(version, "A")
    client = client_of(cast.people["anna"])
    assert "Diese Stelle entfällt" in client.get(url(row, "loeschen")).content.decode()
    edit_block(block=row, new=builders.words("A neu"), revision=0, by=cast.people["gerda"])
    told = client.post(url(row, "loeschen"), {"revision": 0})
    assert (told.status_code, "A neu" in told.content.decode()) == (409, True)
    assert 'name="revision" value="1"' in told.content.decode()
    assert texts_of(version) == ["A neu", "B"]
    client.post(url(row, "loeschen"), {"revision": 1})
    assert texts_of(version) == ["B"]


@pytest.mark.parametrize("verb", ["", "loeschen", "verschieben"])
def test_frozen_foreign_and_forbidden_passages(cast: Cast, client_of: SignIn, verb: str) -> None:
    frozen = builders.row(builders.frozen(cast))
    foreign = builders.row(builders.draft(cast, "kamen"))
    own = builders.row(builders.draft(cast, title="Zweites"))
    anna = client_of(cast.people["anna"])
    values = {"revision": 0, "kind": "p", "plain_text": "X"}
    assert anna.post(url(frozen, verb), values).status_code == 422
    assert anna.post(url(foreign, verb), values).status_code == 404
    assert client_of(cast.people["fatma"]).post(url(own, verb), values).status_code == 403
    assert client_of(cast.people["clara"]).post(url(own, verb), values).status_code == 403
    assert {Block.objects.get(pk=row.pk).plain_text for row in (frozen, foreign, own)} == {builders.SENTENCE}


def test_nothing_is_added_to_frozen_or_foreign_versions(cast: Cast, client_of: SignIn) -> None:
    anna = client_of(cast.people["anna"])
    for version, status in ((builders.frozen(cast), 422), (builders.draft(cast, "kamen"), 404)):
        response = anna.post(f"{ROOM}/fassung/{version.pk}/absatz/neu/", {"kind": "p", "plain_text": "X"})
        assert (response.status_code, version.blocks.count()) == (status, 8)


def test_what_was_typed_is_text(cast: Cast, client_of: SignIn) -> None:
    row = builders.row(builders.draft(cast))
    client = client_of(cast.people["anna"])
    evil = "</textarea><script>alert(1)</script>"
    client.post(url(row), {"revision": 0, "kind": "note", "plain_text": evil})
    for address in (url(row), url(row, "loeschen"), f"{ROOM}/fassung/{row.version_id}/schreiben/"):
        assert "<script>alert" not in client.get(address).content.decode()


def test_what_the_editor_sends_is_read_on_the_server(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast)
    row = builders.row(version)
    rich = "<p>Die <strong>Stadt</strong><script>x</script></p><p>Neu.<img src=x onerror=y alt='Plan'></p>"
    sent = {"revision": 0, "kind": "p", "plain_text": "Die Stadt\n\nNeu.", "rich_text": rich}
    told = client_of(cast.people["anna"]).post(url(row), sent, follow=True).content.decode()
    assert "jetzt in 2 Stellen geteilt" in told
    assert "Bilder werden nicht übernommen (1): Plan" in told
    assert "onerror" not in told
    row.refresh_from_db()
    assert row.content["runs"] == [["Die ", []], ["Stadt", ["strong"]]]


def test_typing_a_sign_or_a_blank_line_divides(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text="Eins.")
    client = client_of(cast.people["anna"])
    row = builders.row(version, "Eins")
    client.post(url(row), {"revision": 0, "kind": "h2", "plain_text": "Titel ¶ Text\r\n\r\nMehr"})
    assert [(one.kind, one.plain_text) for one in version.blocks.order_by("position")] == [
        ("h2", "Titel"),
        ("p", "Text"),
        ("p", "Mehr"),
    ]


def test_who_changed_a_passage_that_is_gone_keeps_the_words(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text="A\n\nB\n\nC")
    row, before = builders.row(version, "B"), builders.row(version, "A")
    address = url(row)
    client = client_of(cast.people["anna"])
    assert f'name="nach" value="{before.key}"' in client.get(address).content.decode()
    delete_block(block=row, revision=None, by=cast.people["gerda"])
    sent = {"revision": 0, "kind": "quote", "plain_text": "Was Anna schrieb.", "fassung": version.pk}
    told = client.post(address, {**sent, "nach": before.key})
    html = told.content.decode()
    assert told.status_code == 409
    assert "hat diese Stelle inzwischen gelöscht" in html
    assert "Was Anna schrieb." in html
    assert f'value="{before.key}" selected' in html
    assert client.post(address, {**sent, "nach": "nirgends"}).status_code == 409
    client.post(f"{ROOM}/fassung/{version.pk}/absatz/neu/", {**sent, "after": before.key})
    assert texts_of(version) == ["A", "Was Anna schrieb.", "C"]


def test_a_place_that_is_gone_is_chosen_anew(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text="A\n\nB")
    row = builders.row(version, "A")
    add = f"{ROOM}/fassung/{version.pk}/absatz/neu/?nach={row.key}"
    key = row.key
    delete_block(block=row, revision=None, by=cast.people["gerda"])
    told = client_of(cast.people["anna"]).post(add, {"kind": "p", "plain_text": "Neu.", "after": key})
    assert (told.status_code, "inzwischen gelöscht" in told.content.decode()) == (422, True)
    assert "Neu." in told.content.decode()
    assert texts_of(version) == ["B"]


def test_two_who_write_at_one_place_are_told(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text="A\n\nB")
    a, b = builders.row(version, "A"), builders.row(version, "B")
    insert_block(version=version, after=a.key, block=builders.words("Gerda"), by=cast.people["gerda"])
    client = client_of(cast.people["anna"])
    add = f"{ROOM}/fassung/{version.pk}/absatz/neu/?nach={a.key}"
    sent = {"kind": "p", "plain_text": "Anna\n\nnoch etwas", "after": a.key, "follower": b.key}
    told = client.post(add, sent, follow=True).content.decode()
    assert "2 Stellen sind hinzugefügt." in told
    assert "Inzwischen hat noch jemand an diesem Platz geschrieben." in told
    assert "schreibt auch an dieser Fassung" in told
    assert texts_of(version) == ["A", "Anna", "noch etwas", "Gerda", "B"]


def test_too_long_a_text_comes_back_whole(cast: Cast, client_of: SignIn) -> None:
    row = builders.row(builders.draft(cast))
    client = client_of(cast.people["anna"])
    for length in (20_001, 400_001):
        long = "x" * length
        told = client.post(url(row), {"revision": 0, "kind": "p", "plain_text": long})
        html = told.content.decode()
        assert (told.status_code, "Ihr Text steht noch hier" in html, long in html) == (422, True, True)
    assert "maxlength" not in client.get(url(row)).content.decode().split("id_plain_text")[1].split(">")[0]


def test_more_than_a_request_may_hold_is_refused_and_changes_nothing(cast: Cast, client_of: SignIn) -> None:
    row = builders.row(builders.draft(cast))
    sent = {"revision": "0", "kind": "p", "plain_text": "x" * 5_300_000}
    told = client_of(cast.people["anna"]).post(
        url(row), urlencode(sent), content_type="application/x-www-form-urlencoded"
    )
    assert (told.status_code, "zu groß" in told.content.decode()) == (400, True)
    row.refresh_from_db()
    assert (row.plain_text, row.revision) == (builders.SENTENCE, 0)
