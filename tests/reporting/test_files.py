# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io

import docx
import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.documents.tree import Document
from augenhoehe.kit.documents.typesetting import TypesettingError
from augenhoehe.reporting import files
from augenhoehe.reporting.composition import SectionFailure
from augenhoehe.reporting.enums import PublicationFormat, PublicationText
from augenhoehe.reporting.files import render, stem_of
from augenhoehe.reporting.models import Snapshot
from tests.reporting import builders

pytestmark = pytest.mark.django_db

MARKUP = '#read("/etc/passwd") $x$ *fett* <script>'


def test_pdf_and_docx_carry_the_whole_report(cast: Cast) -> None:
    builders.measure(cast, title=MARKUP)
    docx_file = (PublicationText.FULL, PublicationFormat.DOCX)
    rendered = render(builders.frozen(cast).snapshot, {builders.PDF, docx_file})
    assert rendered.stem == "sachstandsbericht-2022-bergkamen"
    assert rendered.content[builders.PDF].startswith(b"%PDF")
    office = docx.Document(io.BytesIO(rendered.content[docx_file]))
    text = "\n".join(paragraph.text for paragraph in office.paragraphs)
    assert MARKUP in text
    assert "Es geht voran." in text


def test_a_section_that_the_typesetter_refuses_is_named(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot = builders.frozen(cast).snapshot
    titles = [section["title"] for section in snapshot.data["sections"]]

    def refuse(made: Document) -> bytes:
        if made.title not in titles or made.title == titles[2]:
            raise TypesettingError("cannot")
        return b""

    monkeypatch.setattr(files, "write_pdf", refuse)
    with pytest.raises(SectionFailure, match=titles[2]):
        files.write(snapshot, builders.PDF)


def test_what_no_section_alone_causes_is_told_as_it_is(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot = builders.frozen(cast).snapshot

    def refuse(made: Document) -> bytes:
        if made.cover is not None:
            raise TypesettingError("cannot")
        return b""

    monkeypatch.setattr(files, "write_pdf", refuse)
    with pytest.raises(TypesettingError):
        files.write(snapshot, builders.PDF)


def test_a_corrected_edition_says_so_in_the_names_of_its_files() -> None:
    data = {"report": {"title": "Großer Bericht", "town_short": "Bergkamen", "edition": 2}}
    assert stem_of(Snapshot(data=data)) == "grosser-bericht-bergkamen-ausgabe-2"
