# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.models import Version
from augenhoehe.concept.offered_files import FileKind
from augenhoehe.concept.printed_versions import blocks_of
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.models import Resolution
from augenhoehe.kit import clock, manuscripts
from tests.concept import builders
from tests.kit.manuscripts import libreoffice

SignIn = Callable[[Account | None], Client]
ROOM = "/bergkamen/intern/konzept"
QUERIES = 11
FORMATS = ("pdf", "docx", "xlsx")
TYPES = {"pdf": "application/pdf", "docx": "wordprocessingml", "xlsx": "spreadsheetml"}
REASON = "Der Verein „Bergkamen for all“ und Bilal Muster (bilal@bergkamen.example) bitten darum."


def table_url(version: Version, more: str = "") -> str:
    return f"{ROOM}/{version.concept_id}/vorschlaege/tabelle/datei/?{more}"


def everything_in(content: bytes, ending: str) -> str:
    """All that a file says, its metadata and properties too."""
    if ending == "pdf":
        with pikepdf.open(io.BytesIO(content)) as opened, opened.open_metadata() as metadata:
            told = f"{dict(metadata)} {dict(opened.docinfo)}"
        pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
        return " ".join([told, *pages]).replace("\ufffe", "").replace("\r\n", "")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return " ".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


@pytest.mark.parametrize("ending", FORMATS)
def test_without_names_no_name_is_left_anywhere(cast: Cast, client_of: SignIn, ending: str) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version, reason=REASON)
    builders.opinion(cast, made, text="Der Verein „Bergkamen for all“ hat recht.")
    builders.decision(cast, made)
    client = client_of(cast.people["anna"])
    response = client.get(table_url(version, f"format={ending}"))
    assert TYPES[ending] in response["Content-Type"]
    told = everything_in(response.content, ending) + response["Content-Disposition"]
    assert "Eingabe 1" in told
    for name in ("for all", "forall", "for-all", "Bilal", "Muster", "bilal@", "Anna"):
        assert name.lower() not in told.lower(), name
    assert f"ohne-namen-bergkamen.{ending}" in response["Content-Disposition"]
    named = client.get(table_url(version, f"format={ending}&namen=mit"))
    assert "Bilal" in everything_in(named.content, ending)
    assert f"mit-namen-bergkamen.{ending}" in named["Content-Disposition"]


