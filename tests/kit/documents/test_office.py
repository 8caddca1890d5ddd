# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn

from augenhoehe.kit.documents.office import (
    FONT,
    STYLES,
    border,
    describe,
    field,
    new_office_document,
    to_bytes,
    xml_text,
)

MARGINS = (20.0, 20.0, 20.0, 25.0)


def test_every_style_has_the_houses_face_and_none_of_the_theme() -> None:
    office = new_office_document(language="de-DE", margins_mm=MARGINS)
    for name, (size, bold, colour, _, _) in STYLES.items():
        style = office.styles[name]
        fonts = style.element.rPr.find(qn("w:rFonts"))
        assert {fonts.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "cs", "eastAsia")} == {FONT}
        assert fonts.get(qn("w:asciiTheme")) is None
        assert (style.font.size.pt, style.font.bold, str(style.font.color.rgb)) == (size, bold, colour)


def test_page_and_language() -> None:
    office = new_office_document(language="de-DE", margins_mm=MARGINS)
    section = office.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert round(section.left_margin.mm) == 25
    assert {mark.get(qn("w:val")) for mark in office.styles.element.iter(qn("w:lang"))} == {"de-DE"}
    assert office.settings.element.find(qn("w:autoHyphenation")) is not None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00\x1fb", "ab"),
        ("a\tb\nc", "a\tb\nc"),
        ("Name \u202eetieS\u202c 3 \u200f", "Name etieS 3 \u200f"),
        ("\ud800ü\uffff", "ü"),
    ],
)
def test_only_what_xml_can_hold_is_kept(text: str, kept: str) -> None:
    assert xml_text(text) == kept


def test_a_field_has_its_three_marks_and_may_ask_to_be_counted() -> None:
    paragraph = docx.Document().add_paragraph()
    field(paragraph, "PAGE", "1", dirty=True)
    marks = list(paragraph._p.iter(qn("w:fldChar")))
    assert [mark.get(qn("w:fldCharType")) for mark in marks] == ["begin", "separate", "end"]
    assert marks[0].get(qn("w:dirty")) == "true"
    assert paragraph.text == "1"


def test_a_border_of_no_thickness_removes_the_styles_line() -> None:
    paragraph = docx.Document().add_paragraph()
    properties = paragraph._p.get_or_add_pPr()
    border(properties, "top", "171A2B", 0, 0)
    border(properties, "left", "171A2B", 8, 4)
    edges = {edge.tag: edge.get(qn("w:val")) for edge in properties.find(qn("w:pBdr"))}
    assert edges == {qn("w:top"): "nil", qn("w:left"): "single"}


def test_times_in_the_container_are_fixed() -> None:
    office = new_office_document(language="de-DE", margins_mm=MARGINS)
    day = datetime.date(2023, 10, 20)
    describe(office, title="T" * 300, author="A", subject="", keywords=["x", "y"], language="de-DE", day=day)
    data = to_bytes(office)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = docx.Document(io.BytesIO(data)).core_properties
    assert (len(core.title), core.keywords, core.created.date()) == (255, "x, y", day)
