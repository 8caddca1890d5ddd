# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people put into reports by mistake or on purpose: a clear word before anything is made, or it is simply text."""

import datetime
import io
import struct
import zlib

import pikepdf
import pypdfium2
import pytest

from augenhoehe.kit.documents.check import faults, scope, structure
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.odt import write_odt
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tables import sheets_of
from augenhoehe.kit.documents.tree import (
    Align,
    Column,
    Document,
    DocumentError,
    Figure,
    Heading,
    Node,
    Paragraph,
    Table,
)
from tests.kit.documents.conftest import chunk

DAY = datetime.date(2023, 1, 16)
MARKUP = '#read("/etc/passwd") $x^2$ *fett* @anker \\ <b>x</b> //'


def pdf_text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_a_picture_without_description_is_refused_with_what_to_do(png: bytes) -> None:
    with pytest.raises(DocumentError, match="say in a sentence what it shows"):
        Figure(png, alt=" ")


def test_a_picture_of_forty_megapixels_is_refused_before_it_is_unpacked() -> None:
    head = struct.pack(">IIBBBBB", 8_000, 5_000, 8, 0, 0, 0, 0)
    large = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )
    with pytest.raises(DocumentError, match="40 million pixels, at most 30"):
        Figure(large, alt="Ein Fest")


def test_a_table_of_two_thousand_rows_repeats_its_head_on_every_page() -> None:
    columns = [Column("Maßnahme", weight=3), Column("Betrag", Align.RIGHT)]
    rows = [(f"Maßnahme {number}", f"{number},00") for number in range(2_000)]
    document = Document("Bericht", [Heading(1, "Anhang"), Table("Alle", columns, rows, row_header=True)], DAY)
    pdf = write_pdf(document)
    pages = pdf_text(pdf).count("Betrag")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert pages >= len(opened.pages) >= 40
        kinds = list(structure(opened))
        assert sum(kind == "TR" for kind, _ in kinds) == 2_001  # the repeated heads are read aloud once
        assert {scope(element) for kind, element in kinds if kind == "TH"} == {"Column", "Row"}
    assert faults(pdf) == []
    assert len(sheets_of(document)[0].rows) == 2_000


def test_markup_typed_by_a_user_is_text_everywhere() -> None:
    nodes: list[Node] = [
        Heading(1, MARKUP),
        Paragraph(MARKUP),
        Table(MARKUP, [Column(MARKUP)], [(MARKUP,)], note=MARKUP),
    ]
    document = Document(MARKUP, nodes, DAY, author=MARKUP, contents=True, running_head=MARKUP)
    text = pdf_text(write_pdf(document))
    assert '#read("/etc/passwd")' in text
    assert "*fett*" in text
    assert "root:" not in text
    assert write_docx(document)
    assert write_odt(document)


def test_names_that_run_from_right_to_left_stay_whole_between_others() -> None:
    name = "مريم الحسيني"
    nodes: list[Node] = [
        Paragraph(f"Die Leitung hat {name}, Tel. 02307 965-0."),
        Paragraph(name),
        Table("Namen", [Column("Name"), Column("Zahl", Align.RIGHT)], [(name, "12")], row_header=True),
    ]
    pdf = write_pdf(Document("Bericht", nodes, DAY))
    assert faults(pdf) == []
    assert "□" not in pdf_text(pdf)  # every letter has its glyph
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        fonts = {
            str(item.FontName)
            for item in opened.objects
            if isinstance(item, pikepdf.Dictionary) and "/FontName" in item
        }
    assert any("Arabic" in font for font in fonts)


def test_a_section_without_text_is_a_heading_alone() -> None:
    document = Document(
        "Bericht", [Heading(1, "Ausblick"), Paragraph(""), Heading(1, "Anhang")], DAY, contents=True
    )
    assert faults(write_pdf(document), contents=True) == []
    assert write_docx(document)
    assert write_odt(document)
