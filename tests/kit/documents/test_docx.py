# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
import io
import zipfile
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.office_order import RANKS
from augenhoehe.kit.documents.tree import (
    Change,
    Column,
    Document,
    Figure,
    Heading,
    Item,
    ItemList,
    Node,
    Paragraph,
    Run,
    Table,
)
from tests.pictures import JPEG, PNG

DAY = datetime.date(2023, 10, 20)


def opened(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


@pytest.fixture(scope="module")
def written(report: Document) -> bytes:
    return write_docx(report)


def test_headings_are_real_and_numbered(written: bytes) -> None:
    found = [(p.style.name, p.text) for p in opened(written).paragraphs if p.style.name.startswith("Heading")]
    assert found == [
        ("Heading 1", "1  Sprache und Bildung"),
        ("Heading 2", "1.1  Was getan wurde"),
        ("Heading 1", "2  Ausblick"),
    ]


def test_properties_name_title_author_and_language(written: bytes) -> None:
    core = opened(written).core_properties
    assert (core.title, core.author, core.language) == (
        "Sachstandsbericht Integration 2023",
        "Stadt Bergkamen",
        "de-DE",
    )
    assert core.created.date() == core.modified.date() == DAY
    assert core.comments == ""


def test_the_language_is_german_throughout(written: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        styles = archive.read("word/styles.xml").decode()
    assert 'w:lang w:val="de-DE"' in styles
    assert "en-US" not in styles


def test_the_contents_field_is_filled_and_links_to_the_headings(written: bytes) -> None:
    body = opened(written).element
    codes = [element.text.strip() for element in body.iter(qn("w:instrText"))]
    assert codes == ['TOC \\o "1-3" \\h \\z \\u']
    marks = [element.get(qn("w:fldCharType")) for element in body.iter(qn("w:fldChar"))]
    assert marks == ["begin", "separate", "end"]
    targets = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    names = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    assert targets == ["a_sprache_und_bildung", "a_was_getan_wurde", "a_ausblick", "a_ausblick"]
    assert set(targets) <= names


def test_tables_repeat_their_head_and_name_their_rows(written: bytes) -> None:
    tables = opened(written).tables
    assert len(tables) == 5
    costs = tables[0]._tbl
    assert [row.trPr.find(qn("w:tblHeader")) is not None for row in costs.tr_lst] == [
        True,
        False,
        False,
        False,
    ]
    assert costs.tblPr.find(qn("w:tblLook")).get(qn("w:firstColumn")) == "1"
    assert costs.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Kosten je Jahr"
    assert [cell.text for cell in tables[0].rows[3].cells] == ["Summe", "46.400,00 €", "47.300,00 €"]


def test_every_picture_has_its_alternative_text(written: bytes) -> None:
    shapes = opened(written).inline_shapes
    texts = [shape._inline.docPr.get("descr") for shape in shapes]
    assert texts[0].startswith("Fortschritt. Sprache")
    assert texts[1].startswith("Teilnehmende. 2021: 620")
    assert texts[2:] == ["Ein schwarzes Rechteck", "Ein graues Quadrat"]


def test_changes_are_tracked_changes() -> None:
    runs = [Run("drei", change=Change.DELETED), Run("vier", change=Change.INSERTED), Run("x")]
    body = opened(write_docx(Document("t", [Paragraph(runs)], DAY, author="Anna Beispiel"))).element
    inserted = next(body.iter(qn("w:ins")))
    assert inserted.get(qn("w:author")) == "Anna Beispiel"
    assert [text.text for text in inserted.iter(qn("w:t"))] == ["vier"]
    assert [text.text for text in next(body.iter(qn("w:del"))).iter(qn("w:delText"))] == ["drei"]


def test_a_changed_link_keeps_the_change_inside_the_link() -> None:
    runs = [Run("Seite", link="https://example.org", change=Change.INSERTED)]
    body = opened(write_docx(Document("t", [Paragraph(runs)], DAY))).element
    link = next(body.iter(qn("w:hyperlink")))
    assert [child.tag for child in link] == [qn("w:ins")]


def test_each_numbered_list_begins_at_one() -> None:
    nodes = [
        ItemList(["a", "b"], ordered=True),
        ItemList(["c", Item("d", ItemList(["e"], ordered=True))], ordered=True),
    ]
    office = opened(write_docx(Document("t", nodes, DAY)))
    numbers = [p._p.pPr.numPr.numId.val for p in office.paragraphs if p.style.name.startswith("List Number")]
    assert numbers[0] == numbers[1]
    assert numbers[2] == numbers[3]
    assert len(set(numbers)) == 3
    numbering = office.part.numbering_part.element
    starts = {num.numId for num in numbering.num_lst if num.find(f".//{qn('w:startOverride')}") is not None}
    assert set(numbers) <= starts


def test_properties_stand_in_the_order_of_the_schema(written: bytes) -> None:
    office = opened(written)
    wrong = []
    for root in (office.element, office.styles.element):
        for tag, ranks in RANKS.items():
            for element in root.iter(tag):
                places = [ranks[child.tag] for child in element if child.tag in ranks]
                wrong += [element] if places != sorted(places) else []
    assert wrong == []


def test_the_same_data_give_the_same_bytes(report: Document, written: bytes) -> None:
    assert write_docx(report) == written


@pytest.mark.parametrize(
    "text", ["<w:t>x</w:t>", "a\x00b\x0bc\ud800d\ufffe", "]]>", "مرحبا", "{{ a }}", "\U0001f600", "a\nb\tc"]
)
def test_whatever_people_write_opens_again(text: str) -> None:
    nodes: list[Node] = [
        Heading(1, f"t {text}"),
        Paragraph(text),
        ItemList([text]),
        Table(text, [Column(f"x{text}")], [[text]]),
    ]
    office = opened(
        write_docx(Document(f"t {text}", nodes, DAY, author=text, subject=text, keywords=(text,)))
    )
    clean = "".join(c for c in text if c not in "\x00\x0b\ud800\ufffe")
    assert office.tables[0].rows[1].cells[0].text == clean
    assert clean in [paragraph.text for paragraph in office.paragraphs]


def test_running_head_and_page_numbers(written: bytes) -> None:
    section = opened(written).sections[0]
    assert section.header.paragraphs[0].text == "Stadt Bergkamen · Sachstandsbericht"
    codes = [element.text.strip() for element in section.footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert section.different_first_page_header_footer
    assert round(section.page_width.mm) == 210


def test_wide_tables_lie_on_the_long_side(report: Document) -> None:
    page = opened(write_docx(replace(report, landscape=True))).sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (297, 210)
    assert page.orientation == WD_ORIENT.LANDSCAPE


def test_changes_that_are_only_marked_cannot_be_accepted_away() -> None:
    runs = [Run("drei", change=Change.DELETED), Run("vier", change=Change.INSERTED)]
    office = opened(write_docx(Document("t", [Paragraph(runs)], DAY, tracked=False)))
    assert not list(office.element.iter(qn("w:ins"), qn("w:del")))
    went, came = office.paragraphs[-1].runs
    assert (went.font.strike, came.font.underline) == (True, True)


def test_dense_tables_have_small_type_and_their_own_widths() -> None:
    table = Table("T", [Column("a", weight=1), Column("b", weight=3)], [["x", "kurz"], ["y", "lang " * 200]])
    office = opened(write_docx(Document("t", [table], DAY, landscape=True, dense=True)))
    first, second = office.tables[0].columns
    assert round(second.width / first.width) == 3
    assert office.styles["AH Cell"].font.size.pt == 7.5
    whole = [bool(list(row._tr.iter(qn("w:cantSplit")))) for row in office.tables[0].rows]
    assert whole == [True, True, False]
    assert list(office.element.iter(qn("w:tblCellMar")))


def test_photos_have_their_words_and_decorative_ones_say_so() -> None:
    nodes = [Figure(JPEG, "Ein Fest", width=0.5), Figure(PNG, "", decorative=True)]
    xml = opened(write_docx(Document("T", nodes, DAY))).element.xml
    assert 'descr="Ein Fest"' in xml
    assert xml.count("adec:decorative") >= 1
    assert xml.index('descr=""') < xml.index("adec:decorative")
