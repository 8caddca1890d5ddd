# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.models import Resolution
from tests.concept import builders

SignIn = Callable[[Account | None], Client]
ROOM = "/bergkamen/intern/konzept"
QUERIES = 10
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
    lines = bilal.get(f"{ROOM}/fassung/{first.pk}/datei/?zeilen=ja")
    assert lines.content != response.content
    word = bilal.get(f"{ROOM}/fassung/{first.pk}/datei/?format=docx")
    assert "Patenschaften" in everything_in(word.content, "docx")
    assert bilal.get(f"{ROOM}/fassung/{second.pk}/datei/").status_code == 404
    draft = anna.get(f"{ROOM}/fassung/{second.pk}/datei/?format=docx")
    assert "konzept-fassung-2-entwurf-bergkamen.docx" in draft["Content-Disposition"]
    assert "Entwurf" in everything_in(draft.content, "docx")


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
