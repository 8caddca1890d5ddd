# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import markup
from augenhoehe.concept.annotations import Annotator, Explained
from augenhoehe.concept.lines import lay_out
from augenhoehe.kit.text import Block, Cell, Link, Run

EVIL = '<script>alert(1)</script> & "'


def paragraph(*runs: Run) -> Block:
    return Block("b", "p", runs=runs)


@pytest.mark.parametrize("kind", ["p", "h2", "li", "quote", "note"])
def test_text_is_escaped_in_every_kind_of_block(kind: str) -> None:
    html = markup.block(Block("b", kind, runs=(Run(EVIL),)))  # type: ignore[arg-type]  # any of the kinds
    assert html == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;"


def test_text_is_escaped_in_tables_lines_and_changes() -> None:
    table = Block("b", "table", rows=((Cell((Run(EVIL),), header=True),), (Cell((Run(EVIL),)),)))
    html = "".join(
        [
            markup.block(table),
            markup.lines(lay_out([Run(EVIL)], 1)),
            markup.change(paragraph(Run(EVIL)), paragraph(Run(EVIL + EVIL))),
            markup.change(table, paragraph(Run(EVIL))),
        ]
    )
    assert "<script" not in html
    assert html.count("&lt;script&gt;") >= 6


def test_marks_become_elements() -> None:
    runs = (Run("a", ("em", "strong")), Run("2", ("sub",)), Run("3", ("sup",)))
    assert markup.runs(runs) == "<strong><em>a</em></strong><sub>2</sub><sup>3</sup>"


@pytest.mark.parametrize(
    ("address", "html"),
    [
        ("https://kamen.de/?a=1&b=2", '<a href="https://kamen.de/?a=1&amp;b=2">hier</a>'),
        ("mailto:a@b.de", '<a href="mailto:a@b.de">hier</a>'),
        ("javascript:alert(1)", "hier"),
        ("data:text/html,x", "hier"),
        ('https://x" onclick="y', '<a href="https://x&quot; onclick=&quot;y">hier</a>'),
    ],
)
def test_only_harmless_addresses_become_links(address: str, html: str) -> None:
    assert markup.runs([Run("hier", (Link(address),))]) == html


def test_changes_are_marked_for_eyes_and_in_words() -> None:
    html = markup.change(paragraph(Run("Die Stadt prüft.")), paragraph(Run("Die Stadt handelt.")))
    assert html == (
        '<p>Die Stadt <del><span class="ah-sr">[gestrichen: </span>prüft<span class="ah-sr">]</span></del>'
        '<ins><span class="ah-sr">[neu: </span>handelt<span class="ah-sr">]</span></ins>.</p>'
    )


def test_a_whole_passage_comes_or_goes() -> None:
    new = markup.change(None, paragraph(Run("Neu.")))
    gone = markup.change(paragraph(Run("Alt.")), None)
    assert (new.count("<ins>"), new.count("<del>")) == (1, 0)
    assert (gone.count("<ins>"), gone.count("<del>")) == (0, 1)
    assert markup.change(None, None) == ""


def test_changed_emphasis_is_told_in_words() -> None:
    html = markup.change(paragraph(Run("wichtig")), paragraph(Run("wichtig", ("strong",))))
    assert (
        html == '<p><strong>wichtig</strong><span class="ah-sr"> [nur die Auszeichnung geändert]</span></p>'
    )


def test_line_breaks_inside_a_block_stay() -> None:
    assert markup.runs([Run("eins\nzwei")]) == "eins<br>zwei"


def test_tables_have_headings_and_can_be_scrolled_by_keyboard() -> None:
    heading = (Cell((Run("Jahr"),), header=True), Cell((Run("Betrag"),), header=True))
    row = (Cell((Run("2022"),), header=True), Cell((Run("100 €"),)))
    html = markup.block(Block("b", "table", rows=(heading, row)))
    assert 'tabindex="0" role="region" aria-label="Tabelle"' in html
    assert '<thead><tr><th scope="col">Jahr</th><th scope="col">Betrag</th></tr></thead>' in html
    assert '<tbody><tr><th scope="row">2022</th><td>100 €</td></tr></tbody>' in html


def test_a_table_without_heading_row_has_a_body_only() -> None:
    html = markup.block(Block("b", "table", rows=((Cell((Run("a"),)),),)))
    assert "<thead>" not in html


def test_a_new_row_is_marked_cell_by_cell() -> None:
    old = Block("b", "table", rows=((Cell((Run("Jahr"),), header=True),), (Cell((Run("2022"),)),)))
    new = Block("b", "table", rows=(*old.rows, (Cell((Run("2023", ("strong",)),)),)))
    html = markup.change(old, new)
    assert "<td>2022</td>" in html
    assert (
        '<td><ins><span class="ah-sr">[neu: </span><strong>2023</strong><span class="ah-sr">]</span></ins></td>'
        in html
    )


def test_footnotes_lead_there_and_back() -> None:
    read, notes = Annotator().read(Block(None, "p", runs=(Run("A <b> [Fußnote: Quelle <x>]"),)))
    assert markup.runs(read.runs) == (
        'A &lt;b&gt;<a id="zu-fussnote-1" href="#fussnote-1" role="doc-noteref" aria-label="Fußnote 1">'
        "<sup>1</sup></a>"
    )
    html = markup.footnotes(notes)
    assert (
        '<li id="fussnote-1" value="1">Quelle &lt;x&gt; <a href="#zu-fussnote-1" role="doc-backlink">' in html
    )
    assert 'aria-label="Fußnoten"' in html
    assert markup.footnotes(()) == ""


def test_terms_lead_to_their_meaning() -> None:
    terms = (Explained("Teilhabe", "Dabei\nsein & so."),)
    read, _ = Annotator(terms).read(Block(None, "p", runs=(Run("Teilhabe", ("strong",)),)))
    assert markup.runs(read.runs) == '<a class="ah-term" href="#begriff-1"><strong>Teilhabe</strong></a>'
    assert markup.glossary(terms) == (
        '<dl class="ah-glossary"><div><dt id="begriff-1">Teilhabe</dt>'
        "<dd>Dabei<br>sein &amp; so.</dd></div></dl>"
    )
    table = Block(None, "table", rows=((Cell((Run("Teilhabe [Fußnote: x]"),)),),))
    html = markup.block(Annotator(terms).read(table)[0])
    assert '<a href="#begriff-1">Teilhabe</a><a href="#fussnote-1"><sup>1</sup></a>' in html
