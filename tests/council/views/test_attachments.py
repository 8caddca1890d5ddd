# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import File
from augenhoehe.council.actions.attach_file import attach_file
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import Paper, PaperFile
from tests.council import builders
from tests.council.views.pages import EVIL, client, fields, text, url

READERS = ("dora", "fatma", "emil", "bilal", "clara", "kaya", "nobody")
INSIDE, COUNCIL = {"dora", "fatma"}, {"dora", "fatma", "emil"}


def attached(cast: Cast, paper: Paper, name: str = "Plan", *, public: bool = False) -> PaperFile:
    return attach_file(
        paper=paper,
        name=name,
        file_name=f"{name}.txt",
        content=name.encode(),
        public=public,
        revision=None,
        by=cast.people["dora"],
    )


def file(name: str = "plan.txt", content: bytes = b"Plan") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def who_gets(cast: Cast, name: str, *arguments: object) -> set[str]:
    return {
        reader for reader in READERS if client(cast, reader).get(url(name, *arguments)).status_code == 200
    }


@pytest.mark.parametrize(
    ("paper_public", "file_public", "readers"),
    [(True, True, set(READERS)), (True, False, COUNCIL), (False, True, COUNCIL), (False, False, COUNCIL)],
)
def test_who_reaches_an_attachment(
    cast: Cast, paper_public: bool, file_public: bool, readers: set[str]
) -> None:
    item = attached(cast, builders.paper(cast, public=paper_public), public=file_public)
    assert who_gets(cast, "paper-file", item.pk) == readers
    stored = url("papers").replace("vorlagen/", "")
    by_address = {
        reader
        for reader in READERS
        if client(cast, reader).get(f"{stored}dateien/{item.file_id}/").status_code == 200
    }
    assert by_address <= INSIDE
    assert File.objects.get(pk=item.file_id).public is False


def test_drafts_keep_their_attachments_to_themselves(cast: Cast) -> None:
    item = attached(cast, builders.paper(cast, reference=""), public=True)
    assert who_gets(cast, "paper-file", item.pk) == INSIDE


def test_a_withdrawn_paper_takes_its_attachments_along(cast: Cast) -> None:
    paper = builders.paper(cast)
    item = attached(cast, paper, public=True)
    withdraw_paper(paper=paper, reason="Kein Geld", revision=None, by=cast.people["dora"])
    assert "bilal" not in who_gets(cast, "paper-file", item.pk)


def test_names_of_hidden_attachments_are_on_no_page_and_no_print(cast: Cast) -> None:
    paper = builders.paper(cast)
    attached(cast, paper, "Offener Plan", public=True)
    attached(cast, paper, "Geheime Rechnung")
    outside = text(client(cast, "bilal").get(url("paper", paper.pk)))
    assert "Offener Plan" in outside
    assert "Geheime Rechnung" not in outside
    assert "Geheime Rechnung" in text(client(cast, "emil").get(url("paper", paper.pk)))


def test_an_attachment_is_never_kept_by_caches(cast: Cast) -> None:
    item = attached(cast, builders.paper(cast), public=True)
    response = client(cast, "nobody").get(url("paper-file", item.pk))
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert client(cast).post(url("paper-file", item.pk)).status_code == 405


def test_adding_before_and_after_submission(cast: Cast) -> None:
    draft, sent = builders.paper(cast, reference=""), builders.paper(cast)
    for paper, late in ((draft, False), (sent, True)):
        shown = client(cast).get(url("paper-file-new", paper.pk))
        assert ("nachgereicht" in text(shown)) is late
        data = {**fields(shown), "file": file(), "name": " Mein  Plan ", "public": "on"}
        after = client(cast).post(url("paper-file-new", paper.pk), data, follow=True)
        assert "Die Anlage ist hinzugefügt." in text(after)
        item = paper.files.get()
        assert (item.name, item.public, item.handed_in_later_at is not None) == ("Mein Plan", True, late)
    assert "nachgereicht am 16.01.2023" in text(client(cast, "bilal").get(url("paper", sent.pk)))


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Datei"),
        ({"file": SimpleUploadedFile("leer.pdf", b"")}, "leer"),
        ({"file": SimpleUploadedFile("x.exe", b"MZ\x90\x00\x03\x00\x00\x00\xff\xff")}, "PDF"),
        ({"file": SimpleUploadedFile("x.txt", b"x"), "name": "x" * 10_000}, "200 Zeichen"),
    ],
)
def test_files_that_cannot_be_kept(cast: Cast, sent: dict[str, Any], words: str) -> None:
    paper = builders.paper(cast)
    shown = fields(client(cast).get(url("paper-file-new", paper.pk)))
    response = client(cast).post(url("paper-file-new", paper.pk), {**shown, **sent})
    assert response.status_code == 422
    assert words in text(response)
    assert not PaperFile.objects.exists()


