# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from augenhoehe.concept.printing.synopsis import (
    BEGINNING,
    SAME,
    PrintedComparison,
    SynopsisLine,
    changes_document,
    synopsis_document,
    synopsis_sheet,
)
from augenhoehe.kit.documents.check import faults
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Change, Document, Heading, ItemList, Paragraph, Run, Table, plain

OLD, NEW = Run("prüft", change=Change.DELETED), Run("handelt", change=Change.INSERTED)
CHANGED = SynopsisLine("Sprache", "Kita", "Abschnitt 1.1 Absatz 1", "geändert", (OLD,), (NEW,))
SAME_LINE = SynopsisLine("Sprache", "", "Abschnitt 1 Absatz 1", "", "Text", "Text")
ADDED = SynopsisLine("", "", "Absatz 1", "neu", (), (NEW,))
PRINTED = PrintedComparison(
    "Stadt Kamen",
    "Konzept",
    "Fassung 1 (10.01.2022)",
    "Fassung 2 (Entwurf)",
    date(2022, 4, 27),
    lines=(ADDED, CHANGED),
    sentences=("In Abschnitt 1.1 Absatz 1 wird „prüft“ durch „handelt“ ersetzt.",),
)
WHOLE = dataclasses.replace(PRINTED, whole=True, lines=(ADDED, SAME_LINE, CHANGED))
EQUAL = dataclasses.replace(PRINTED, lines=(), sentences=())


def tables(document: Document) -> list[Table]:
    return [node for node in document.nodes if isinstance(node, Table)]


def test_changed_passages_stand_in_one_table_under_their_headings() -> None:
    (table,) = tables(synopsis_document(PRINTED))
    assert [plain(row[0]) for row in table.rows] == [
        "Absatz 1\nneu",
        "Kita\nAbschnitt 1.1 Absatz 1\ngeändert",
    ]
    assert table.rows[0][1] == "–"
    assert table.rows[1][1:] == ((OLD,), (NEW,))


def test_the_whole_text_is_told_by_chapters() -> None:
    document = synopsis_document(WHOLE)
    headings = [plain(node.text) for node in document.nodes if isinstance(node, Heading)]
    assert headings == [BEGINNING, "Sprache"]
    assert [len(table.rows) for table in tables(document)] == [1, 2]


def test_changes_in_words_are_a_numbered_list() -> None:
    opening, changes = changes_document(PRINTED).nodes
    assert isinstance(opening, Paragraph)
    assert plain(opening.runs).startswith("Fassung 1 (10.01.2022) wird wie folgt geändert")
    assert isinstance(changes, ItemList)
    assert (changes.ordered, list(changes.items)) == (True, list(PRINTED.sentences))


def test_equal_versions_say_so() -> None:
    for document in (synopsis_document(EQUAL), changes_document(EQUAL)):
        last = document.nodes[-1]
        assert isinstance(last, Paragraph)
        assert plain(last.runs) == SAME


@pytest.mark.parametrize("printed", [PRINTED, WHOLE, EQUAL])
def test_the_pdfs_are_accessible(printed: PrintedComparison) -> None:
    assert faults(write_pdf(synopsis_document(printed))) == []
    assert faults(write_pdf(changes_document(printed))) == []


def test_the_sheet_tells_changes_in_words() -> None:
    sheet = synopsis_sheet(PRINTED)
    assert sheet.rows[1] == [
        "Sprache",
        "Kita",
        "Abschnitt 1.1 Absatz 1",
        "geändert",
        "[gestrichen: prüft]",
        "[neu: handelt]",
    ]
