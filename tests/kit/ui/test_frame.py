# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.messages.storage.base import Message
from django.template import Context, Template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

PAGE = '{% extends "house/page.html" %}{% block title %}Seite{% endblock %}{% block content %}Inhalt{% endblock %}'
PUBLIC = PAGE.replace("page.html", "public.html")


def rendered(source: str = PAGE, **context: Any) -> str:
    with override("de"):
        return Template(source).render(Context(context))


def town(pk: int, name: str) -> SimpleNamespace:
    slug = name.lower()
    return SimpleNamespace(
        pk=pk, slug=slug, name=f"Stadt {name}", short_name=name, get_absolute_url=lambda: f"/{slug}/intern/"
    )


def test_the_frame_stands_without_any_context() -> None:
    with override("de"):
        html = render_to_string("house/base.html")
    assert '<a class="ah-skip" href="#inhalt">Zum Inhalt springen</a>' in html
    assert '<html lang="de" dir="ltr">' in html
    assert ">Anmelden</a>" in html
    assert f'href="{reverse("account_login")}"' in html
    assert "ah-sample" not in html
    assert "ah-nav" not in html
    assert "style=" not in html


def test_the_page_names_itself_its_town_and_the_house() -> None:
    html = rendered(municipality=town(1, "Kamen"))
    assert "<title>Seite – Kamen – Augenhöhe</title>" in html
    assert "<h1>Seite</h1>" in html
    assert 'data-town="kamen"' in html
    assert '<span class="ah-town ah-town--only">Stadt Kamen</span>' in html
    assert "Augenhöhe · Stadt Kamen" in html


def test_a_page_with_errors_says_so_first() -> None:
    assert "<title>Bitte prüfen: Seite" in rendered(form=SimpleNamespace(errors={"a": ["b"]}, conflict=None))
    assert "<title>Bitte prüfen: Seite" in rendered(form=SimpleNamespace(errors={}, conflict=object()))
    assert "<title>Seite" in rendered(form=SimpleNamespace(errors={}, conflict=None))


def test_who_works_in_two_towns_can_switch() -> None:
    here, there = town(1, "Bergkamen"), town(2, "Kamen")
    html = rendered(municipality=here, towns=[here, there])
    assert '<a href="/bergkamen/intern/" aria-current="true">Stadt Bergkamen (gewählt)</a>' in html
    assert '<a href="/kamen/intern/">Stadt Kamen</a>' in html


def test_the_current_room_is_marked() -> None:
    entries = [
        {"label": "Start", "url": "/s/", "current": True},
        {"label": "Konzept", "url": "/k/", "current": False},
    ]
    html = rendered(navigation=entries)
    assert '<a href="/s/" aria-current="page">Start</a>' in html
    assert '<a href="/k/">Konzept</a>' in html


def test_the_demo_says_what_it_is() -> None:
    html = rendered(demo=True, today=datetime.date(2023, 1, 16), demo_note="Echt ist nur 12/0767.")
    assert (
        "Beispieldaten zum Ausprobieren. Stand der Seite: Montag, 16.\N{NO-BREAK SPACE}Januar 2023." in html
    )
    assert "Echt ist nur 12/0767." in html


def test_who_is_signed_in_sees_name_roles_and_the_way_out() -> None:
    class Anna:
        is_authenticated = True

        def __str__(self) -> str:
            return "Anna Beispiel"

    html = rendered(user=Anna(), role_names=["Integrationsmanagement"], links={"account": "/konto/"})
    assert "Anna Beispiel, Integrationsmanagement" in html
    assert '<a href="/konto/">' in html
    assert f'<form method="post" action="{reverse("account_logout")}">' in html
    assert "Anmelden" not in html


LINKS = ("help", "public", "accessibility", "privacy", "imprint", "easy")


def test_the_ends_link_what_there_is() -> None:
    html = rendered(links={name: f"/{name}/" for name in LINKS} | {"home": "/zuhause/"})
    for name in LINKS:
        assert f'href="/{name}/"' in html
    assert 'class="ah-brand" href="/zuhause/"' in html
    assert 'class="ah-brand" href="/"' in rendered()


@pytest.mark.parametrize(
    ("level", "word"), [(25, "Erledigt:"), (40, "Nicht möglich:"), (30, "Achtung:"), (20, "Hinweis:")]
)
def test_messages_say_their_kind(level: int, word: str) -> None:
    html = rendered(messages=[Message(level, "Gespeichert & gut.")])
    assert '<div class="ah-messages" role="status">' in html
    assert word in html
    assert "Gespeichert &amp; gut." in html


def test_a_public_page_has_languages_but_no_inner_navigation() -> None:
    languages = [
        {"label": "Deutsch", "url": "/kamen/", "code": "de", "current": True},
        {"label": "العربية", "url": "/kamen/ar/", "code": "ar", "direction": "rtl"},
    ]
    html = rendered(
        PUBLIC, languages=languages, navigation=[{"label": "X", "url": "/x/"}], municipality=town(1, "Kamen")
    )
    assert '<a href="/kamen/" lang="de" hreflang="de" dir="ltr" aria-current="true">Deutsch</a>' in html
    assert '<a href="/kamen/ar/" lang="ar" hreflang="ar" dir="rtl">العربية</a>' in html
    assert "ah-nav" not in html
    assert "ah-langs" not in rendered(PUBLIC)
