# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.word_forms import NewWordsForm, SuggestedWordsForm


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Ehrenamt", ["Ehrenamt"]),
        (" Beratung   vor Ort \r\n\r\nNetzwerk\n", ["Beratung vor Ort", "Netzwerk"]),
        ("x" * 160, ["x" * 160]),
    ],
)
def test_one_word_a_line(typed: str, words: list[str]) -> None:
    form = NewWordsForm({"words": typed})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["words"] == words


@pytest.mark.parametrize("typed", ["", " \n ", f"kurz\n{'x' * 161}"])
def test_nothing_and_essays_are_refused(typed: str) -> None:
    assert not NewWordsForm({"words": typed}).is_valid()


def test_only_what_is_suggested_can_be_chosen() -> None:
    assert SuggestedWordsForm({"words": ["Sprache"]}, suggested=["Sprache", "Sport"]).is_valid()
    assert not SuggestedWordsForm({"words": ["Anderes"]}, suggested=["Sprache"]).is_valid()
    assert not SuggestedWordsForm({}, suggested=["Sprache"]).is_valid()
