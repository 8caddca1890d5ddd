# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.models import Block
from augenhoehe.concept.outline import outline
from augenhoehe.site.text import Chapter, chapters


def read(*blocks: tuple[str, str, int, bool]) -> list[Chapter]:
    """Kind, text, level and whether numbered, as chapters; keys are k1, k2, …"""
    rows = [
        Block(
            key=f"k{number}",
            position=number,
            kind=kind,
            plain_text=text,
            content={"runs": [[text, []]], "level": level, "ordered": ordered},
        )
        for number, (kind, text, level, ordered) in enumerate(blocks, 1)
    ]
    return chapters(outline(rows, numbered_lines=False))


def block(kind: str, text: str, level: int = 0, *, ordered: bool = False) -> tuple[str, str, int, bool]:
    return kind, text, level, ordered


def test_chapters_have_anchor_and_label_and_their_passages() -> None:
    first, second = read(block("h2", "Sprache"), block("p", "Kurse."), block("h2", "Arbeit"))
    assert (first.anchor, first.label) == ("b-k1", "1 Sprache")
    assert first.html == '<p id="b-k2">Kurse.</p>'
    assert (second.anchor, second.label, second.html) == ("b-k3", "2 Arbeit", "")


def test_text_before_the_first_heading_has_an_anchor_of_its_own() -> None:
    (only,) = read(block("p", "Vorwort."))
    assert only.anchor == "anfang"
    assert only.html == '<p id="b-k1">Vorwort.</p>'


def test_every_kind_of_passage_has_its_element() -> None:
    (chapter,) = read(
        block("h2", "A"), block("h3", "B"), block("h4", "C"), block("quote", "D"), block("note", "E")
    )
    assert chapter.html.split("\n") == [
        '<h3 id="b-k2" class="ah-gap">1.1 B</h3>',
        '<h4 id="b-k3" class="ah-gap">1.1.1 C</h4>',
        '<blockquote id="b-k4" class="ah-before"><p>D</p></blockquote>',
        '<div id="b-k5" class="ah-note" role="note"><p>E</p></div>',
    ]


def test_neighbouring_items_are_one_list_with_deeper_ones_inside() -> None:
    (chapter,) = read(
        block("li", "a"), block("li", "b", 1), block("li", "c", 1), block("li", "d"), block("p", "e")
    )
    assert chapter.html == (
        '<ul><li id="b-k1">a<ul><li id="b-k2">b</li><li id="b-k3">c</li></ul></li>'
        '<li id="b-k4">d</li></ul>\n<p id="b-k5">e</p>'
    )


def test_numbered_and_unnumbered_items_are_lists_apart() -> None:
    (chapter,) = read(block("li", "a"), block("li", "b", ordered=True), block("li", "c", ordered=True))
    assert chapter.html == ('<ul><li id="b-k1">a</li></ul><ol><li id="b-k2">b</li><li id="b-k3">c</li></ol>')


def test_a_list_that_begins_deep_stays_a_list() -> None:
    (chapter,) = read(block("li", "a", 2), block("li", "b", 0))
    assert chapter.html == '<ul><li id="b-k1">a</li></ul><ul><li id="b-k2">b</li></ul>'


def test_text_is_escaped() -> None:
    (chapter,) = read(block("p", "<script>alert(1)</script>"), block("li", "<b>"), block("h3", "a & b"))
    assert "<script" not in chapter.html
    assert "&lt;script&gt;alert(1)" in chapter.html
    assert "&lt;b&gt;" in chapter.html
    assert "a &amp; b" in chapter.html
