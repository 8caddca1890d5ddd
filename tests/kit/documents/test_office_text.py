# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime

import pytest
from docx.oxml.ns import qn

from augenhoehe.kit.documents.office import new_office_document
from augenhoehe.kit.documents.office_text import OfficeText, bookmark_name
from augenhoehe.kit.documents.tree import Align, Column, Item, ItemList, Run, Table

DAY = datetime.date(2023, 10, 20)


@pytest.fixture
def writer() -> OfficeText:
    office = new_office_document(language="de-DE", margins_mm=(20, 20, 20, 20))
    return OfficeText(office, day=DAY, author="", accent="#14488c", width_mm=170)


def test_marks_become_character_formats(writer: OfficeText) -> None:
    paragraph = writer.paragraph([Run("a", frozenset({"strong", "em"})), Run("2", frozenset({"sup"})), "b"])
    bold, raised, bare = paragraph.runs
    assert (bold.bold, bold.italic) == (True, True)
    assert raised.font.superscript is True
    assert (bare.bold, bare.italic, bare.font.superscript) == (None, None, None)


def test_arabic_paragraphs_run_from_right_to_left(writer: OfficeText) -> None:
    paragraph = writer.paragraph("مرحبا")
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert paragraph.runs[0].font.rtl


def test_links_inside_need_a_bookmark_and_outside_an_allowed_scheme(writer: OfficeText) -> None:
    writer.anchors = frozenset({"ziel-eins"})
    words = [
        Run("a", link="#ziel-eins"),
        Run("b", link="#fehlt"),
        Run("c", link="javascript:x"),
        Run("d", link="https://e.de"),
    ]
    links = list(writer.paragraph(words)._p.iter(qn("w:hyperlink")))
    assert [link.get(qn("w:anchor")) for link in links] == ["a_ziel_eins", None]
    heading = writer.heading(2, "Ziel", "ziel-eins")
    assert next(heading._p.iter(qn("w:bookmarkStart"))).get(qn("w:name")) == bookmark_name("ziel-eins")


def test_lists_deeper_than_word_has_styles_stay_at_the_deepest(writer: OfficeText) -> None:
    deep = ItemList([Item("1", ItemList([Item("2", ItemList([Item("3", ItemList(["4"]))]))]))])
    writer.item_list(deep)
    styles = [paragraph.style.name for paragraph in writer.office.paragraphs]
    assert styles == ["List Bullet", "List Bullet 2", "List Bullet 3", "List Bullet 3"]


def test_cells_are_aligned_and_row_names_are_bold(writer: OfficeText) -> None:
    columns = [Column("a", weight=3), Column("b", Align.RIGHT)]
    table = writer.table(Table("t", columns, [["Name", "1"]], row_header=True), caption=False)
    name, figure = (cell.paragraphs[0] for cell in table.rows[1].cells)
    assert name.runs[0].bold
    assert not figure.runs[0].bold
    assert figure.alignment == 2
    widths = [round(cell.width.mm) for cell in table.rows[1].cells]
    assert widths[1] == 42
    assert 126 <= widths[0] <= 128
    assert [paragraph.style.name for paragraph in writer.office.paragraphs] == ["AH Small"]
