# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

from augenhoehe.council.printing import Layout, PrintedPaper
from augenhoehe.council.printing.sections import prose, sections
from augenhoehe.kit.documents.tree import ItemList, Paragraph


def test_blank_lines_part_paragraphs_and_bullets_make_lists() -> None:
    text = "Erstens.\r\nNeue Zeile.\n\n \nDazu zählen:\n• A\n  weiter\n- B\n\n• C\n\nSchluss."
    assert prose(text) == (
        Paragraph("Erstens.\nNeue Zeile."),
        Paragraph("Dazu zählen:"),
        ItemList(("A weiter", "B", "C")),
        Paragraph("Schluss."),
    )


def test_nothing_makes_nothing() -> None:
    assert prose(" \n\n ") == ()


def test_headings_are_those_of_the_layout(form_paper: PrintedPaper) -> None:
    form = [f"{s.heading} {s.lighter}".strip() for s in sections(form_paper, Layout.FORM)]
    assert form == [
        "Beschlussvorschlag:",
        "Sachverhalt und Begründung (einschl. finanzielle Möglichkeit der Verwirklichung):",
    ]
    assert [s.heading for s in sections(form_paper, Layout.COVER_SHEET)] == [
        "Beschlussvorschlag:",
        "Sachdarstellung:",
    ]


def test_money_is_said_once(form_paper: PrintedPaper) -> None:
    repeated = replace(form_paper, financial_impact="Die nötigen  Mittel stehen im Haushalt bereit.")
    assert len(sections(repeated, Layout.FORM)) == 2
    other = replace(form_paper, financial_impact="12.500,00 € im Jahr.", attachments=("Konzept",))
    assert [s.heading for s in sections(other, Layout.FORM)][2:] == ["Finanzielle Auswirkungen:", "Anlagen:"]


def test_an_information_paper_prints_the_wording_of_taking_note(form_paper: PrintedPaper) -> None:
    paper = replace(
        form_paper, resolution_text=None, acknowledgement="Der Rat nimmt den Bericht zur Kenntnis."
    )
    assert [s.heading for s in sections(paper, Layout.COVER_SHEET)] == ["Kenntnisnahme:", "Sachdarstellung:"]
