# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hypothesis import given

from augenhoehe.kit.manuscripts import write_html
from augenhoehe.kit.text import Block, Link, Run
from tests.kit.manuscripts.material import both, portable
from tests.kit.text.material import p, table, thorough


@thorough
@given(portable)
def test_what_is_written_is_read_again(blocks: list[Block]) -> None:
    _, read = both(write_html(blocks, title="Konzept & mehr"), "html")
    assert read.blocks == tuple(blocks)
    assert read.title == "Konzept & mehr"


def test_lists_stand_in_lists() -> None:
    blocks = (
        Block(None, "li", 0, runs=(Run("a"),)),
        Block(None, "li", 1, True, (Run("b"),)),
        Block(None, "li", 0, runs=(Run("c"),)),
        Block(None, "li", 0, True, (Run("d"),)),
    )
    body = write_html(blocks, title="K").decode().split("</h1>\n")[1].replace("\n", "")
    assert body.startswith("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><ol><li>d</li></ol>")


def test_the_file_is_semantic_and_safe() -> None:
    blocks = (
        table(("Jahr",), ("2022",)),
        p("Hinweis", None, "note"),
        p("Zitat", None, "quote"),
        Block(
            None,
            "p",
            runs=(Run("<script>x\ny", (Link("javascript:x"),)), Run("ok", (Link("https://a.de/?a=1&b=2"),))),
        ),
    )
    text = write_html(blocks, title='"<b>"').decode()
    assert '<html lang="de-DE">' in text
    assert "<title>&quot;&lt;b&gt;&quot;</title>" in text
    assert '<thead><tr><th scope="col">Jahr</th></tr></thead><tbody><tr><td>2022</td></tr></tbody>' in text
    assert '<aside role="note"><p>Hinweis</p></aside>' in text
    assert "<blockquote><p>Zitat</p></blockquote>" in text
    assert '&lt;script&gt;x<br>y<a href="https://a.de/?a=1&amp;b=2">ok</a>' in text
    assert "javascript" not in text
