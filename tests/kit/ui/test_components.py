# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.paginator import Paginator
from django.template import RequestContext, Template
from django.test import RequestFactory
from django.utils.translation import override
from django_cotton.compiler_regex import CottonCompiler

from augenhoehe.kit import panels
from augenhoehe.kit.templatetags import house
from augenhoehe.kit.thread import Place, Station

NBSP = "\N{NO-BREAK SPACE}"


def rendered(source: str, address: str = "/x/", **context: Any) -> str:
    request = RequestFactory().get(address)
    request.user = SimpleNamespace(is_authenticated=False)  # type: ignore[assignment]  # nobody
    with override("de"):
        template = Template(CottonCompiler().process(source))
        return template.render(RequestContext(request, context)).strip()


def test_a_title_alone_has_no_empty_parts() -> None:
    html = rendered("<c-title>Was ansteht</c-title>")
    assert "<h1>Was ansteht</h1>" in html
    for part in ("ah-title__over", "ah-lead", "ah-actions", "kern-badge"):
        assert part not in html


def test_a_title_with_everything() -> None:
    html = rendered(
        '<c-title over="Nr. 1" lead="Vorspann" badge="Entwurf" badge_kind="warning">T'
        '<c-slot name="actions"><a href="/neu">Neu</a></c-slot></c-title>'
    )
    assert "<span>Nr. 1</span>" in html
    assert "kern-badge--warning" in html
    assert '<p class="ah-lead">Vorspann</p>' in html
    assert '<div class="ah-actions"><a href="/neu">Neu</a></div>' in html


def test_a_component_does_not_take_the_pages_variables() -> None:
    html = rendered(
        "<c-title>T</c-title><c-section id='a' title='S'>x</c-section>", over="O", lead="L", actions="A"
    )
    assert ">O<" not in html
    assert "ah-lead" not in html
    assert "ah-actions" not in html


def test_the_thread_marks_where_one_stands_and_what_is_missing() -> None:
    stations = [
        Station(Place.CONCEPT, "Konzept <1>", "Fassung 2", "/k/"),
        Station(Place.PAPER, "Vorlage", "beraten", "/v/", here=True),
        Station(Place.REPORT, "Bericht", "bis Dezember", missing=True),
    ]
    html = rendered('<c-thread :stations="stations" />', stations=stations)
    assert '<a href="/k/">Konzept &lt;1&gt;</a>' in html
    assert 'href="/v/"' not in html
    assert '<li class="is-here" aria-current="step">' in html
    assert "<em>Sie sind hier.</em> beraten" in html
    assert '<li class="is-missing">' in html
    assert "noch nicht erreicht:" in html


def test_no_thread_without_stations() -> None:
    assert "<section" not in rendered('<c-thread :stations="stations" />', stations=[])


@pytest.mark.parametrize(
    ("kind", "word"),
    [("info", "Hinweis:"), ("warn", "Achtung:"), ("bad", "Nicht möglich:"), ("good", "Erledigt:")],
)
def test_a_note_says_its_kind_in_words(kind: str, word: str) -> None:
    html = rendered(f'<c-note kind="{kind}" title="T">Text</c-note>')
    assert word in html
    assert (f"ah-note--{kind}" in html) is (kind != "info")
    assert "<h2>" in html
    assert "<h2>" not in rendered(f'<c-note kind="{kind}">Text</c-note>')
    assert "<h3>" in rendered(f'<c-note kind="{kind}" title="T" level="3">Text</c-note>')


def test_inline_parts_leave_no_space_behind() -> None:
    html = rendered(
        '<p>am <c-day :day="day" />. <c-status kind="done">fertig</c-status>,</p>',
        day=datetime.date(2023, 2, 9),
    )
    assert f">Donnerstag, 9.{NBSP}Februar 2023</time>. <span" in html
    assert "fertig</span>,</p>" in html


def test_a_day_with_its_distance_and_none() -> None:
    html = rendered('<c-day :day="day" distance />', day=datetime.date(2023, 1, 17))
    assert '<time datetime="2023-01-17">' in html
    assert "(morgen)" in html
    assert rendered('<c-day :day="day" />', day=None) == "keine Angabe"


