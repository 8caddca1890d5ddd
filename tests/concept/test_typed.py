# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.typed import as_chosen, editor_html, from_html, parted
from augenhoehe.kit.manuscripts import ManuscriptRefused
from augenhoehe.kit.text import Block, Form, Kind, Link, Run

LINK = Link("https://example.org/?a=1&b=2")
MARKED = Block(
    None,
    "p",
    runs=(
        Run("Die  "),
        Run("Stadt", ("strong",)),
        Run(" & "),
        Run("CO", ("em",)),
        Run("2", ("em", "sub")),
        Run("m", ("sup",)),
        Run("hier", (LINK,)),
        Run("\nzweite\u00a0Zeile <b> 👩‍💻 مرحبا"),
    ),
)
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style>p.MsoNormal {margin:0}</style></head><body>
<!--StartFragment--><p class="MsoNormal"><b style="mso-bidi-font-weight:normal">Fett</b><o:p></o:p></p>
<p class="MsoListParagraph" style="mso-list:l0 level2 lfo1">
<span style="mso-list:Ignore">·<span>&nbsp;</span></span>Punkt</p>
<script>alert(1)</script><p onclick="x()">Ende<img src="x" onerror="y()"></p></body></html>"""


def read(html: str) -> list[tuple[Kind, int, str]]:
    return [(block.kind, block.level, block.text) for block in from_html(html, most_characters=5_000).blocks]


def test_words_and_marks_come_back_from_the_editor_as_they_went() -> None:
    assert from_html(editor_html(MARKED), most_characters=5_000).blocks == (MARKED,)
    assert editor_html(Block(None, "table")) == ""


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Eins</p><p>Zwei</p>", [("p", 0, "Eins"), ("p", 0, "Zwei")]),
        ("Nackt", [("p", 0, "Nackt")]),
        ("<p></p><p> </p>", []),
        ("<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>", [("li", 0, "a"), ("li", 1, "b")]),
        ("<h1>Titel</h1><p>x</p>", [("h2", 0, "Titel"), ("p", 0, "x")]),
        ("<marquee>Unbekannt</marquee>", [("p", 0, "Unbekannt")]),
        ("<p>a<script>b</script><style>c</style></p>", [("p", 0, "a")]),
        ("</pre><p>a</p>", [("p", 0, "a")]),
        ("<p><a href='javascript:x'>böse</a></p>", [("p", 0, "böse")]),
    ],
)
def test_whatever_is_pasted_becomes_words(html: str, expected: list[tuple[Kind, int, str]]) -> None:
    assert read(html) == expected


def test_what_word_puts_on_the_clipboard() -> None:
    found = from_html(WORD, most_characters=5_000)
    assert found.blocks[0] == Block(None, "p", runs=(Run("Fett", ("strong",)),))
    assert [(block.kind, block.text.strip()) for block in found.blocks[1:]] == [
        ("li", "Punkt"),
        ("p", "Ende"),
    ]
    assert [one.what for one in found.left_out] == ["picture"]


def test_links_lead_only_where_they_may() -> None:
    (block,) = from_html(
        "<p><a href='data:text/html,x'>a</a> <a href='mailto:a@b.de'>b</a></p>", most_characters=99
    ).blocks
    assert [mark for run in block.runs for mark in run.marks] == [Link("mailto:a@b.de")]


def test_too_much_is_refused_and_not_cut() -> None:
    with pytest.raises(ManuscriptRefused):
        from_html(f"<p>{'x' * 200}</p>", most_characters=100)


def test_a_sign_or_a_blank_line_parts_text_and_never_tables() -> None:
    table = Block(None, "table")
    blocks = [Block(None, "p", runs=(Run("a¶b\n\nc"),)), table]
    assert [block.text for block in parted(blocks)] == ["a", "b", "c", ""]


def test_paragraphs_take_the_chosen_form_and_all_else_keeps_its_own() -> None:
    blocks = [Block(None, kind, runs=(Run("x"),)) for kind in ("p", "p", "quote")]
    assert [block.kind for block in as_chosen(blocks, Form("li", 1, True))] == ["li", "li", "quote"]
    assert [block.kind for block in as_chosen(blocks, Form("h2"))] == ["h2", "p", "quote"]
