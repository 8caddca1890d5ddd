# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.utils.translation import override

from augenhoehe.kit import panels, phrases
from augenhoehe.kit.charts import BarChart, Series
from augenhoehe.kit.templatetags import house

DAY = datetime.date(2022, 12, 8)
LATE = datetime.datetime(2022, 12, 8, 23, 30, tzinfo=datetime.UTC)  # past midnight in Bergkamen
NBSP = phrases.NBSP


def rendered(source: str, **context: Any) -> str:
    with override("de"):
        return Template(source).render(Context(context))


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("long_date", DAY, f"Donnerstag, 8.{NBSP}Dezember 2022"),
        ("long_date", LATE, f"Freitag, 9.{NBSP}Dezember 2022"),
        ("long_date", LATE.replace(tzinfo=None), f"Donnerstag, 8.{NBSP}Dezember 2022"),
        ("long_date", None, ""),
        ("short_date", DAY, "08.12.2022"),
        ("short_date", None, ""),
        ("iso_date", LATE, "2022-12-09"),
        ("iso_date", None, ""),
        ("distance", datetime.date(2023, 1, 17), "morgen"),
        ("distance", datetime.date(2023, 1, 13), "seit 3 Tagen"),
        ("distance", None, ""),
        ("money", Decimal(12500), f"12.500,00{NBSP}€"),
        ("money", 0, f"0,00{NBSP}€"),
        ("money", None, "keine Angabe"),
        ("or_not_stated", None, "keine Angabe"),
        ("or_not_stated", "", "keine Angabe"),
        ("or_not_stated", 0, "0"),
        ("or_not_stated", False, "False"),
        ("or_not_stated", "<b>", "&lt;b&gt;"),
        ("prose", "a & b", "<p>a &amp; b</p>"),
        ("prose", None, ""),
    ],
)
def test_filters(name: str, value: object, text: str) -> None:
    assert rendered(f"{{{{ value|{name} }}}}", value=value) == text


def test_links_take_every_form() -> None:
    given = [
        ("A", "/a"),
        ["B", "/b", True],
        {"label": "C", "url": None},
        SimpleNamespace(label="D", url="/d"),
    ]
    assert house.links(given) == [
        house.Link("A", "/a"),
        house.Link("B", "/b", True),
        house.Link("C"),
        house.Link("D", "/d"),
    ]
    assert house.links([{"label": "E", "url": "/e", "current": True}])[0].current
    assert house.links(None) == []


def test_page_numbers_leave_some_out() -> None:
    page = Paginator(range(100), 5).page(10)
    assert house.page_numbers(page) == [1, "…", 8, 9, 10, 11, 12, "…", 20]


def test_a_chart_escapes_its_texts() -> None:
    chart = BarChart("<Titel>", ["A"], [Series("B", [1])])
    html = rendered("{{ chart|chart_html }}", chart=chart)
    assert "<svg" in html
    assert "&lt;Titel&gt;" in html
    assert "<Titel>" not in html


def test_a_block_comes_again() -> None:
    child = (
        '{% extends "house/page.html" %}{% block title %}A {{ name }}{% endblock %}'
        "{% block language %}{{ block.super }}{% endblock %}"
    )
    html = rendered(child, name="<b>")
    assert "<title>A &lt;b&gt; – Augenhöhe</title>" in html
    assert "<h1>A &lt;b&gt;</h1>" in html


def test_a_block_that_is_not_there_is_empty() -> None:
    assert rendered('[{% block_again "title" %}]') == "[]"
    assert rendered(
        '{% extends "house/base.html" %}{% block main %}[{% block_again "nothing" %}]{% endblock %}'
    ).count("[]")


def test_panels_know_their_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panels, "_panels", {})
    panels.register("kit.sample", route="core:start-panel", title="Start")
    monkeypatch.setattr(house, "reverse", lambda route, args: f"/{route}/{args[0]}/{args[1]}/")
    subject = SimpleNamespace(pk=7, municipality=SimpleNamespace(slug="bergkamen"))
    assert house.panels_of("kit.sample", subject) == [
        house.LoadedPanel("Start", "/core:start-panel/bergkamen/7/", "core-start-panel")
    ]
    assert house.panels_of("kit.nothing", subject) == []
