# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import dataclasses
import io
from datetime import date

import docx
import pytest
from docx.enum.section import WD_ORIENT

from augenhoehe.concept.printing.proposal_table import (
    COLUMNS,
    SHEET_COLUMNS,
    PrintedDecision,
    PrintedProposal,
    PrintedTable,
    summary,
    table_document,
    table_sheet,
)
from augenhoehe.kit.documents.check import faults
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Change, Heading, Run, Table, plain

ROW = PrintedProposal(
    number=3,
    received_on=date(2022, 2, 14),
    sender="Verein Brücke",
    chapter="1 Sprache",
    place="Abschnitt 1 Absatz 1, Zeile 4, Fassung 1",
    before=(Run("Die Stadt "), Run("prüft", change=Change.DELETED)),
    wish=(Run("Die Stadt "), Run("handelt", change=Change.INSERTED)),
    reason="Es wird Zeit.",
    opinion="Gut.",
    votum="übernommen",
    decision=PrintedDecision("angenommen", "Rat", date(2022, 3, 29), "einstimmig"),
    after=(Run("Die Stadt "), Run("handelt", change=Change.INSERTED)),
    channel="per Brief",
    late=True,
    told_on=date(2022, 4, 5),
)
OPEN = dataclasses.replace(
    ROW,
    number=4,
    chapter="",
    opinion="",
    votum="",
    reason="",
    decision=None,
    after="",
    place="",
    channel="",
    late=False,
    told_on=None,
)
LONG = dataclasses.replace(
    ROW, reason="Donaudampfschifffahrtsgesellschaftskapitänsmützen. " * 400, before="Wort " * 900
)


def printed(*rows: PrintedProposal, by_chapter: bool = True, named: bool = True) -> PrintedTable:
    return PrintedTable(
        "Stadt Kamen", "Konzept", date(2023, 1, 16), ("alle Kapitel",), named, by_chapter, rows
    )


def tables(*rows: PrintedProposal, by_chapter: bool = True) -> list[Table]:
    nodes = table_document(printed(*rows, by_chapter=by_chapter)).nodes
    return [node for node in nodes if isinstance(node, Table)]


def test_every_chapter_has_its_table() -> None:
    document = table_document(printed(ROW, ROW, OPEN))
    headings = [plain(node.text) for node in document.nodes if isinstance(node, Heading)]
    assert headings == ["1 Sprache", "Ohne Kapitel"]
    first, second = tables(ROW, ROW, OPEN)
    assert (first.caption, second.caption) == (
        "2 Vorschläge zu diesem Kapitel",
        "1 Vorschlag zu diesem Kapitel",
    )
    assert [plain(column.header).replace("\n", "") for column in first.columns] == [
        "Nr.",
        "Eingang",
        "Absender/Organisation",
        "Stelle",
        "bisher",
        "Vorschlag",
        "Begründung",
        "Stellungnahme der Verwaltung",
        "Votum",
        "Beschluss",
        "Fassung neu",
        "mitgeteiltam",
    ]
    assert [plain(cell) for cell in first.rows[0]] == [
        "3",
        "14.02.2022\nper Brief\nverspätet",
        "Verein Brücke",
        "Abschnitt 1 Absatz 1\nZeile 4\nFassung 1",
        "Die Stadt ",
        "Die Stadt handelt",
        "Es wird Zeit.",
        "Gut.",
        "übernommen",
        "angenommen\nRat, 29.03.2022\neinstimmig",
        "Die Stadt handelt",
        "05.04.2022",
    ]
    assert [plain(cell) for cell in second.rows[0]][6:] == ["–"] * 6
    assert plain(second.rows[0][1]) == "14.02.2022"


def test_by_number_there_is_one_table_and_the_place_names_the_chapter() -> None:
    (table,) = tables(ROW, OPEN, by_chapter=False)
    assert plain(table.rows[0][3]).startswith("1 Sprache\nAbschnitt 1")
    assert plain(table.rows[1][3]) == "–"


def test_the_summary_says_what_the_table_holds() -> None:
    assert summary(printed()).startswith("Kein Vorschlag passt zur Auswahl.")
    assert summary(printed(ROW)).startswith("1 Vorschlag, davon 1 mit Beschluss. Auswahl: alle Kapitel.")
    assert "Ohne Namen" not in summary(printed(ROW, OPEN))
    assert "Ohne Namen" in summary(printed(ROW, OPEN, named=False))


@pytest.mark.parametrize("rows", [(), (ROW, OPEN), (ROW, LONG) * 3])
def test_the_pdf_is_accessible_and_always_the_same(rows: tuple[PrintedProposal, ...]) -> None:
    document = table_document(printed(*rows))
    made = write_pdf(document)
    assert faults(made) == []
    assert made == write_pdf(document)


def test_word_marks_without_tracking_so_that_accepting_destroys_nothing() -> None:
    office = docx.Document(io.BytesIO(write_docx(table_document(printed(ROW)))))
    cells = office.tables[0].rows[1].cells
    assert cells[4].paragraphs[0].runs[1].font.strike
    assert cells[5].paragraphs[0].runs[1].font.underline
    assert cells[4].text == "Die Stadt prüft"
    assert office.sections[0].orientation is WD_ORIENT.LANDSCAPE
    assert len(office.tables[0].columns) == len(COLUMNS)


def test_the_sheet_tells_changes_in_words_and_has_real_dates() -> None:
    sheet = table_sheet(printed(ROW, OPEN))
    facts = dict(zip((column.header for column in SHEET_COLUMNS), sheet.rows[0], strict=True))
    assert facts["bisher"] == "Die Stadt [gestrichen: prüft]"
    assert facts["Vorschlag"] == "Die Stadt [neu: handelt]"
    assert (facts["Eingang"], facts["Datum"]) == (date(2022, 2, 14), date(2022, 3, 29))
    assert (facts["Kanal"], facts["verspätet"], facts["mitgeteilt am"]) == (
        "per Brief",
        "verspätet",
        date(2022, 4, 5),
    )
    assert sheet.rows[1][12:] == ["", "", None, "", "", None]
