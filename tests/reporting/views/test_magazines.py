# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of a magazine through HTTP, from the first word to the public page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.enums import JobState
from augenhoehe.kit.models import Job
from augenhoehe.reporting.actions.add_magazine_picture import add_magazine_picture
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.actions.publish_magazine import publish_magazine
from augenhoehe.reporting.enums import MagazinePurpose
from augenhoehe.reporting.magazine_work import begin, make
from augenhoehe.reporting.models import Magazine, MagazineItem, MagazinePicture
from tests.pictures import PNG
from tests.reporting import magazines

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]
EVIL = "<script>alert(1)</script>"
PICTURE = {"recognisable": "nobody", "focus_x": "50", "focus_y": "50", "holder": "A", "licence": "CC0"}


def _url(name: str, *args: object, room: str = "reporting", town: str = "bergkamen") -> str:
    return reverse(f"{room}:{name}", args=[town, *args])


def _uploaded(content: bytes = PNG) -> SimpleUploadedFile:
    return SimpleUploadedFile("bild.png", content)


def test_from_the_first_word_to_the_public_page(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    client = client_of(anna)
    data = {
        "title": "Miteinander",
        "subtitle": EVIL,
        "period_from": "2019-06-01",
        "period_to": "2022-12-31",
        "layout": "raster",
        "publisher": "Stadt",
        "imprint": "Impressum",
        "public": "on",
    }
    assert client.post(_url("magazine-create"), data).status_code == 302
    made = Magazine.objects.get()
    page = client.get(_url("magazine", made.pk)).text
    assert "Die Titelseite hat noch kein Bild" in page
    assert EVIL not in page
    added = {"kind": "story", "title": "Der Tisch", "revision": made.revision}
    assert client.post(_url("magazine-item-add", made.pk), added).status_code == 302
    item = MagazineItem.objects.get()
    words = {
        "title": "Der Tisch",
        "text": "Am Anfang.",
        "quote": EVIL,
        "speaker": "A",
        "revision": item.revision,
    }
    assert client.post(_url("magazine-item-edit", item.pk), words).status_code == 302
    made.refresh_from_db()
    sent = {**PICTURE, "alternative_text": "Ein Bild", "picture": _uploaded(), "revision": made.revision}
    assert client.post(_url("magazine-cover-add", made.pk), sent).status_code == 302
    assert client.get(_url("magazine-preview", made.pk)).content.startswith(b"%PDF")
    MagazinePicture.objects.update(alternative_text="")  # a preview shows what nobody has described yet
    assert client.get(_url("magazine-preview", made.pk)).content.startswith(b"%PDF")
    made.refresh_from_db()
    assert client.post(_url("magazine-freeze", made.pk), {"revision": made.revision}).status_code == 422
    MagazinePicture.objects.update(alternative_text="Ein Bild")
    for step in ("freeze", "files", "publish"):
        made.refresh_from_db()
        answer = client.post(_url(f"magazine-{step}", made.pk), {"revision": made.revision})
        assert answer.status_code == 302, step
    page = client.get(_url("magazine", made.pk)).text
    assert "PDF für den Druck, mit Beschnitt und Schnittmarken" in page
    street = client_of(None)
    assert "Miteinander" in street.get(_url("magazines", room="site")).text
    assert "Der Tisch" in street.get(_url("magazine", made.pk, room="site")).text
    article = street.get(_url("magazine-article", made.pk, item.pk, room="site")).text
    assert EVIL not in article
    assert "&lt;script&gt;" in article
    shown = MagazinePicture.objects.get()
    assert street.get(_url("magazine-picture", shown.pk, room="site")).status_code == 200
    assert street.get(_url("magazine-article", made.pk, 0, room="site")).status_code == 404


def test_what_was_typed_stays_where_a_picture_is_refused(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    made = magazines.magazine(cast)
    sent = {
        **PICTURE,
        "alternative_text": "Zwei Tassen",
        "picture": _uploaded(b"GIF89a"),
        "revision": made.revision,
    }
    answer = client_of(anna).post(_url("magazine-cover-add", made.pk), sent)
    assert answer.status_code == 422
    assert "kein Bild als PNG oder JPEG" in answer.text
    assert "Zwei Tassen" in answer.text


def test_drafts_pictures_and_other_towns_stay_closed(cast: Cast, clara: Account, client_of: ClientOf) -> None:
    made = magazines.complete(cast)
    shown = MagazinePicture.objects.filter(magazine=made)[0]
    item = MagazineItem.objects.get()
    street, stranger = client_of(None), client_of(clara)
    assert street.get(_url("magazine", made.pk, room="site")).status_code == 404
    assert street.get(_url("magazine-picture", shown.pk, room="site")).status_code == 404
    for name, number in (
        ("magazine", made.pk),
        ("magazine-item-edit", item.pk),
        ("magazine-picture-edit", shown.pk),
        ("magazine-picture", shown.pk),
    ):
        assert stranger.get(_url(name, number, town="kamen")).status_code == 404
        assert stranger.get(_url(name, number)).status_code in {403, 404}


def test_the_second_author_is_told(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    item = magazines.story(magazines.magazine(cast), cast)
    words = {"title": "Anders", "text": "Anders", "revision": "0"}
    assert client_of(anna).post(_url("magazine-item-edit", item.pk), words).status_code == 409


def test_words_rights_and_place_of_pictures_are_changed(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    made = magazines.complete(cast)
    client = client_of(anna)
    shown = MagazinePicture.objects.filter(item__isnull=False)[0]
    words = {**PICTURE, "alternative_text": "Neu", "focus_y": "0", "revision": shown.revision}
    assert client.post(_url("magazine-picture-edit", shown.pk), words).status_code == 302
    shown.refresh_from_db()
    assert (shown.alternative_text, shown.focus_y) == ("Neu", 0)
    assert (
        client.post(_url("magazine-picture-remove", shown.pk), {"revision": shown.revision}).status_code
        == 302
    )
    item = MagazineItem.objects.get()
    assert client.post(_url("magazine-item-remove", item.pk), {"revision": item.revision}).status_code == 302
    assert not made.items.exists()


def test_what_is_published_without_files_for_print_gets_them_later(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    frozen = freeze_magazine(magazine=magazines.complete(cast), by=anna)
    make(frozen, MagazinePurpose.SCREEN, by=anna)
    publish_magazine(magazine=frozen, by=anna)
    client, address = client_of(anna), _url("magazine", frozen.pk)
    assert "Fehlende Dateien erzeugen" in client.get(address).text
    assert client.post(_url("magazine-files", frozen.pk)).status_code == 302
    assert set(frozen.files.values_list("purpose", flat=True)) == set(MagazinePurpose)
    assert "Fehlende Dateien erzeugen" not in client.get(address).text


def test_while_its_files_are_made_it_is_not_published(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    frozen = freeze_magazine(magazine=magazines.complete(cast), by=anna)
    make(frozen, MagazinePurpose.SCREEN, by=anna)
    begin(frozen, by=anna)
    Job.objects.update(state=JobState.RUNNING)
    page = client_of(anna).get(_url("magazine", frozen.pk)).text
    assert "Die Dateien entstehen gerade." in page
    assert _url("magazine-publish", frozen.pk) not in page
    Job.objects.update(state=JobState.DONE)
    assert _url("magazine-publish", frozen.pk) in client_of(anna).get(_url("magazine", frozen.pk)).text


def test_signs_that_print_cannot_show_are_told_until_it_is_published(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    client, made = client_of(anna), magazines.complete(cast)
    assert "Zeichen, die sich nicht drucken lassen" not in client.get(_url("magazine", made.pk)).text
    item = magazines.story(made, cast, text="Sie sagen 你好.")
    told = f'<a href="#beitrag-{item.pk}">Der Tisch</a>: <bdi>你 好</bdi>'
    assert told in client.get(_url("magazine", made.pk)).text
    add_magazine_picture(magazine=made, item=item, sent=magazines.SENT, by=anna)
    frozen = freeze_magazine(magazine=Magazine.objects.get(), by=anna)
    assert told in client.get(_url("magazine", made.pk)).text
    make(frozen, MagazinePurpose.SCREEN, by=anna)
    publish_magazine(magazine=frozen, by=anna)
    assert told not in client.get(_url("magazine", made.pk)).text
