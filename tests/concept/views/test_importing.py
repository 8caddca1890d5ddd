# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.concept import texts
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.models import Concept, Figure, ImportedText, Version
from augenhoehe.concept.printed_versions import blocks_of
from augenhoehe.concept.views import importing, manuscript_page
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.manuscripts import Limits
from tests.concept import builders
from tests.pictures import PNG

SignIn = Callable[[Account | None], Client]
ROOM = "/bergkamen/intern/konzept"
NEW = f"{ROOM}/einlesen/"
HTML = (
    "<!doctype html><h1>Integrationskonzept</h1><h2>Sprache</h2><p>Die Stadt <b>prüft</b> Patenschaften."
    "<p>Vorspann<script>alert(1)</script><img src=x alt='Karte von Bergkamen'>"
).encode()


def upload(client: Client, address: str, content: bytes, name: str = "konzept.html") -> str:
    """The address at which it is looked through."""
    response = client.post(address, {"file": SimpleUploadedFile(name, content)})
    assert response.status_code == 302, response.content.decode()
    return str(response["Location"])


def into(version: Version) -> str:
    return f"{ROOM}/fassung/{version.pk}/einlesen/"


def confirm(client: Client, address: str, **more: object) -> int:
    sent = {"tun": "uebernehmen", **more}
    return client.post(address, sent).status_code


def test_a_concept_begins_with_a_file(cast: Cast, client_of: SignIn) -> None:
    anna = client_of(cast.people["anna"])
    address = upload(anna, NEW, HTML)
    page = anna.get(address).content.decode()
    assert 'value="Integrationskonzept"' in page
    assert (
        "Bilder, die nicht in der Datei selbst liegen, werden nicht geholt (1): Karte von Bergkamen" in page
    )
    assert "1 Kapitel, 2 Absätze" in page
    assert "alert(1)" not in page
    assert not Concept.objects.exists()
    assert confirm(anna, address, title="Integrationskonzept 2027", **{"stelle-2": "quote"}) == 302
    version = Version.objects.get()
    assert version.concept.title == "Integrationskonzept 2027"
    assert [block.kind for block in blocks_of(version)] == ["h2", "p", "quote"]
    assert version.imports.get().file.name == "konzept.html"
    assert anna.get(f"{into(version)}").content.decode().count("konzept.html") == 1


def test_a_picture_in_the_file_is_shown_and_waits_for_its_description(cast: Cast, client_of: SignIn) -> None:
    anna = client_of(cast.people["anna"])
    source = base64.b64encode(PNG).decode()
    html = f'<h1>K</h1><p>Davor.</p><figure><img src="data:image/png;base64,{source}"><figcaption>Der Weg'.encode()
    address = upload(anna, NEW, html)
    page = anna.get(address).content.decode()
    assert "Bild mit 8 × 4 Bildpunkten: noch nicht gesagt, was es zeigt" in page
    assert "1 Absatz, 1 Bild" in page
    assert confirm(anna, address, title="K") == 302
    version, figure = Version.objects.get(), Figure.objects.get()
    assert b"".join(anna.get(figure.get_absolute_url())) == PNG
    written = anna.get(f"{ROOM}/fassung/{version.pk}/").content.decode()
    assert figure.get_absolute_url() in written
    assert "noch nicht gesagt, was es zeigt" in written
    refused = anna.post(f"{ROOM}/fassung/{version.pk}/einfrieren/", {"revision": version.revision})
    assert "Bitte sagen Sie zuerst, was Abbildung 1 zeigt" in refused.content.decode()
    assert not Version.objects.get().frozen_on


def test_confirming_twice_makes_one(cast: Cast, client_of: SignIn) -> None:
    anna = client_of(cast.people["anna"])
    address = upload(anna, NEW, HTML)
    for _ in range(2):
        assert confirm(anna, address, title="Konzept") == 302
    assert (Concept.objects.count(), ImportedText.objects.count()) == (1, 1)
    assert anna.get(address)["Location"] == Version.objects.get().get_absolute_url()


def test_a_title_that_is_taken_keeps_what_was_chosen(cast: Cast, client_of: SignIn) -> None:
    builders.draft(cast, title="Konzept")
    anna = client_of(cast.people["anna"])
    address = upload(anna, NEW, HTML)
    assert confirm(anna, address, title="Konzept", **{"stelle-2": "h4"}) == 422
    page = anna.get(address).content.decode()
    assert '<option value="h4" selected>' in page
    assert Concept.objects.count() == 1


def test_a_text_is_pasted_too(cast: Cast, client_of: SignIn) -> None:
    anna, version = client_of(cast.people["anna"]), builders.draft(cast, text="")
    address = anna.post(into(version), {"text": builders.TEXT})["Location"]
    assert confirm(anna, address, revision=Version.objects.get().revision) == 302
    assert blocks_of(version) == texts.blocks_from_text(builders.TEXT)
    assert version.imports.get().file.name == "eingefuegter-text.txt"


