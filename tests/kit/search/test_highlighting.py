# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.search.highlighting import AROUND, Marker
from augenhoehe.kit.search.query import parse

EVIL = '<script>alert(1)</script> & "Konzept"'


def marker(text: str) -> Marker:
    return Marker(parse(text))


@pytest.mark.parametrize(
    ("query", "text", "html"),
    [
        ("Konzept", "Das Integrationskonzept", "Das <mark>Integrationskonzept</mark>"),
        ("integr*", "Integration, integriert!", "<mark>Integration</mark>, <mark>integriert</mark>!"),
        ("Rat", "Beratung im Rat", "Beratung im <mark>Rat</mark>"),
        ("12/767", "Nr. 12/0767", "Nr. <mark>12/0767</mark>"),
        ("Konzept -Stadt", "Konzept der Stadt", "<mark>Konzept</mark> der Stadt"),
        ("nichts", "Konzept", "Konzept"),
    ],
)
def test_marks(query: str, text: str, html: str) -> None:
    assert marker(query).marked(text) == html


def test_everything_is_escaped() -> None:
    shown = marker("Konzept script").marked(EVIL)
    assert "<script" not in shown
    assert shown.count("<mark>") == 3
    assert marker("Konzept").snippet([EVIL]).startswith("&lt;script&gt;")


def test_the_snippet_shows_most_different_words() -> None:
    text = "Konzept. " + "Nichts davon. " * 60 + "Das Konzept der Stadt." + " Weiter so." * 60
    shown = marker("Konzept Stadt").snippet(["Anderes Konzept", text])
    assert "Das <mark>Konzept</mark> der <mark>Stadt</mark>." in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(re.sub("<[^>]+>", "", shown)) < 2 * AROUND


def test_no_snippet_without_a_word_that_fits() -> None:
    assert marker("Konzept").snippet(["", "Nichts davon."]) == ""


@given(st.text(), st.text(max_size=100))
def test_marks_change_nothing_else(text: str, query: str) -> None:
    from django.utils.html import escape

    from augenhoehe.kit.search.words import tidy

    shown = marker(query).marked(text)
    assert shown.replace("<mark>", "").replace("</mark>", "") == escape(tidy(text))
