# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading what LibreOffice writes."""

from __future__ import annotations

import pytest

from augenhoehe.kit.manuscripts.resolving import everything, nothing, outline, resolve
from augenhoehe.kit.richtext import Limits, Refusal, RefusalError, opendocument
from augenhoehe.kit.richtext.story import Story
from augenhoehe.kit.text import Block, Link, Run
from tests.kit.richtext.office import odt
from tests.kit.text.material import p

STYLES = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2" style:family="text" style:parent-style-name="T1"><style:text-properties'
    ' fo:font-style="italic" style:text-position="super 58%"/></style:style>'
    '<style:style style:name="T3" style:family="text"><style:text-properties fo:font-weight="normal"'
    ' style:text-position="-33% 58%"/></style:style>'
    '<style:style style:name="Own" style:family="paragraph" style:default-outline-level="3"/>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>'
)


def read(body: str) -> Story:
    return opendocument.read(odt(body, STYLES), Limits())


def texts(story: Story, *, accepted: bool = True) -> tuple[Block, ...]:
    return resolve(story, outline(story, first_is_title=False), everything if accepted else nothing).blocks


def tracked(*regions: tuple[str, str, str]) -> str:
    """Changed regions: id, kind and what was deleted."""
    inner = "".join(
        f'<text:changed-region xml:id="{identity}" text:id="{identity}"><text:{kind}><office:change-info>'
        "<dc:creator>Anna</dc:creator><dc:date>2026-11-01T10:00:00</dc:date></office:change-info>"
        f"{deleted}</text:{kind}></text:changed-region>"
        for identity, kind, deleted in regions
    )
    return f"<text:tracked-changes>{inner}</text:tracked-changes>"


def test_forms_and_lists() -> None:
    story = read(
        '<text:p text:style-name="Title">Konzept</text:p><text:h text:outline-level="1">Ziele</text:h>'
        "<text:table-of-content><text:index-body><text:p>Ziele 1</text:p></text:index-body></text:table-of-content>"
        '<text:section><text:h text:outline-level="2">Teil</text:h></text:section>'
        '<text:p text:style-name="Own">Eigene</text:p><text:p text:style-name="P1">Zitat</text:p>'
        '<text:p text:style-name="AH_20_Note">Hinweis</text:p>'
        '<text:list text:style-name="L1"><text:list-header><text:p>Kopf</text:p></text:list-header>'
        "<text:list-item><text:p>eins</text:p><text:list><text:list-item><text:p>zwei</text:p></text:list-item></text:list>"
        "</text:list-item></text:list><text:p> </text:p>"
    )
    found = resolve(story, outline(story, first_is_title=False), everything)
    assert found.title == "Konzept"
    assert [(block.kind, block.level, block.ordered, block.text) for block in found.blocks] == [
        ("h2", 0, False, "Ziele"),
        ("h3", 0, False, "Teil"),
        ("h4", 0, False, "Eigene"),
        ("quote", 0, False, "Zitat"),
        ("note", 0, False, "Hinweis"),
        ("li", 0, True, "Kopf"),
        ("li", 0, True, "eins"),
        ("li", 1, False, "zwei"),
    ]
    assert [one.what for one in story.left_out] == ["contents"]


def test_marks_links_and_white_space() -> None:
    story = read(
        '<text:p>  Viel \n Raum<text:s text:c="2"/><text:tab/><text:line-break/>'
        '<text:span text:style-name="T1">fett<text:span text:style-name="T3">tief</text:span></text:span>'
        '<text:span text:style-name="T2">hoch</text:span><text:a xlink:href="https://a.de/">gut</text:a>'
        '<text:a xlink:href="javascript:x">schlecht</text:a><text:a xlink:href="#hier">innen</text:a>'
        "<text:bookmark-ref>Verweis</text:bookmark-ref><text:soft-page-break/></text:p>"
    )
    assert texts(story) == (
        Block(
            None,
            "p",
            runs=(
                Run("Viel Raum  \t\n"),
                Run("fett", ("strong",)),
                Run("tief", ("sub",)),
                Run("hoch", ("em", "strong", "sup")),
                Run("gut", (Link("https://a.de/"),)),
                Run("schlechtinnenVerweis"),
            ),
        ),
    )
    assert [(one.what, one.detail) for one in story.left_out] == [("link", "javascript:x")]


def test_notes_pictures_and_boxes() -> None:
    story = read(
        "<text:p>Satz<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Quelle</text:p>"
        "<text:p>Seite 2</text:p></text:note-body></text:note></text:p>"
        "<text:p>x<draw:frame><draw:image/><svg:title>Baum</svg:title><svg:desc>im Park</svg:desc></draw:frame>"
        "<draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box></draw:frame>"
        "<draw:frame><draw:object/></draw:frame></text:p>"
    )
    assert texts(story) == (
        Block(None, "p", runs=(Run("Satz"), Run("1", ("sup",)))),
        Block(None, "note", runs=(Run("1", ("sup",)), Run(" Quelle\nSeite 2"))),
        p("x"),
    )
    assert [(one.what, one.detail) for one in story.left_out] == [
        ("picture", "Baum im Park"),
        ("text box", "Kasten"),
        ("object", ""),
    ]


