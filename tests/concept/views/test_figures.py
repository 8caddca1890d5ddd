# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import FileResponse
from django.test import Client

from augenhoehe.concept.actions.delete_block import delete_block
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.models import Figure
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders
from tests.concept.test_figures import SENT, shown
from tests.concept.views.test_blocks import texts_of, url
from tests.pictures import JPEG

SignIn = Callable[[Account | None], Client]
ROOM = "/bergkamen/intern/konzept"


def upload(content: bytes = JPEG) -> SimpleUploadedFile:
    return SimpleUploadedFile("fest.jpg", content)


def content(response: object) -> bytes:
    assert isinstance(response, FileResponse)
    return b"".join(response.streaming_content)  # type: ignore[arg-type]  # not asynchronous here


def test_a_figure_is_added_shown_and_changed(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast, text="A\n\nB")
    client, a = client_of(cast.people["anna"]), builders.row(version, "A")
    add = f"{ROOM}/fassung/{version.pk}/abbildung/neu/?nach={a.key}"
    assert f'value="{a.key}" selected' in client.get(add).content.decode()
    sent = {"after": a.key, "plain_text": "Das Fest", "alternative_text": "Kinder tanzen."}
    for wrong in (
        {**sent},
        {**sent, "picture": upload(b"GIF89a")},
        {**sent, "alternative_text": "", "picture": upload()},
    ):
        assert client.post(add, wrong).status_code == 422
    client.post(add, {**sent, "picture": upload()})
    assert texts_of(version) == ["A", "Das Fest", "B"]
    figure, row = Figure.objects.get(), builders.row(version, "Das Fest")
    picture = f"{ROOM}/abbildung/{figure.key}/"
    for page in (f"{ROOM}/fassung/{version.pk}/", f"{ROOM}/fassung/{version.pk}/schreiben/"):
        assert f'<img src="{picture}" alt="Kinder tanzen."' in client.get(page).content.decode()
    assert content(client.get(picture)) == JPEG
    assert client.get(url(row))["Location"] == url(row, "abbildung")
    assert "Kinder tanzen." in client.get(url(row, "abbildung")).content.decode()
    changed = {"revision": 0, "plain_text": "Das Stadtfest", "alternative_text": "Kinder tanzen."}
    client.post(url(row, "abbildung"), changed)
    late = client.post(url(row, "abbildung"), changed)
    assert (late.status_code, texts_of(version)[1]) == (409, "Das Stadtfest")
    assert client.post(url(row, "teilen"), {"revision": 1, "before": ["0"]}).status_code == 422
    assert "Unterschrift einer Abbildung" in client.get(url(row, "verbinden")).content.decode()
    delete_block(block=row, revision=None, by=cast.people["gerda"])
    told = client.post(url(row, "abbildung"), {**changed, "fassung": version.pk}, follow=True)
    assert "hat diese Stelle inzwischen gelöscht" in told.content.decode()


def test_who_sees_a_picture(cast: Cast, client_of: SignIn) -> None:
    version, anna = builders.draft(cast), cast.people["anna"]
    shown(cast, version)
    figure = Figure.objects.get()
    picture, public = f"{ROOM}/abbildung/{figure.key}/", f"/bergkamen/konzept/{version.concept_id}/abbildung/"
    assert client_of(cast.people["bilal"]).get(picture).status_code == 200
    assert client_of(cast.people["clara"]).get(picture).status_code in {403, 404}
    assert Client().get(f"{public}{figure.key}/").status_code == 404
    freeze_version(version=version, revision=None, by=anna)
    publish_version(version=version, public=True, revision=None, by=anna)
    assert content(Client().get(f"{public}{figure.key}/")) == JPEG
    assert Client().get(f"{public}anderes/").status_code == 404
    html = Client().get(f"/bergkamen/konzept/{version.concept_id}/").content.decode()
    assert f'<img src="{public}{figure.key}/" alt="{SENT.alternative_text}"' in html


def test_only_authors_add_and_only_to_drafts(cast: Cast, client_of: SignIn) -> None:
    frozen = builders.frozen(cast)
    own = builders.draft(cast, title="Zweites")
    assert client_of(cast.people["anna"]).get(f"{ROOM}/fassung/{frozen.pk}/abbildung/neu/").status_code == 422
    assert client_of(cast.people["fatma"]).get(f"{ROOM}/fassung/{own.pk}/abbildung/neu/").status_code == 403
    assert client_of(cast.people["anna"]).get(url(builders.row(own), "abbildung")).status_code == 404
