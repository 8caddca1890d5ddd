# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading what Word writes."""

from __future__ import annotations

import pytest

from augenhoehe.kit.manuscripts.resolving import everything, nothing, outline, resolve
from augenhoehe.kit.richtext import Limits, Refusal, RefusalError, word
from augenhoehe.kit.richtext.story import Story
from augenhoehe.kit.text import Block, Link, Run
from tests.kit.richtext.office import docx, packed, paragraph
from tests.kit.text.material import p

BY = 'w:id="1" w:author="Anna" w:date="2026-11-01T10:00:00Z"'


def read(body: str, **more: str) -> Story:
    return word.read(docx(body, **more), Limits())


def texts(story: Story, *, accepted: bool = True) -> tuple[Block, ...]:
    return resolve(story, outline(story, first_is_title=False), everything if accepted else nothing).blocks


def styled(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def test_forms_by_style_outline_and_numbering() -> None:
    story = read(
        paragraph("Konzept", styled("Titel"))
        + paragraph("Inhalt ... 3", styled("Verzeichnis1"))
        + paragraph("Ziele", styled("berschrift1"))
        + paragraph("Eigene", styled("Eigene"))
        + paragraph("Teilziel", styled("Ue2"))
        + paragraph("Unter", '<w:outlineLvl w:val="2"/>')
        + paragraph("Kein Titel", styled("berschrift1") + '<w:outlineLvl w:val="9"/>')
        + paragraph("Punkt", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        + paragraph("Zweiter", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
        + paragraph("Römisch", '<w:numPr><w:numId w:val="2"/></w:numPr>')
        + paragraph("Ohne", styled("Liste2") + '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("Tiefer", styled("Liste2"))
        + paragraph("Unbekannt", styled("Heading4"))
        + paragraph("  ")
    )
    found = resolve(story, outline(story, first_is_title=False), everything)
    assert found.title == "Konzept"
    assert [(block.kind, block.level, block.ordered, block.text) for block in found.blocks] == [
        ("h2", 0, False, "Ziele"),
        ("h2", 0, False, "Eigene"),
        ("h3", 0, False, "Teilziel"),
        ("h4", 0, False, "Unter"),
        ("h2", 0, False, "Kein Titel"),
        ("li", 0, False, "Punkt"),
        ("li", 1, True, "Zweiter"),
        ("li", 0, True, "Römisch"),
        ("p", 0, False, "Ohne"),
        ("li", 1, False, "Tiefer"),
        ("h4", 0, False, "Unbekannt"),
    ]
    assert [one.what for one in story.left_out] == ["contents"]


def test_the_only_first_heading_at_the_beginning_is_the_title() -> None:
    story = read(paragraph("Konzept", styled("berschrift1")) + paragraph("Ziele", styled("Ue2")))
    found = resolve(story, outline(story, first_is_title=False), everything)
    assert (found.title, [(block.kind, block.text) for block in found.blocks]) == (
        "Konzept",
        [("h2", "Ziele")],
    )


def test_marks_links_fields_and_signs() -> None:
    runs = (
        '<w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t>fett</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Fett"/><w:b w:val="false"/></w:rPr><w:t>nicht</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Fett"/></w:rPr><w:t>stark</w:t></w:r>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
        '<w:r><w:t>a</w:t><w:tab/><w:br/><w:br w:type="page"/><w:noBreakHyphen/><w:softHyphen/>'
        '<w:sym w:font="Wingdings" w:char="F0B7"/><w:sym w:char="20AC"/></w:r>'
        '<w:hyperlink r:id="link"><w:r><w:t>gut</w:t></w:r></w:hyperlink>'
        '<w:hyperlink r:id="bad"><w:r><w:t>schlecht</w:t></w:r></w:hyperlink>'
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://a.de/" </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Feld</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/><w:t>danach</w:t></w:r>'
        "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"
        "<w:sdt><w:sdtContent><w:r><w:t>im Steuerelement</w:t></w:r></w:sdtContent></w:sdt>"
    )
    story = read(f"<w:p>{runs}</w:p>")
    (block,) = texts(story)
    assert block == Block(
        None,
        "p",
        runs=(
            Run("fett", ("strong",)),
            Run("nicht"),
            Run("stark", ("strong",)),
            Run("2", ("sup",)),
            Run("a\t\n\u2011\u00ad•€"),
            Run("gut", (Link("https://example.org/"),)),
            Run("schlecht"),
            Run("Feld", (Link("https://a.de/"),)),
            Run("danachx+yim Steuerelement"),
        ),
    )
    assert [(one.what, one.detail) for one in story.left_out] == [
        ("link", "file:///etc/passwd"),
        ("formula", "x+y"),
    ]


def test_notes_follow_their_paragraph() -> None:
    note = (
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>'
        '<w:r><w:t xml:space="preserve"> Quelle</w:t></w:r></w:p></w:footnote>'
    )
    story = read(
        '<w:p><w:r><w:t>Satz</w:t><w:footnoteReference w:id="2"/><w:footnoteReference w:id="7"/></w:r></w:p>'
        + paragraph("Danach"),
        footnotes=note,
    )
    assert texts(story) == (
        Block(None, "p", runs=(Run("Satz"), Run("1", ("sup",)))),
        Block(None, "note", runs=(Run("1", ("sup",)), Run(" Quelle"))),
        p("Danach"),
    )


def test_pictures_boxes_and_objects_are_reported() -> None:
    picture = '<w:drawing><wp:inline><wp:docPr id="1" name="B" descr="Ein Baum"/></wp:inline></w:drawing>'
    box = "<w:pict><w:p><w:r><w:t>im Kasten</w:t></w:r></w:p></w:pict>"
    story = read(
        f"<w:p><w:r>{picture}<w:t>a</w:t>{box}<w:object/>"
        f"<mc:AlternateContent><mc:Choice>{picture}</mc:Choice><mc:Fallback>{picture}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert [(one.what, one.detail) for one in story.left_out] == [
        ("picture", "Ein Baum"),
        ("text box", "im Kasten"),
        ("object", ""),
        ("picture", "Ein Baum"),
    ]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text}</w:tc>"


def bold(text: str) -> str:
    return f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>"


def test_tables_with_heads_merged_cells_and_tables_inside() -> None:
    inner = f"<w:tbl><w:tr>{cell(paragraph('i'))}{cell(paragraph('j'))}</w:tr></w:tbl>"
    span = '<w:gridSpan w:val="2"/>'
    story = read(
        "<w:tbl>"
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell(bold('Jahr'))}{cell(bold('Zahl'))}</w:tr>"
        f"<w:tr>{cell(paragraph('breit'), span)}</w:tr>"
        f"<w:tr>{cell(paragraph('x'), '<w:vMerge/>')}"
        f"{cell(paragraph('eins') + paragraph('') + paragraph('zwei'))}</w:tr>"
        f"<w:tr>{cell(inner + '<w:p/>')}</w:tr>"
        "</w:tbl>"
    )
    (block,) = texts(story)
    assert [[(c.header, "".join(r.text for r in c.runs)) for c in row] for row in block.rows] == [
        [(True, "Jahr"), (True, "Zahl")],
        [(False, "breit"), (False, "")],
        [(False, ""), (False, "eins\nzwei")],
        [(False, "i | j")],
    ]
    assert block.rows[0][0].runs == (Run("Jahr"),)
    assert [one.what for one in story.left_out] == ["merged cells", "merged cells", "table in table"]


def test_a_first_row_in_bold_is_a_head() -> None:
    row = f"<w:tr>{cell(paragraph('2022'))}</w:tr>"
    (block,) = texts(read(f"<w:tbl><w:tr>{cell(bold('Jahr'))}</w:tr>{row}</w:tbl>"))
    assert [row[0].header for row in block.rows] == [True, False]
    (block,) = texts(
        read(f"<w:tbl><w:tr>{cell(bold('Jahr'))}</w:tr><w:tr>{cell(bold('2022'))}</w:tr></w:tbl>")
    )
    assert [row[0].header for row in block.rows] == [False, False]


def test_contents_in_a_control_are_left_out_others_are_read() -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    story = read(
        f"<w:sdt>{gallery}<w:sdtContent>{paragraph('Ziele 3')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtContent>{paragraph('Text')}</w:sdtContent></w:sdt>"
    )
    assert texts(story) == (p("Text"),)


def test_inserted_and_deleted_words_and_ends() -> None:
    story = read(
        f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr><w:r><w:t>Geteilt hier.</w:t></w:r></w:p>"
        + paragraph(" Und weiter.")
        + f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr><w:r><w:t>Vereint </w:t></w:r></w:p>"
        + f"<w:p><w:r><w:t>mit </w:t></w:r><w:del {BY}><w:r><w:delText>dem</w:delText></w:r></w:del>"
        + f"<w:ins {BY}><w:r><w:t>jedem</w:t></w:r></w:ins><w:r><w:t> Satz.</w:t></w:r></w:p>"
        + f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"
        f"<w:del {BY}><w:r><w:delText>Weg</w:delText></w:r></w:del></w:p>" + paragraph("Ende")
    )
    assert texts(story, accepted=False) == (
        p("Geteilt hier. Und weiter."),
        p("Vereint "),
        p("mit dem Satz."),
        p("Weg"),
        p("Ende"),
    )
    assert texts(story) == (p("Geteilt hier."), p(" Und weiter."), p("Vereint mit jedem Satz."), p("Ende"))
    assert [tuple(one) for one in story.revisions] == [
        ("Anna", "2026-11-01T10:00:00Z", "insert"),
        ("Anna", "2026-11-01T10:00:00Z", "delete"),
    ]


def test_moves_formats_and_rows() -> None:
    story = read(
        f'<w:moveFromRangeStart {BY} w:name="m"/><w:p><w:pPr><w:rPr><w:moveFrom {BY}/></w:rPr></w:pPr>'
        f'<w:moveFrom {BY}><w:r><w:t>Wandert</w:t></w:r></w:moveFrom></w:p><w:moveFromRangeEnd w:id="1"/>'
        f"<w:p><w:pPr>{styled('Ue2')}<w:pPrChange {BY}><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:b/>"
        f"<w:rPrChange {BY}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>Anders</w:t></w:r></w:p>"
        f"<w:p><w:pPr><w:rPr><w:moveTo {BY}/></w:rPr></w:pPr>"
        f"<w:moveTo {BY}><w:r><w:t>Wandert</w:t></w:r></w:moveTo></w:p>"
        f"<w:tbl><w:tr>{cell(paragraph('bleibt'))}</w:tr>"
        f"<w:tr><w:trPr><w:ins {BY}/></w:trPr>{cell(paragraph('neu'))}</w:tr>"
        f"<w:tr><w:trPr><w:del {BY}/></w:trPr>{cell(paragraph('alt'))}</w:tr></w:tbl>"
    )
    before, after = texts(story, accepted=False), texts(story)
    assert [(block.kind, block.text) for block in before] == [
        ("p", "Wandert"),
        ("p", "Anders"),
        ("table", "bleibt\nalt"),
    ]
    assert before[1].runs == (Run("Anders", ("em",)),)
    assert [(block.kind, block.text) for block in after] == [
        ("h3", "Anders"),
        ("p", "Wandert"),
        ("table", "bleibt\nneu"),
    ]
    assert after[0].runs == (Run("Anders", ("strong",)),)
    assert {one.kind for one in story.revisions} == {"move", "format", "insert", "delete"}


def test_comments_with_their_passage() -> None:
    comments = (
        f'<w:comment w:id="0" w:author="Bilal" w:date="2026-11-02T10:00:00Z"><w:p><w:r><w:t>Warum?</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>Bitte begründen.</w:t></w:r></w:p></w:comment>"
        f"<w:comment {BY}><w:p/></w:comment>"
    )
    story = read(
        paragraph("Vorweg")
        + '<w:p><w:r><w:t xml:space="preserve">Der </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>Rat</w:t></w:r>'
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
        '<w:r><w:t> beschließt</w:t><w:commentReference w:id="1"/></w:r></w:p>',
        comments=comments,
    )
    assert [tuple(one) for one in story.comments] == [
        ("Bilal", "2026-11-02T10:00:00Z", "Warum?\nBitte begründen."),
        ("Anna", "2026-11-01T10:00:00Z", ""),
    ]
    places = resolve(story, outline(story, first_is_title=False), everything).places
    assert {number: (place.block, place.quote) for number, place in places.items()} == {
        0: (1, "Rat"),
        1: (1, ""),
    }


def test_the_strict_form_is_read_too() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<w:document xmlns:w="{strict}"><w:body><w:p><w:r><w:t>Streng</w:t></w:r></w:p></w:body></w:document>'
    assert texts(word.read(packed({"word/document.xml": body}), Limits())) == (p("Streng"),)


@pytest.mark.parametrize(
    "parts", [{"word/other.xml": "<a/>"}, {"word/document.xml": "<a/>"}, {"word/document.xml": "<a>"}]
)
def test_what_is_no_text_is_broken(parts: dict[str, str]) -> None:
    with pytest.raises(RefusalError) as refused:
        word.read(packed(parts), Limits())
    assert refused.value.code is Refusal.BROKEN


def test_too_much_text_is_refused() -> None:
    with pytest.raises(RefusalError) as refused:
        word.read(docx(paragraph("x" * 200)), Limits(characters=100))
    assert refused.value.code is Refusal.TOO_MUCH_TEXT
