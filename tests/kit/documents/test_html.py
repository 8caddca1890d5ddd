# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
import re
from html.parser import HTMLParser

import pytest

from augenhoehe.kit.charts import BarChart, Series
from augenhoehe.kit.documents.html import cover_html, write_html
from augenhoehe.kit.documents.tree import (
    Change,
    Column,
    Cover,
    Document,
    Figure,
    Heading,
    ItemList,
    Node,
    Note,
    Paragraph,
    Run,
    Table,
)
from tests.pictures import JPEG, PNG

DAY = datetime.date(2023, 10, 20)
VOID = {"br", "img", "rect", "circle", "line", "path"}


class Balance(HTMLParser):
    """Checks that every element is closed where it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def test_everything_that_opens_closes_and_no_style_is_written(report: Document) -> None:
    html = cover_html(report) + write_html(report)
    balance = Balance()
    balance.feed(html)
    assert balance.open == []
    assert "style=" not in html
    assert (
        len(re.findall(r'id="([^"]+)"', html)) == len(set(re.findall(r'id="([^"]+)"', html))) + 1
    )  # thread twice


def test_headings_begin_where_the_page_wants_and_carry_anchors(report: Document) -> None:
    html = write_html(report, heading_level=3, prefix="b1-")
    assert '<h3 id="b1-sprache-und-bildung">' in html
    assert '<h4 id="b1-was-getan-wurde" class="ah-gap">' in html
    assert '<a href="#b1-ausblick">Ausblick</a>' in html
    with pytest.raises(ValueError, match="1 to 6"):
        write_html(report, heading_level=0)


def test_a_chart_is_named_one_level_below_the_heading_before_it() -> None:
    chart = BarChart("Zahlen", ["A"], [Series("x", [1])])
    nodes: list[Node] = [Heading(1, "a"), Heading(2, "b"), chart, Heading(1, "c"), chart]
    html = write_html(Document("t", nodes, DAY))
    assert '<h4 class="ah-h2-small ah-gap">Zahlen</h4>' in html
    assert html.count('<h3 class="ah-h2-small ah-gap">Zahlen</h3>') == 1
    assert '<p class="ah-h2-small ah-gap">Zahlen</p>' in write_html(Document("t", [chart], DAY))


def test_tables_say_what_names_columns_and_rows(report: Document) -> None:
    html = write_html(report)
    assert '<th role="columnheader" scope="col" class="ah-r">2022</th>' in html
    assert '<th role="rowheader" scope="row">Personal</th>' in html
    assert '<td role="cell" class="ah-r" data-h="2022">28.400,00 €</td>' in html
    assert "<caption>Kosten je Jahr</caption>" in html


def test_changes_are_marked_for_eyes_and_ears() -> None:
    runs = [Run("drei", change=Change.DELETED), Run("vier", change=Change.INSERTED)]
    html = write_html(Document("t", [Paragraph(runs)], DAY))
    assert (
        '<del><span class="ah-sr"> gestrichen: </span>drei<span class="ah-sr"> Ende der Änderung </span></del>'
        in html
    )
    assert '<ins><span class="ah-sr"> eingefügt: </span>vier' in html


HOSTILE = "<script>alert('1')</script>\"&"


def test_what_people_write_is_escaped_everywhere() -> None:
    nodes: list[Node] = [
        Heading(1, HOSTILE, anchor='a" onclick="x'),
        Paragraph([Run(HOSTILE, frozenset({"em"}), link='https://example.org/"><script>')]),
        ItemList([HOSTILE]),
        Table(HOSTILE, [Column(HOSTILE)], [[HOSTILE]], row_header=True, note=HOSTILE),
        Note(HOSTILE, [HOSTILE]),
        Figure('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', HOSTILE, HOSTILE),
    ]
    document = Document(HOSTILE, nodes, DAY, contents=True, cover=Cover(facts=((HOSTILE, HOSTILE),)))
    html = cover_html(document) + write_html(document)
    assert "<script" not in html
    assert 'onclick="x"' not in html
    assert html.count("&lt;script&gt;") >= 10


def test_a_dangerous_link_stays_text() -> None:
    assert write_html(Document("t", [Paragraph(Run("x", link="javascript:alert(1)"))], DAY)) == "<p>x</p>"


def test_arabic_runs_from_right_to_left() -> None:
    assert write_html(Document("t", [Paragraph("مرحبا")], DAY)) == '<p dir="rtl">مرحبا</p>'


def test_pictures_come_from_an_address_when_there_is_one(png: bytes) -> None:
    document = Document("t", [Figure(png, "Bild", width=0.5)], DAY)
    assert '<img src="/datei/7" alt="Bild" width="50%">' in write_html(
        document, picture_url=lambda _: "/datei/7"
    )
    assert 'src="data:image/png;base64,' in write_html(document)


def test_the_cover_has_title_facts_and_thread(report: Document) -> None:
    html = cover_html(report)
    assert "<h1>Sachstandsbericht Integration 2023</h1>" in html
    assert '<span class="ah-status ah-status--frozen">eingefroren am 20. Oktober 2023</span>' in html
    assert '<li class="is-missing"><b>Kenntnisnahme</b><span>fehlt: im Rat</span></li>' in html
    assert 'aria-current="step"' in html
    period = Document("t", [], DAY, cover=Cover(facts=(("Zeitraum", "2022"), ("Herausgeber", "Stadt"))))
    assert "Zeitraum: 2022 · Herausgeber: Stadt" in cover_html(period)
    assert "ah-small" not in cover_html(Document("t", [], DAY))


def test_words_can_be_led_to() -> None:
    called = Paragraph([Run("1", link="#note-1", anchor="back-1")])
    nodes: list[Node] = [called, Paragraph([Run("Quelle", anchor="note-1")])]
    html = write_html(Document("T", nodes, DAY), prefix="x-")
    assert '<span id="x-back-1"><a href="#x-note-1">1</a></span>' in html
    assert '<span id="x-note-1">Quelle</span>' in html


def test_photos_are_embedded_with_their_words() -> None:
    html = write_html(Document("T", [Figure(JPEG, "Ein Fest"), Figure(PNG, "x", decorative=True)], DAY))
    assert 'src="data:image/jpeg;base64,' in html
    assert ['alt="Ein Fest"' in html, 'alt=""' in html] == [True, True]
