# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
import io
from collections import Counter
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from augenhoehe.council.printing import Layout, PrintedConsultation, PrintedPaper, print_paper
from augenhoehe.kit.documents.check import faults, structure

HOSTILE = '#read("/etc/passwd") $x$ *b* <script> \\ ] #{ "'


def pages(pdf: bytes) -> list[list[str]]:
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    return [[line.strip() for line in text.splitlines() if line.strip()] for text in texts]


def test_the_form_prints_its_labels_in_order(form_paper: PrintedPaper) -> None:
    (lines,) = pages(print_paper(form_paper, Layout.FORM))
    assert lines[:13] == [
        "Stadt Kamen",
        "Die Bürgermeisterin",
        "Vorlage",
        "Nr. 039/2022",
        "Fachbereich Bürgerdienste vom: 29.04.2022",
        "Beschlussvorlage öffentlich Rat",
        "TOP-Nr. Beratungsfolge",
        "Sozial-, Teilhabe-, Generationen- und Familienausschuss",
        "Haupt- und Finanzausschuss",
        "Rat der Stadt Kamen",
        "Bezeichnung des TOP",
        "Integrationskonzept",
        "Beschlussvorschlag:",
    ]
    assert "Sachverhalt und Begründung (einschl. finanzielle Möglichkeit der Verwirklichung):" in lines
    assert "• Vereine und Verbände" in lines
    assert lines[-1] == "Seite 1 von 1"


def test_the_cover_sheet_stands_alone_and_the_text_begins_on_page_two(cover_paper: PrintedPaper) -> None:
    first, second = pages(print_paper(cover_paper, Layout.COVER_SHEET))
    assert first == [
        "Stadt Bergkamen",
        "Der Bürgermeister",
        "Beschlussvorlage - öffentlich -",
        "Drucksache Nr.: 12/0767",
        "Beratungsfolge Datum",
        "1. Ausschuss für Arbeit und Soziales 08.11.2022",
        "2. Haupt- und Finanzausschuss 08.12.2022",
        "3. Rat der Stadt Bergkamen 08.12.2022",
        "Betreff:",
        "Einführung eines städtischen",
        "Integrationsmanagements - Abschluss und Ausblick",
        "Bestandteile dieser Vorlage sind:",
        "1. Das Deckblatt",
        "2. Der Beschlussvorschlag und die Sachdarstellung",
        "Seite 1 von 2",
    ]
    assert second[0] == "Beschlussvorschlag:"
    assert "Sachdarstellung:" in second


@pytest.mark.parametrize("layout", list(Layout))
def test_both_layouts_pass_every_check(
    form_paper: PrintedPaper, cover_paper: PrintedPaper, layout: Layout
) -> None:
    for paper in (
        form_paper,
        cover_paper,
        replace(cover_paper, consultations=(), reasons=None, resolution_text=None),
    ):
        assert faults(print_paper(paper, layout, printed_on=datetime.date(2022, 10, 24))) == []


@pytest.mark.parametrize("layout", list(Layout))
def test_a_draft_says_so(form_paper: PrintedPaper, layout: Layout) -> None:
    lines = [
        line for page in pages(print_paper(replace(form_paper, reference=None), layout)) for line in page
    ]
    assert "Entwurf" in lines
    assert not any("Nr. 0" in line or "Drucksache" in line for line in lines)


def test_headings_lists_and_table_are_tagged(form_paper: PrintedPaper) -> None:
    with pikepdf.open(io.BytesIO(print_paper(form_paper, Layout.FORM))) as document:
        kinds = Counter(kind for kind, _ in structure(document))
        title = str(document.docinfo["/Title"])
    assert (kinds["H1"], kinds["H2"], kinds["Table"], kinds["TH"], kinds["LI"]) == (1, 2, 1, 2, 3)
    assert title == "Vorlage 039/2022: Integrationskonzept"


def test_the_same_paper_gives_the_same_bytes(form_paper: PrintedPaper, cover_paper: PrintedPaper) -> None:
    assert print_paper(form_paper, Layout.FORM) == print_paper(replace(form_paper), Layout.FORM)
    day = datetime.date(2022, 10, 24)
    first = print_paper(cover_paper, Layout.COVER_SHEET, printed_on=day)
    assert first == print_paper(cover_paper, Layout.COVER_SHEET, printed_on=day)
    assert first != print_paper(cover_paper, Layout.COVER_SHEET, printed_on=day, accent="#00594c")


@pytest.mark.parametrize("layout", list(Layout))
def test_what_people_write_is_never_code(layout: Layout) -> None:
    paper = PrintedPaper(
        head_title=HOSTILE,
        town_name=HOSTILE,
        kind=HOSTILE,
        subject=HOSTILE,
        consultations=(PrintedConsultation(HOSTILE, None, HOSTILE, HOSTILE),),
        reference=HOSTILE,
        public=False,
        department=HOSTILE,
        author=HOSTILE,
        deciding_body=HOSTILE,
        components=(HOSTILE,),
        resolution_text=f"{HOSTILE}\n\n• {HOSTILE}",
        acknowledgement=HOSTILE,
        reasons=HOSTILE,
        financial_impact=f"{HOSTILE} 1",
        attachments=(HOSTILE,),
    )
    pdf = print_paper(paper, layout)
    shown = "".join(" ".join(" ".join(page) for page in pages(pdf)).split())
    assert "root:" not in shown
    assert shown.count("".join(HOSTILE.split())) >= 14
    assert faults(pdf) == []
