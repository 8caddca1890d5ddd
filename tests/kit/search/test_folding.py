# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.search.folding import LONGEST, fold, stem


@pytest.mark.parametrize(
    "spellings",
    [
        ("Flüchtlinge", "Fluechtlinge", "FLUCHTLINGE", "flu\u0308chtlinge"),
        ("Maßnahme", "Massnahme", "MASSNAHME", "MAẞNAHME"),
        ("Şahin", "sahin"),
        ("Café", "CAFE"),
        ("Łódź", "lodz"),
    ],
)
def test_spellings_of_one_word(spellings: tuple[str, ...]) -> None:
    assert len({fold(word) for word in spellings}) == 1


@pytest.mark.parametrize(("word", "folded"), [("neue", "neue"), ("Quelle", "quelle"), ("Bauer", "bauer")])
def test_two_vowels_are_no_umlaut_after_a_vowel_or_q(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("words", "term"),
    [
        (("Ausschuss", "Ausschusses", "Ausschüsse", "Ausschüssen"), "ausschuss"),
        (("Konzept", "Konzepte", "Konzepten", "Konzepts"), "konzept"),
        (("neu", "neue", "neuen"), "neu"),
    ],
)
def test_endings_do_not_count(words: tuple[str, ...], term: str) -> None:
    assert {stem(fold(word)) for word in words} == {term}


def test_other_scripts_stay_whole() -> None:
    assert stem(fold("مرحبا")) == "مرحبا"
    assert stem(fold("Интеграция")) == fold("интеграция")


@given(st.text())
def test_a_folded_word_carries_no_sign(text: str) -> None:
    folded = fold(text)
    assert not folded or folded.isalnum()
    assert len(stem(folded)) <= LONGEST
    assert not any(sign in folded for sign in "\"'*^:()-_% \0\\")