def test_too_large_a_file(cast: Cast, settings: Any) -> None:
    settings.AUGENHOEHE_UPLOAD_LIMIT = 3
    paper = builders.paper(cast)
    shown = fields(client(cast).get(url("paper-file-new", paper.pk)))
    response = client(cast).post(url("paper-file-new", paper.pk), {**shown, "file": file()})
    assert response.status_code == 422
    assert "zu groß" in text(response)


def test_adding_unseen_is_a_conflict(cast: Cast) -> None:
    paper = builders.paper(cast)
    response = client(cast).post(url("paper-file-new", paper.pk), {"file": file(), "revision": "99"})
    assert response.status_code == 409
    assert not PaperFile.objects.exists()


def test_names_order_and_publicity(cast: Cast) -> None:
    paper = builders.paper(cast, name=EVIL)
    first, second = attached(cast, paper, "Eins", public=True), attached(cast, paper, EVIL)
    gone = attached(cast, paper, "Weg")
    shown = client(cast).get(url("paper-files", paper.pk))
    assert "<script>alert" not in shown.content.decode()
    data = fields(shown) | {
        f"file-{first.pk}-name": "Neu",
        f"file-{first.pk}-position": "9",
        f"file-{second.pk}-public": "on",
        f"file-{gone.pk}-remove": "on",
    }
    del data[f"file-{first.pk}-public"]
    assert client(cast).post(url("paper-files", paper.pk), data).status_code == 302
    stored = list(paper.files.order_by("position").values_list("name", "public", "position"))
    assert stored == [(EVIL, True, 1), ("Neu", False, 2)]
    assert client(cast).post(url("paper-files", paper.pk), data).status_code == 409
    assert "<script>alert" not in client(cast).get(url("paper", paper.pk)).content.decode()


def test_what_a_body_had_before_it_stays(cast: Cast) -> None:
    paper = builders.paper(cast)
    item = attached(cast, paper, public=True)
    builders.record(cast, paper.consultations.earliest("position"), Outcome.RECOMMENDED)
    shown = fields(client(cast).get(url("paper-files", paper.pk)))
    refused = client(cast).post(url("paper-files", paper.pk), shown | {f"file-{item.pk}-name": "Anders"})
    assert refused.status_code == 422
    assert "schon beraten" in text(refused)
    del shown[f"file-{item.pk}-public"]
    assert client(cast).post(url("paper-files", paper.pk), shown).status_code == 302
    assert paper.files.get().public is False


def test_a_decided_paper_takes_no_more(cast: Cast) -> None:
    paper = builders.resolution(cast).consultation.paper
    assert "nimmt keine Anlagen mehr" in text(client(cast).get(url("paper-files", paper.pk)))
    shown = fields(client(cast).get(url("paper-file-new", paper.pk)))
    response = client(cast).post(url("paper-file-new", paper.pk), {**shown, "file": file()})
    assert response.status_code == 422


def test_another_town_s_attachments_do_not_exist(cast: Cast) -> None:
    foreign = builders.paper(cast, "kamen")
    item = attached(cast, foreign, public=True)
    own = builders.paper(cast)
    assert client(cast).get(url("paper-file", item.pk)).status_code == 404
    for name in ("paper-files", "paper-file-new"):
        assert client(cast).get(url(name, foreign.pk)).status_code == 404
        assert client(cast, "emil").get(url(name, own.pk)).status_code == 403
    shown = fields(client(cast).get(url("paper-files", own.pk)))
    client(cast).post(url("paper-files", own.pk), shown | {f"file-{item.pk}-remove": "on"})
    assert PaperFile.objects.filter(pk=item.pk).exists()