def test_the_table_is_for_those_who_work_with_the_town(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    assert client_of(cast.people["clara"]).get(table_url(version)).status_code == 403
    assert client_of(None).get(table_url(version)).status_code == 302
    foreign = builders.opened(cast, "kamen")
    assert client_of(cast.people["anna"]).get(table_url(foreign)).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_table_takes_few_queries(cast: Cast, client_of: SignIn, rows: int) -> None:
    version = builders.opened(cast)
    for number in range(rows):
        builders.accepted(cast, version, new=f"Die Stadt tut {number}.")
    client = client_of(cast.people["anna"])
    client.get(table_url(version, "format=xlsx"))
    with CaptureQueriesContext(connection) as caught:
        client.get(table_url(version, "format=xlsx"))
    assert len(caught) == QUERIES


def test_the_form_offers_the_chapters(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    address = f"{ROOM}/{version.concept_id}/vorschlaege/tabelle/"
    bilal = client_of(cast.people["bilal"])
    assert "Es gibt noch keine Vorschläge." in bilal.get(address).content.decode()
    builders.proposal(cast, version, kind=ProposalKind.DELETE)
    page = bilal.get(address).content.decode()
    assert "1 Sprache" in page
    assert 'value="ohne"' in page
    assert address in bilal.get(f"{ROOM}/{version.concept_id}/vorschlaege/").content.decode()


def compared(cast: Cast) -> tuple[Version, Version]:
    first = builders.opened(cast)
    builders.accepted(cast, first)
    second = builders.next_version(cast, first.concept)
    realise_proposals(version=second, by=cast.people["anna"])
    return first, second


def test_two_versions_as_files(cast: Cast, client_of: SignIn) -> None:
    first, second = compared(cast)
    client = client_of(cast.people["anna"])
    address = f"{ROOM}/fassung/{first.pk}/vergleich/{second.pk}/datei/"
    for ending in FORMATS:
        response = client.get(f"{address}?format={ending}")
        assert TYPES[ending] in response["Content-Type"]
        assert f'"synopse-konzept-fassung-1-und-2-bergkamen.{ending}"' in response["Content-Disposition"]
        told = everything_in(response.content, ending)
        assert "richtet" in told
        assert "Betriebe bieten" not in told
    assert "Betriebe bieten" in everything_in(client.get(f"{address}?umfang=ganz").content, "pdf")
    turned = f"{ROOM}/fassung/{second.pk}/vergleich/{first.pk}/datei/"
    assert client.get(turned).content == client.get(address).content


def test_the_list_of_changes_is_text(cast: Cast, client_of: SignIn) -> None:
    first, second = compared(cast)
    address = f"{ROOM}/fassung/{first.pk}/vergleich/{second.pk}/datei/?inhalt=liste&format="
    client = client_of(cast.people["anna"])
    for asked, given in (("pdf", "pdf"), ("docx", "docx"), ("xlsx", "pdf")):
        response = client.get(address + asked)
        assert TYPES[given] in response["Content-Type"]
        assert "ersetzt" in everything_in(response.content, given)
        assert f"aenderungen-konzept-fassung-1-und-2-bergkamen.{given}" in response["Content-Disposition"]


def test_drafts_and_other_concepts_are_not_compared(cast: Cast, client_of: SignIn) -> None:
    first, second = compared(cast)
    address = f"{ROOM}/fassung/{first.pk}/vergleich/{second.pk}/datei/"
    assert client_of(cast.people["bilal"]).get(address).status_code == 404
    other = builders.frozen(cast, title="Zweites")
    apart = f"{ROOM}/fassung/{first.pk}/vergleich/{other.pk}/datei/"
    assert client_of(cast.people["anna"]).get(apart).status_code == 404


def test_a_version_as_file(cast: Cast, client_of: SignIn) -> None:
    first, second = compared(cast)
    bilal, anna = client_of(cast.people["bilal"]), client_of(cast.people["anna"])
    response = bilal.get(f"{ROOM}/fassung/{first.pk}/datei/")
    assert 'inline; filename="konzept-fassung-1-bergkamen.pdf"' in response["Content-Disposition"]
    lines = bilal.get(f"{ROOM}/fassung/{first.pk}/datei/?format=zeilen")
    assert lines.content != response.content
    word = bilal.get(f"{ROOM}/fassung/{first.pk}/datei/?format=docx")
    assert "Patenschaften" in everything_in(word.content, "docx")
    assert bilal.get(f"{ROOM}/fassung/{second.pk}/datei/").status_code == 404
    draft = anna.get(f"{ROOM}/fassung/{second.pk}/datei/?format=docx")
    assert "konzept-fassung-2-entwurf-bergkamen.docx" in draft["Content-Disposition"]
    assert "Entwurf" in everything_in(draft.content, "docx")


@pytest.mark.parametrize("kind", ["docx-text", "odt", "html", "md"])
def test_the_text_alone_is_read_in_again_as_it_was(cast: Cast, client_of: SignIn, kind: str) -> None:
    version = builders.frozen(cast)
    response = client_of(cast.people["bilal"]).get(f"{ROOM}/fassung/{version.pk}/datei/?format={kind}")
    ending = kind.removesuffix("-text")
    assert f'attachment; filename="konzept-fassung-1-bergkamen.{ending}"' in response["Content-Disposition"]
    back = manuscripts.read(response.content, name=f"konzept.{ending}")
    assert back.blocks == tuple(blocks_of(version))
    assert back.title.startswith("Konzept, Fassung 1 (")


def test_files_are_listed_with_their_size_once_they_were_made(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    client, address = client_of(cast.people["bilal"]), f"{ROOM}/fassung/{version.pk}/"
    page = client.get(address).content.decode()
    for kind in FileKind:
        assert f'href="{address}datei/?format={kind}"' in page
    assert "Bytes" not in page
    size = len(client.get(f"{address}datei/?format=md").content)
    assert f"{size}\xa0Bytes" in client.get(address).content.decode()


def test_a_draft_has_no_lines_to_cite(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast)
    client, address = client_of(cast.people["anna"]), f"{ROOM}/fassung/{version.pk}/"
    assert "format=zeilen" not in client.get(address).content.decode()
    lines = client.get(f"{address}datei/?format=zeilen")
    assert lines["Content-Disposition"] == 'inline; filename="konzept-fassung-1-entwurf-bergkamen.pdf"'


def tracked_url(first: Version, second: Version, ending: str) -> str:
    return f"{ROOM}/fassung/{first.pk}/vergleich/{second.pk}/datei/?inhalt=nachverfolgt&format={ending}"


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_tracked_changes_bear_the_town_and_the_frozen_day(cast: Cast, client_of: SignIn, ending: str) -> None:
    first, second = compared(cast)
    with clock.standing_on(datetime.date(2023, 3, 1)):
        freeze_version(version=second, revision=None, by=cast.people["anna"])
    client, address = client_of(cast.people["bilal"]), tracked_url(first, second, ending)
    assert address.replace("&", "&amp;") in client.get(address.split("datei/")[0]).content.decode()
    response = client.get(address)
    assert (
        response["Content-Disposition"]
        == f'attachment; filename="nachverfolgt-konzept-fassung-1-und-2-bergkamen.{ending}"'
    )
    assert client.get(address).content == response.content
    revised = manuscripts.read_revised(response.content)
    assert {(change.author, change.date and change.date.date()) for change in revised.changes} == {
        (cast.bergkamen.name, datetime.date(2023, 3, 1))
    }
    assert manuscripts.read(response.content).blocks == tuple(blocks_of(second))


def test_tracked_changes_come_in_no_other_format(cast: Cast, client_of: SignIn) -> None:
    first, second = compared(cast)
    response = client_of(cast.people["anna"]).get(tracked_url(first, second, "pdf"))
    assert TYPES["docx"] in response["Content-Type"]


@pytest.mark.skipif(libreoffice.executable() is None, reason=libreoffice.MISSING)
def test_libreoffice_accepts_and_rejects_the_files_of_the_page(
    cast: Cast, client_of: SignIn, tmp_path: Path
) -> None:
    first, second = compared(cast)
    client = client_of(cast.people["anna"])
    files = [(ending, client.get(tracked_url(first, second, ending)).content) for ending in ("docx", "odt")]
    for accepted, rejected in libreoffice.settle(files, tmp_path):
        assert manuscripts.read(accepted).blocks == tuple(blocks_of(second))
        assert [block.text for block in manuscripts.read(rejected).blocks] == [
            block.text for block in blocks_of(first)
        ]


def test_a_resolution_that_is_not_public_stays_inside(cast: Cast, client_of: SignIn) -> None:
    version = builders.frozen(cast)
    paper = builders.paper(cast, adopted=True)
    version.paper = paper
    version.save()
    address = f"{ROOM}/fassung/{version.pk}/datei/?format=docx"
    bilal = client_of(cast.people["bilal"])
    assert "12/0001" in everything_in(bilal.get(address).content, "docx")
    paper.public = False
    paper.save()
    Resolution.objects.update(public=False)
    assert "12/0001" not in everything_in(bilal.get(address).content, "docx")
    assert "12/0001" in everything_in(client_of(cast.people["anna"]).get(address).content, "docx")
