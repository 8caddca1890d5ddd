# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
import io
import zipfile
from typing import Any

import pytest
from lxml import etree

from augenhoehe.kit.documents.odt import write_odt
from augenhoehe.kit.documents.opendocument import MIME, NAMESPACES
from augenhoehe.kit.documents.tree import Change, Document, Node, Paragraph, Run, Table
from augenhoehe.kit.documents.tree import Column as Head


def content(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.read("mimetype").decode() == MIME
        return etree.fromstring(packed.read("content.xml"))


def found(root: Any, path: str) -> list[Any]:
    return list(root.xpath(path, namespaces=NAMESPACES))


@pytest.fixture(scope="module")
def written(report: Document) -> Any:
    return content(write_odt(report))


def test_the_same_document_gives_the_same_bytes(report: Document) -> None:
    assert write_odt(report) == write_odt(report)


def test_headings_lists_and_contents_are_real(written: Any) -> None:
    assert "".join(found(written, "//text:h")[0].itertext()).endswith("Sprache und Bildung")
    places = {item.get(f"{{{NAMESPACES['text']}}}name") for item in found(written, "//text:h/text:bookmark")}
    links = found(written, "//text:index-body//text:a/@xlink:href")
    assert links
    assert {link.removeprefix("#") for link in links} <= places
    pages = found(
        written, "//text:index-body//text:bookmark-ref[@text:reference-format='page']/@text:ref-name"
    )
    assert pages == [link.removeprefix("#") for link in links]
    assert found(written, "//text:list-item//text:list")  # a list below a point


def test_tables_repeat_their_head_and_name_their_rows(written: Any) -> None:
    tables = found(written, "//table:table")
    assert all(found(table, "table:table-header-rows/table:table-row") for table in tables)
    assert found(written, "//table:table-header-columns")
    styles = set(found(written, "//style:style/@style:name"))
    used = set(
        found(written, "//table:table-column/@table:style-name | //table:table-cell/@table:style-name")
    )
    assert used <= styles


def test_pictures_say_what_they_show(written: Any) -> None:
    frames = found(written, "//draw:frame")
    assert frames
    told = [frame for frame in frames if found(frame, "svg:desc")]
    assert len(told) >= 3  # two charts and a picture; a decorative one says nothing


def test_markup_is_words_and_right_to_left_words_run_so() -> None:
    typed = '#read("/etc/passwd") $x$ <text:p>böse</text:p>'
    nodes: list[Node] = [Paragraph(typed), Paragraph("مرحبا بكم"), Table("T", [Head("A")], [("مدرسة",)])]
    root = content(write_odt(Document(title=typed, nodes=nodes, date=datetime.date(2023, 1, 16))))
    assert [typed, typed] == ["".join(p.itertext()) for p in found(root, "//text:p")[:2]]
    rtl = set(
        found(root, "//style:style[style:paragraph-properties/@style:writing-mode='rl-tb']/@style:name")
    )
    assert len(rtl) == 2
    assert set(found(root, "//text:p[contains(., 'م')]/@text:style-name")) == rtl


def test_no_link_leads_out_of_what_is_allowed() -> None:
    text = [Run("böse", link="javascript:alert(1)"), Run("fort", link="#gibt-es-nicht")]
    document = Document(title="T", nodes=[Paragraph(text)], date=datetime.date(2023, 1, 16))
    assert found(content(write_odt(document)), "//text:a") == []


def test_what_changed_is_underlined_and_struck_through() -> None:
    text = [
        Run("gilt "),
        Run("nicht", frozenset({"strong"}), change=Change.DELETED),
        Run("immer", change=Change.INSERTED),
    ]
    root = content(write_odt(Document(title="T", nodes=[Paragraph(text)], date=datetime.date(2023, 1, 16))))
    assert found(root, "//text:span[@text:style-name='AH_deleted']/text:span/text()") == ["nicht"]
    assert found(root, "//text:span[@text:style-name='AH_inserted']/text()") == ["immer"]
    looks = "//style:style[@style:name='{}']/style:text-properties/@style:{}"
    assert found(root, looks.format("AH_deleted", "text-line-through-style")) == ["solid"]
    assert found(root, looks.format("AH_inserted", "text-underline-style")) == ["solid"]
