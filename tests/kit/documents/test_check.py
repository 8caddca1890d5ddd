# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
import io

import pikepdf

from augenhoehe.kit.documents.check import faults, structure
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Document


def saved(document: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_bare_pdf_fails_in_every_way() -> None:
    bare = pikepdf.new()
    bare.add_blank_page()
    assert faults(saved(bare)) == [
        "The metadata do not claim PDF/UA-1.",
        "The metadata do not claim PDF/A-2a.",
        "The metadata have no title.",
        "The language is not de-DE.",
        "The file is not marked as tagged.",
        "The window would show the file name instead of the title.",
        "There is no structure tree.",
    ]


def test_missing_alternative_texts_and_scopes_are_found(report: Document) -> None:
    with pikepdf.open(io.BytesIO(write_pdf(report))) as document:
        elements = list(structure(document))
        figure = next(element for kind, element in elements if kind == "Figure")
        head = next(element for kind, element in elements if kind == "TH")
        heading = next(element for kind, element in elements if kind == "H2")
        del figure["/Alt"]
        del head["/A"]
        heading.S = pikepdf.Name.H4
        found = faults(saved(document))
    assert sorted(found) == [
        "A header cell does not say whether it names a column or a row.",
        "A heading of level 4 follows one of level 1.",
        "A picture has no alternative text.",
    ]


def test_an_expected_contents_list_is_missed() -> None:
    pdf = write_pdf(Document("Ohne Inhalt", [], datetime.date(2023, 1, 1)))
    assert faults(pdf) == []
    assert faults(pdf, contents=True) == ["The contents list is not tagged as TOC and TOCI."]
