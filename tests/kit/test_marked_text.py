# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.marked_text import marked, segments, table, text_html, view_html
from augenhoehe.kit.text import Block, Cell, Link, Run, compare, inline

EVIL = "<b>&"


def test_what_is_new_or_gone_is_marked_for_eyes_and_in_words() -> None:
    views = inline(
        compare([Block("a", "p", runs=(Run("alt und gut"),))], [Block("a", "p", runs=(Run("neu und gut"),))])
    )
    html = "".join(view_html(view) for view in views)
    assert html == (
        '<del><span class="ah-sr">[gestrichen: </span>alt<span class="ah-sr">]</span></del>'
        '<ins><span class="ah-sr">[neu: </span>neu<span class="ah-sr">]</span></ins> und gut'
    )


def test_every_text_is_escaped_and_only_safe_links_lead_anywhere() -> None:
    assert text_html(f"{EVIL}\n") == "&lt;b&gt;&amp;<br>"
    assert marked(text_html("x"), ["strong", Link("javascript:alert(1)")]) == "<strong>x</strong>"
    assert marked(text_html("x"), [Link("https://example.org/")]) == '<a href="https://example.org/">x</a>'
    assert marked(text_html("1"), [Link("#fussnote-1")]) == '<a href="#fussnote-1">1</a>'
    assert marked(text_html("1"), [Link('#"><b>')]) == "1"


def test_tables_mark_whole_rows_and_emphasis_is_told() -> None:
    head = (Cell((Run("Jahr"),), header=True),)
    old = Block("t", "table", rows=(head, (Cell((Run("2022"),)),)))
    new = Block("t", "table", rows=(head, (Cell((Run("2022"),)),), (Cell((Run(EVIL),)),)))
    (view,) = inline(compare([old], [new]))
    html = table(view.rows)
    assert '<th scope="col">Jahr</th>' in html
    assert "<td><ins>" in html
    assert "&lt;b&gt;&amp;" in html
    (bold,) = inline(
        compare([Block("a", "p", runs=(Run("x"),))], [Block("a", "p", runs=(Run("x", ("strong",)),))])
    )
    assert "nur die Auszeichnung" in segments(bold.segments)
