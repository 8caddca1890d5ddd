# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import dataclasses
import io
from datetime import date

import docx
import pikepdf
import pypdfium2
import pytest

from augenhoehe.concept.annotations import Annotator, Explained
from augenhoehe.concept.lines import lay_out
from augenhoehe.concept.printing.version import EMPTY, PrintedPassage, PrintedVersion, version_document
from augenhoehe.kit.documents.check import faults
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Heading, ItemList, PageBreak, Paragraph, plain, runs_of
from augenhoehe.kit.text import Block, Kind, Run

PARTS: tuple[Kind, ...] = ("h2", "h3", "p")
LONG = Run("Die Stadt prüft gemeinsam mit den Trägern, wie Patenschaften in allen Kitas gelingen.")


def passage(key: str, kind: Kind, *runs: Run, number: str = "", first: int = 0) -> PrintedPassage:
    lines = lay_out(runs, first) if first else ()
    return PrintedPassage(Block(key, kind, runs=runs), number, lines)


FROZEN = PrintedVersion(
    town_name="Stadt Kamen",
    publisher="Stadt Kamen, Die Bürgermeisterin",
    concept="Konzept",
    number=2,
    draft=False,
    as_of=date(2022, 4, 27),
    as_of_words="Mittwoch, 27. April 2022",
    adopted="Rat, 30.06.2022, Vorlage 039/2022",
    checksum="ab" * 32,
    passages=(
        passage("a", "h2", Run("Sprache"), number="1"),
        passage("b", "p", LONG, Run(" Punkt.", ("strong",)), first=11),
        passage("c", "li", Run("in der Schule"), first=13),
    ),
)
DRAFT = dataclasses.replace(FROZEN, draft=True, adopted="", checksum="", passages=())


def test_numbers_and_lines_belong_to_the_words() -> None:
    heading, text, points = version_document(FROZEN).nodes
    assert isinstance(heading, Heading)
    assert plain(heading.text) == "1\u2002Sprache"
    assert isinstance(text, Paragraph)
    assert [run.line for run in runs_of(text.runs) if run.line] == [11, 12]
    assert plain(text.runs).replace("\n", " ") == f"{LONG.text} Punkt."
    assert isinstance(points, ItemList)
    assert [run.line for run in runs_of(points.entries()[0].runs)] == [13]


def test_the_pdf_shows_lines_in_the_margin_and_the_resolution_on_the_cover() -> None:
    made = write_pdf(version_document(FROZEN))
    assert faults(made, contents=True) == []
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made)]
    assert "Beschlossen: Rat, 30.06.2022, Vorlage 039/2022." in " ".join(pages[0].split())
    assert {"11", "12", "13"} <= set(pages[-1].split())


def test_a_draft_says_so_on_every_page() -> None:
    document = version_document(DRAFT)
    assert document.cover is not None
    assert plain(document.cover.lead).startswith("Entwurf")
    assert document.running_head.endswith("Fassung 2 (Entwurf)")
    assert document.nodes == [Paragraph(EMPTY)]


def test_a_frozen_version_that_nobody_adopted_says_so() -> None:
    cover = version_document(dataclasses.replace(FROZEN, adopted="")).cover
    assert cover is not None
    assert plain(cover.lead) == "Noch nicht beschlossen."
    assert cover.frozen == "Stand Mittwoch, 27. April 2022"


def test_each_chapter_of_a_handbook_begins_on_a_new_page_and_the_contents_name_chapters_alone() -> None:
    passages = [
        passage("o", "p", LONG),
        *(passage(f"{key}{kind}", kind, Run(f"{kind} {key}")) for key in "abc" for kind in PARTS),
    ]
    concept = version_document(dataclasses.replace(FROZEN, passages=passages))
    handbook = version_document(dataclasses.replace(FROZEN, passages=passages, handbook=True))
    assert PageBreak() not in concept.nodes
    assert [type(node).__name__ for node in handbook.nodes] == [
        *("Paragraph", "Heading", "Heading", "Paragraph"),
        *("PageBreak", "Heading", "Heading", "Paragraph"),
        *("PageBreak", "Heading", "Heading", "Paragraph"),
    ]
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(write_pdf(handbook))]
    assert len(pages) == 5
    assert "h2 b" in pages[1]
    assert "h3 b" not in pages[1]


@pytest.mark.parametrize("printed", [FROZEN, DRAFT])
def test_word_takes_it_and_the_same_data_give_the_same_bytes(printed: PrintedVersion) -> None:
    document = version_document(printed)
    assert write_docx(document) == write_docx(document)
    assert write_pdf(document) == write_pdf(document)


def test_footnotes_stand_at_the_end_of_their_chapter_and_terms_at_the_end_of_the_text() -> None:
    terms = (Explained("Patenschaft", "Jemand begleitet ein Kind."),)
    annotator, passages = Annotator(terms), []
    for key, kind, text in (
        ("a", "h2", "Sprache"),
        ("b", "p", "Die Patenschaft [Fußnote: seit 2019, § 3 [neu]] hilft."),
        ("c", "h2", "Arbeit"),
        ("d", "p", "Es gibt Arbeit [Fußnote: zwei]."),
    ):
        block = Block(key, kind, runs=(Run(text),))  # type: ignore[arg-type]  # kinds, all of them
        read, notes = annotator.read(block)
        passages.append(PrintedPassage(read, "", lay_out(read.runs, 1) if kind == "p" else (), notes))
    document = version_document(dataclasses.replace(FROZEN, passages=passages, terms=terms))
    assert [type(node).__name__ for node in document.nodes] == [
        *("Heading", "Paragraph", "Paragraph"),
        *("Heading", "Paragraph", "Paragraph"),
        *("Heading", "Paragraph"),
    ]
    sentence, note = document.nodes[1], document.nodes[2]
    assert isinstance(sentence, Paragraph)
    assert isinstance(note, Paragraph)
    assert plain(sentence.runs) == "Die Patenschaft1 hilft."
    assert plain(note.runs) == "1\u2002seit 2019, § 3 [neu]"
    made = write_pdf(document)
    assert faults(made, contents=True) == []
    with pikepdf.open(io.BytesIO(made)) as pdf:
        links = [one for page in pdf.pages for one in page.get("/Annots", []) if one.Subtype == "/Link"]
        ends = [one for one in links if "/Dest" in one or "/D" in one.get("/A", {})]
    assert len(ends) >= 5 + 2  # both footnotes there and back and the term, beside the contents
    word = docx.Document(io.BytesIO(write_docx(document))).element.xml
    for place in ("fussnote_1", "zu_fussnote_1", "fussnote_2", "begriff_1"):
        assert f'w:name="a_{place}"' in word
        assert f'w:anchor="a_{place}"' in word
