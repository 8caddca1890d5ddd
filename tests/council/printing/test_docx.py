# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import io
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from augenhoehe.council.printing import Layout, PrintedPaper, paper_docx


def opened(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def lines(office: Any) -> list[str]:
    return [paragraph.text for paragraph in office.paragraphs if paragraph.text]


def test_the_form_has_the_words_of_the_pdf(form_paper: PrintedPaper) -> None:
    office = opened(paper_docx(form_paper, Layout.FORM))
    assert lines(office)[:9] == [
        "Stadt Kamen",
        "Die Bürgermeisterin",
        "Vorlage",
        "Nr. 039/2022",
        "Fachbereich Bürgerdienste\tvom: 29.04.2022",
        "Beschlussvorlage\töffentlich\tRat",
        "Bezeichnung des TOP",
        "Integrationskonzept",
        "Beschlussvorschlag:",
    ]
    headings = [(p.style.name, p.text) for p in office.paragraphs if p.style.name.startswith("Heading")]
    assert headings[0] == ("Heading 1", "Integrationskonzept")
    assert headings[2][1].endswith("(einschl. finanzielle Möglichkeit der Verwirklichung):")
    rows = [[cell.text for cell in row.cells] for row in office.tables[0].rows]
    assert rows[0] == ["TOP-Nr.", "Beratungsfolge"]
    assert rows[3] == ["", "Rat der Stadt Kamen"]
    assert [p.text for p in office.paragraphs if p.style.name == "List Bullet"][2] == "Parteien"


def test_the_cover_sheet_breaks_before_the_text(cover_paper: PrintedPaper) -> None:
    office = opened(paper_docx(cover_paper, Layout.COVER_SHEET))
    found = lines(office)
    assert found[2:4] == ["Beschlussvorlage - öffentlich -", "Drucksache Nr.: 12/0767"]
    assert "Bestandteile dieser Vorlage sind:" in found
    breaks = [p.text for p in office.paragraphs if p.paragraph_format.page_break_before]
    assert breaks == ["Beschlussvorschlag:"]
    assert office.tables[0]._tbl.tr_lst[0].trPr.find(qn("w:tblHeader")) is not None


@pytest.mark.parametrize("layout", list(Layout))
def test_a_draft_says_so(form_paper: PrintedPaper, layout: Layout) -> None:
    assert "Entwurf" in lines(opened(paper_docx(replace(form_paper, reference=None), layout)))


def test_properties(form_paper: PrintedPaper) -> None:
    core = opened(paper_docx(form_paper, Layout.FORM)).core_properties
    assert core.title == "Vorlage 039/2022: Integrationskonzept"
    assert (core.author, core.language, core.created.date()) == (
        "Fachbereich Bürgerdienste",
        "de-DE",
        form_paper.date,
    )
    assert paper_docx(form_paper, Layout.FORM) == paper_docx(form_paper, Layout.FORM)