def test_tables() -> None:
    row = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell>{}</table:table-row>"
    story = read(
        "<table:table><table:table-header-rows>"
        + row.format("Jahr", "<table:table-cell><text:p>Zahl</text:p></table:table-cell>")
        + "</table:table-header-rows><table:table-rows>"
        + row.format("a", "<table:covered-table-cell/>")
        + row.format("b", '<table:table-cell table:number-columns-repeated="2"/>')
        + "</table:table-rows>"
        + row.format(
            "c<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Quelle</text:p>"
            "</text:note-body></text:note>",
            "<table:table-cell><table:table>" + row.format("i", "") + "</table:table></table:table-cell>",
        )
        + "</table:table>"
    )
    block, note = texts(story)
    assert [
        [(cell.header, "".join(run.text for run in cell.runs)) for cell in row] for row in block.rows
    ] == [
        [(True, "Jahr"), (True, "Zahl")],
        [(False, "a"), (False, "")],
        [(False, "b"), (False, ""), (False, "")],
        [(False, "c1"), (False, "i")],
    ]
    assert (note.kind, note.text) == ("note", "1 Quelle")
    assert [one.what for one in story.left_out] == ["merged cells", "table in table"]


def test_insertions_and_deletions() -> None:
    story = read(
        tracked(
            ("a", "insertion", ""),
            ("b", "deletion", "<text:p>alt</text:p>"),
            ("c", "deletion", "<text:h text:outline-level='1'>Weg</text:h><text:p/>"),
            ("d", "deletion", "<text:p/><text:p/>"),
            ("e", "insertion", ""),
            ("f", "format-change", ""),
        )
        + '<text:p><text:change text:change-id="c"/>Der <text:change text:change-id="b"/>'
        '<text:change-start text:change-id="a"/>neue<text:change-end text:change-id="a"/> Rat</text:p>'
        '<text:p>Vereint<text:change text:change-id="d"/> hier</text:p>'
        '<text:p>Geteilt<text:change-start text:change-id="e"/></text:p>'
        '<text:p>ganz neu</text:p><text:p><text:change-end text:change-id="e"/><text:s/>Rest'
        '<text:change-start text:change-id="f"/>x<text:change-end text:change-id="f"/>'
        '<text:change text:change-id="unknown"/></text:p>'
    )
    assert [(block.kind, block.text) for block in texts(story, accepted=False)] == [
        ("h2", "Weg"),
        ("p", "Der alt Rat"),
        ("p", "Vereint"),
        ("p", " hier"),
        ("p", "Geteilt Restx"),
    ]
    assert [block.text for block in texts(story)] == [
        "Der neue Rat",
        "Vereint hier",
        "Geteilt",
        "ganz neu",
        " Restx",
    ]


def test_tables_that_come_and_go() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    one = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    story = read(
        tracked(("a", "insertion", ""), ("b", "deletion", one.format("alt")))
        + '<text:change text:change-id="b"/><text:change-start text:change-id="a"/>'
        + one.format("neu")
        + '<text:change-end text:change-id="a"/>'
    )
    assert [block.text for block in texts(story, accepted=False)] == ["alt"]
    assert [block.text for block in texts(story)] == ["neu"]


def test_comments_with_their_passage() -> None:
    story = read(
        '<text:p>Der <office:annotation office:name="1"><dc:creator>Bilal</dc:creator><dc:date>2026-11-02</dc:date>'
        "<text:p>Warum?</text:p></office:annotation>Rat<office:annotation-end office:name='1'/> prüft"
        "<office:annotation><dc:creator>Clara</dc:creator><text:p>Punkt</text:p></office:annotation></text:p>"
    )
    assert [tuple(one) for one in story.comments] == [
        ("Bilal", "2026-11-02", "Warum?"),
        ("Clara", "", "Punkt"),
    ]
    places = resolve(story, outline(story, first_is_title=False), everything).places
    assert {number: place.quote for number, place in places.items()} == {0: "Rat", 1: ""}


def test_protected_files_say_so() -> None:
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(RefusalError) as refused:
        opendocument.read(
            odt("", more={"META-INF/manifest.xml": manifest, "content.xml": b"\x00\x01"}), Limits()
        )
    assert refused.value.code is Refusal.ENCRYPTED


@pytest.mark.parametrize("content", ["<a/>", "nothing"])
def test_what_is_no_text_is_broken(content: str) -> None:
    with pytest.raises(RefusalError) as refused:
        opendocument.read(odt("", more={"content.xml": content}), Limits())
    assert refused.value.code is Refusal.BROKEN