def test_buttons_pass_their_attributes_on() -> None:
    html = rendered(
        '<c-button variant="secondary" name="go" value="1" disabled reason="Erst zeichnen.">Los</c-button>'
    )
    assert 'class="kern-btn kern-btn--secondary" type="submit"' in html
    assert 'name="go" value="1" disabled' in html
    assert "Erst zeichnen." in html
    link = rendered('<c-link-button href="{{ url }}" rel="next">Weiter</c-link-button>', url="/a?b=1&c=2")
    assert 'href="/a?b=1&amp;c=2"' in link
    assert 'rel="next"' in link


def test_a_section_is_named_by_its_heading() -> None:
    html = rendered('<c-section title="Über uns" ruled>x</c-section>')
    assert '<section class="ah-section ah-section--ruled" id="uber-uns" aria-labelledby="uber-uns-h"' in html
    assert '<h2 id="uber-uns-h">Über uns</h2>' in html
    with_actions = rendered(
        '<c-section title="A" id="b" level="3">x<c-slot name="actions"><a href="/">y</a></c-slot></c-section>'
    )
    assert '<h3 id="b-h">A</h3><div class="ah-actions"><a href="/">y</a></div>' in with_actions
    assert "ah-section--ruled" not in with_actions


def test_data_are_terms_and_values() -> None:
    html = rendered('<c-data wide><c-data.row label="Art">{{ kind }}</c-data.row></c-data>', kind="<b>")
    assert '<dl class="ah-data ah-data--wide">' in html
    assert "<div><dt>Art</dt><dd>&lt;b&gt;</dd></div>" in html
    assert "ah-data--wide" not in rendered("<c-data>x</c-data>")


def test_crumbs_end_where_one_is() -> None:
    html = rendered(
        '<c-crumbs :items="crumbs" />', crumbs=[("Start", "/"), ("Vorlagen", "/v/"), ("12/0767", "")]
    )
    assert '<li><a href="/">Start</a></li>' in html
    assert '<li aria-current="page">12/0767</li>' in html
    assert "<nav" not in rendered('<c-crumbs :items="crumbs" />')


def test_tabs_mark_the_current_one() -> None:
    html = rendered('<c-tabs :items="tabs" label="Sicht" />', tabs=[("A", "/a", True), ("B", "/b")])
    assert '<a href="/a" aria-current="page">A</a>' in html
    assert '<a href="/b">B</a>' in html
    assert 'aria-label="Sicht"' in html
    assert 'aria-label="Ansichten"' in rendered('<c-tabs :items="tabs" />', tabs=[])


def test_pages_keep_the_filter() -> None:
    html = rendered(
        '<c-pages :page="page" />', "/x/?stand=offen&page=2", page=Paginator(range(60), 5).page(2)
    )
    assert 'href="?stand=offen&amp;page=1" rel="prev"' in html
    assert 'href="?stand=offen&amp;page=3" rel="next"' in html
    assert 'aria-label="Seite 2" aria-current="page">2</a>' in html
    assert "<li>…</li>" in html
    assert "6 bis 10 von 60" in html


def test_first_and_last_page_have_no_further_one() -> None:
    first = rendered('<c-pages :page="page" />', page=Paginator(range(10), 5).page(1))
    last = rendered('<c-pages :page="page" />', page=Paginator(range(10), 5).page(2))
    assert ('rel="prev"' in first, 'rel="next"' in first) == (False, True)
    assert ('rel="prev"' in last, 'rel="next"' in last) == (True, False)
    assert "<nav" not in rendered('<c-pages :page="page" />', page=Paginator(range(5), 5).page(1))


def test_an_empty_list_says_what_to_do() -> None:
    html = rendered('<c-empty title="Noch nichts."><a href="/neu">Anlegen</a></c-empty>')
    assert "Noch nichts." in html
    assert 'class="ah-empty__mark"' in html
    assert '<a href="/neu">Anlegen</a>' in html


def test_panels_load_by_themselves_and_by_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panels, "_panels", {})
    panels.register("kit.sample", route="sample:panel", title="Maßnahmen")
    monkeypatch.setattr(house, "reverse", lambda route, args: f"/{args[0]}/{args[1]}/")
    paper = SimpleNamespace(pk=7, municipality=SimpleNamespace(slug="kamen"))
    html = rendered('<c-panels slot="kit.sample" :object="paper" />', paper=paper)
    assert 'hx-get="/kamen/7/"' in html
    assert '<a href="/kamen/7/">Ansehen: Maßnahmen</a>' in html
    assert "hx-get" not in rendered('<c-panels slot="kit.other" :object="paper" />', paper=paper)


def test_no_chart_no_figure() -> None:
    assert "<svg" not in rendered('<c-chart :chart="chart" />', chart=None)
