# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading HTML, clean and dirty."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.manuscripts.resolving import everything, outline, resolve
from augenhoehe.kit.richtext import Limits, hypertext
from augenhoehe.kit.richtext.story import Story
from augenhoehe.kit.text import Block, Link, Run
from tests.kit.text.material import p, thorough


def read(text: str) -> Story:
    return hypertext.read(text.encode(), Limits())


def blocks(text: str) -> tuple[Block, ...]:
    story = read(text)
    return resolve(story, outline(story, first_is_title=True), everything).blocks


def forms(text: str) -> list[tuple[str, int, bool, str]]:
    return [(block.kind, block.level, block.ordered, block.text) for block in blocks(text)]


def test_blocks_and_marks() -> None:
    assert blocks(
        "<title>T</title><h2>Ziele</h2><p>Der  <b>Rat</b>\n<i>und</i> H<sub>2</sub>O<sup>3</sup>"
        ' <a href="https://a.de/">hier</a> <a href="#x">da</a><br>neue &amp; Zeile </p>loser Text'
        "<blockquote>Zitat<p>zwei</blockquote><aside>Hinweis</aside>"
        "<p style='x'><span style='font-weight: bold'>fett</span><span style='font-style:italic'>schräg</span>"
    ) == (
        p("Ziele", None, "h2"),
        Block(
            None,
            "p",
            runs=(
                Run("Der "),
                Run("Rat", ("strong",)),
                Run(" "),
                Run("und", ("em",)),
                Run(" H"),
                Run("2", ("sub",)),
                Run("O"),
                Run("3", ("sup",)),
                Run(" "),
                Run("hier", (Link("https://a.de/"),)),
                Run(" da\nneue & Zeile"),
            ),
        ),
        p("loser Text"),
        p("Zitat", None, "quote"),
        p("zwei", None, "quote"),
        p("Hinweis", None, "note"),
        Block(None, "p", runs=(Run("fett", ("strong",)), Run("schräg", ("em",)))),
    )


def test_lists_closed_or_not() -> None:
    assert forms("<ul><li>a<ol><li>b<li>c</ol><li><p>d</p><p>e</p></ul><p>f") == [
        ("li", 0, False, "a"),
        ("li", 1, True, "b"),
        ("li", 1, True, "c"),
        ("li", 0, False, "d"),
        ("li", 0, False, "e"),
        ("p", 0, False, "f"),
    ]


def test_what_word_puts_on_the_clipboard() -> None:
    item = (
        "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level{} lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>{}<span>&nbsp;&nbsp;</span></span><![endif]>{}<o:p></o:p></p>"
    )
    text = (
        "<html xmlns:o='urn:x'><head><style>p{}</style><!--[if gte mso 9]><xml>x</xml><![endif]--></head><body>"
        "<p class=MsoTitle>Konzept</p><p class=MsoToc1>Ziele 1</p><h1>Ziele<o:p></o:p></h1>"
        "<p class=MsoNormal>Text<o:p>&nbsp;</o:p></p>"
        + item.format(1, "·", "Punkt")
        + item.format(2, "1.", "Erstens")
        + "<p class=MsoQuote>Zitat</p><p class=MsoFootnoteText>Fußnote</p></body></html>"
    )
    story = read(text)
    found = resolve(story, outline(story, first_is_title=True), everything)
    assert found.title == "Konzept"
    assert [(block.kind, block.level, block.ordered, block.text.strip()) for block in found.blocks] == [
        ("h2", 0, False, "Ziele"),
        ("p", 0, False, "Text"),
        ("li", 0, False, "Punkt"),
        ("li", 1, True, "Erstens"),
        ("quote", 0, False, "Zitat"),
        ("note", 0, False, "Fußnote"),
    ]


def test_tables() -> None:
    (block,) = blocks(
        "<table><caption></caption><thead><tr><th>Jahr<th colspan=2>Zahl</thead>"
        "<tr><td rowspan=2>2022</td><td>a<td>b<tr><td>c<p>d</p><td><table><tr><td>i<td>j</table></table>"
    )
    assert [
        [(cell.header, "".join(run.text for run in cell.runs)) for cell in row] for row in block.rows
    ] == [
        [(True, "Jahr"), (True, "Zahl"), (True, "")],
        [(False, "2022"), (False, "a"), (False, "b")],
        [(False, ""), (False, "c\nd"), (False, "i | j")],
    ]


def test_what_is_not_taken_over_is_reported() -> None:
    story = read(
        '<script>alert(1)</script><p onclick="x">a<img src=x alt="Baum" onerror=y><svg><title>s</title></svg>'
        '<a href="javascript:x">b</a><del>weg</del></p><iframe title="Karte">c</iframe><style>d</style>'
    )
    assert [(one.what, one.detail) for one in story.left_out] == [
        ("picture", "Baum"),
        ("picture", ""),
        ("link", "javascript:x"),
        ("deleted text", ""),
        ("object", "Karte"),
    ]
    assert [item.text for item in story.paragraphs()] == ["ab"]


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 5_000 + "x" + "</div>" * 5_000,
        "<ul><li>" * 3_000 + "x",
        "<table><tr><td>" * 300 + "x",
        "</p></ul></table></td></li>x",
        "<td>x<tr>y</table>z",
        "<b><p>" * 400 + "x",
        "<p>x<unknown-tag foo>y</unknown-tag><![CDATA[z]]><?php ?>",
    ],
)
def test_any_nesting_is_read(text: str) -> None:
    assert "x" in "".join(item.text for item in read(text).paragraphs())


@thorough
@given(
    st.lists(
        st.sampled_from(
            (
                *"<p> </p> <ul> </ul> <li> <table> <tr> <td> </td> </table> <b> </b> <h2> </h2> <pre> </pre>".split(),
                *("<blockquote>", "</blockquote>", "<!--", "-->", "&amp;", "<a href='https://a.de'>", "</a>"),
                *("<script>", "<br>", "x"),
            )
        ),
        max_size=30,
    ).map("".join)
)
def test_no_text_makes_it_fall(text: str) -> None:
    blocks(text)