def test_what_is_read_in_is_compared_with_the_text_that_is_there(cast: Cast, client_of: SignIn) -> None:
    first = builders.opened(cast)
    builders.proposal(cast, first, beginning="in der Schule")
    version = builders.next_version(cast, first.concept)
    keys = {row.plain_text: row.key for row in version.blocks.all()}
    anna = client_of(cast.people["anna"])
    text = (
        builders.TEXT.replace("- in der Schule\n", "").replace("zweimal", "dreimal") + "\nEin neuer Satz.\n"
    )
    address = upload(anna, into(version), text.encode(), "konzept.txt")
    page = anna.get(address).content.decode()
    for number, words in ((6, "bleibt"), (1, "geändert"), (1, "neu"), (1, "entfällt")):
        assert f"<b>{number}</b>{words}" in page
    assert "in der Schule" in page
    assert "Vorschlag Nr. 1 betrifft diese Stelle" in page
    version.refresh_from_db()
    assert confirm(anna, address, revision=version.revision) == 302
    after = {row.plain_text: row.key for row in version.blocks.all()}
    assert after["Kurse finden dreimal im Jahr statt."] == keys["Kurse finden zweimal im Jahr statt."]
    assert after["in der Bücherei"] == keys["in der Bücherei"]
    assert after["Ein neuer Satz."] not in keys.values()


def test_who_wrote_meanwhile_is_told_and_asked_again(cast: Cast, client_of: SignIn) -> None:
    version, anna = builders.draft(cast), client_of(cast.people["anna"])
    address = upload(anna, into(version), HTML)
    version.refresh_from_db()
    seen = version.revision
    edit_block(
        block=builders.row(version), new=builders.words("Anders."), revision=None, by=cast.people["anna"]
    )
    before = blocks_of(version)
    response = anna.post(address, {"tun": "uebernehmen", "revision": seen})
    assert response.status_code == 409
    assert blocks_of(version) == before
    assert confirm(anna, address) == 409, "without a revision nothing is overwritten"
    again = response.context["form"]["revision"].value()
    assert confirm(anna, address, revision=again) == 302


def test_corrections_are_kept_from_part_to_part(
    cast: Cast, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (importing, manuscript_page):
        monkeypatch.setattr(module, "PASSAGES_A_PART", 2)
    anna = client_of(cast.people["anna"])
    address = upload(anna, NEW, HTML)
    moved = anna.post(
        address, {"teil": "1", "tun": "2", "title": "Mein Titel", "stelle-1": "quote", "stelle-2": "h4"}
    )
    assert moved["Location"].endswith("?teil=2#stellen")
    page = anna.get(moved["Location"]).content.decode()
    assert 'value="Mein Titel"' in page
    assert 'name="stelle-2"' in page
    assert 'name="stelle-1"' not in page
    assert confirm(anna, address, teil="2", title="Konzept", **{"stelle-2": "skip"}) == 302
    assert [block.kind for block in blocks_of(Version.objects.get())] == ["h2", "quote"]


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 30_000_000)
    return file.getvalue()


def macros() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
        archive.writestr("word/vbaProject.bin", "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "leer.docx", "leer"),
        (b" ", "leer.txt", "enthält keinen Text"),
        (b"\x89PNG\r\n\x1a\n", "bild.png", "Bitte speichern Sie sie als DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "alt.doc", "altes Office-Format"),
        (b"PK\x03\x04word/document.xml", "kaputt.docx", "beschädigt"),
        (bomb(), "bombe.docx", "nicht sicher gelesen"),
        (macros(), "makros.docm", "Makros"),
        (b"%PDF-1.7 kaputt", "kaputt.pdf", "beschädigt"),
    ],
)
def test_what_cannot_be_read_is_told_at_the_field(
    cast: Cast, client_of: SignIn, content: bytes, name: str, words: str
) -> None:
    response = client_of(cast.people["anna"]).post(NEW, {"file": SimpleUploadedFile(name, content)})
    assert response.status_code == 422
    (message,) = response.context["form"].errors["file"]
    assert words in message


def test_what_is_too_large_is_not_even_read(
    cast: Cast, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("augenhoehe.concept.views.importing.Limits", lambda: Limits(bytes=10))
    response = client_of(cast.people["anna"]).post(NEW, {"file": SimpleUploadedFile("a.txt", b"x" * 11)})
    assert "zu groß" in response.context["form"].errors["file"][0]


def test_an_upload_is_for_who_gave_it(cast: Cast, client_of: SignIn) -> None:
    anna = client_of(cast.people["anna"])
    address = upload(anna, NEW, HTML)
    other = client_of(cast.people["dora"])
    assert other.get(address).status_code in (302, 403)
    assert anna.get(f"{NEW}unbekannt/")["Location"] == NEW
    version = builders.draft(cast)
    assert anna.get(f"{into(version)}unbekannt/")["Location"] == into(version)


def test_what_was_there_before_can_be_read_again(cast: Cast, client_of: SignIn) -> None:
    version, anna = builders.draft(cast), client_of(cast.people["anna"])
    address = upload(anna, into(version), HTML)
    version.refresh_from_db()
    confirm(anna, address, revision=version.revision)
    page = anna.get(into(version)).content.decode()
    assert "Betriebe bieten Praktika an." in page
    assert "Karte von Bergkamen" in page


def test_long_passages_show_their_beginning(cast: Cast, client_of: SignIn) -> None:
    anna = client_of(cast.people["anna"])
    address = upload(anna, NEW, ("Wort und <b>Satz</b>. " * 500).encode(), "lang.txt")
    page = anna.get(address).content.decode()
    assert "insgesamt 10999 Zeichen" in page
    assert "<b>Satz" not in page


@pytest.mark.parametrize("paragraphs", [1, 3])
def test_looking_through_takes_few_queries(cast: Cast, client_of: SignIn, paragraphs: int) -> None:
    version, anna = builders.draft(cast), client_of(cast.people["anna"])
    address = upload(anna, into(version), ("<p>Ein Absatz.</p>" * paragraphs).encode())
    anna.get(address)
    with CaptureQueriesContext(connection) as caught:
        anna.get(address)
    assert len(caught) <= 12
