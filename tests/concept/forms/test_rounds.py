# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import QueryDict

from augenhoehe.concept.forms.rounds import ExtensionForm, RoundForm

CHAPTERS = [("sprache", "Sprache"), ("arbeit", "Arbeit")]


def test_chapters_are_asked_for_only_where_there_is_a_choice() -> None:
    assert "chapters" in RoundForm(chapters=CHAPTERS).fields
    assert "chapters" not in RoundForm(chapters=CHAPTERS[:1]).fields


def test_a_chapter_of_another_text_is_refused() -> None:
    form = RoundForm(QueryDict("chapters=sprache&chapters=fremd"), chapters=CHAPTERS)
    assert not form.is_valid()
    assert list(form.errors) == ["chapters"]


def test_an_extension_needs_a_day_and_a_reason() -> None:
    form = ExtensionForm(QueryDict("revision=1"))
    assert not form.is_valid()
    assert sorted(form.errors) == ["reason", "until"]
