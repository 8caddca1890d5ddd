# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.utils.safestring import SafeString

from augenhoehe.concept import texts
from augenhoehe.concept.models import Block
from augenhoehe.concept.outline import Chapter, Passage, outline
from augenhoehe.concept.passage_markup import Margin, chapter_heading, element, row

EVIL = '<script>"&'
TEXT = SafeString("Ein <em>Satz</em>")
ADDRESS = f"/kamen/intern/konzept/fassung/10/vorschlagen/{Margin.KEY}/"


def passage(kind: str = "p", key: str = "k7", marks: list[object] | None = None) -> Passage:
    rows = [
        Block(key="k0", kind="h2", content={"runs": [["Kapitel", []]]}, plain_text="Kapitel"),
        Block(key=key, kind=kind, content={"runs": [["Satz", marks or []]]}, plain_text="Satz"),
    ]
    return outline(rows, numbered_lines=False).passages[key]


@pytest.mark.parametrize(
    ("kind", "html"),
    [
        ("p", '<p class="ah-lines">Ein <em>Satz</em></p>'),
        ("li", '<p class="ah-lines">Ein <em>Satz</em></p>'),
        ("quote", '<blockquote class="ah-lines">Ein <em>Satz</em></blockquote>'),
        ("note", '<div class="ah-lines" role="note"><strong>Hinweis:</strong> Ein <em>Satz</em></div>'),
        ("h3", '<h3 id="b-k7">1.1 Ein <em>Satz</em></h3>'),
        ("h4", '<h4 id="b-k7">1.1 Ein <em>Satz</em></h4>'),
    ],
)
def test_every_kind_has_its_element(kind: str, html: str) -> None:
    assert element(passage(kind), TEXT) == html


def test_tables_and_figures_stand_in_a_box() -> None:
    text = texts.table("Jahr | Zahl")
    table = Passage(Block(key="t", kind="table"), text, text, place="")
    assert element(table, TEXT).startswith('<div class="ah-lines">')
    figure = passage(marks=[{"link": f"{texts.FIGURE}f1"}])
    assert element(figure, TEXT).startswith('<div class="ah-lines">')


def test_a_row_has_its_anchor_once_and_a_margin_only_where_somebody_is_asked() -> None:
    margin = Margin(ADDRESS, {"k7"})
    asked = passage()
    assert row(asked, SafeString("x"), margin.ask(asked)) == (
        '<div class="ah-para" id="b-k7">x<div class="ah-margin"><p>'
        '<a href="/kamen/intern/konzept/fassung/10/vorschlagen/k7/">Änderung vorschlagen'
        f'<span class="ah-sr">: {asked.place}</span></a></p></div></div>'
    )
    other = passage(key="k8")
    assert row(other, SafeString("x"), margin.ask(other)) == '<div class="ah-para" id="b-k8">x</div>'
    item, section = passage("li"), passage("h3")
    assert row(item, SafeString("x"), SafeString()).startswith('<li class="ah-para" id="b-k7">')
    assert row(section, SafeString("x"), SafeString()) == '<div class="ah-para">x</div>'


def test_nothing_of_others_becomes_an_element() -> None:
    evil = passage("h3", key=EVIL)
    evil.number = EVIL
    evil.place = EVIL
    made = [
        element(evil, TEXT),
        row(evil, TEXT, Margin(ADDRESS, {EVIL}).ask(evil)),
        chapter_heading(Chapter(EVIL, EVIL, EVIL)),
    ]
    for html in made:
        assert "<script" not in html
        assert '"&"' not in html
