# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.search.compounds import HEADS, MODIFIERS, parts, split
from augenhoehe.kit.search.folding import fold, stem
from augenhoehe.kit.search.vocabulary import PARTS


@pytest.mark.parametrize(
    ("part", "compound"),
    [
        ("Konzept", "Integrationskonzept"),
        ("Integration", "Integrationskonzepte"),
        ("Ausschuss", "Sozialausschusses"),
        ("Ausschuss", "Familienausschüssen"),
        ("Rat", "Integrationsrates"),
        ("Rat", "Stadtratssitzung"),
        ("Maßnahmen", "Maßnahmenpläne"),
        ("Plan", "Maßnahmenpläne"),
        ("Schule", "Schulausschuss"),
        ("Sprache", "Sprachkurse"),
        ("Hilfe", "Hilfsangebot"),
        ("Kinder", "Kinderbetreuung"),
        ("Städte", "Städtepartnerschaft"),
        ("Flüchtlinge", "Fluechtlingsunterkunft"),
        ("Konzept", "Kamenkonzept"),
        ("Beratung", "Beratungskonzept"),
        ("Begleiterin", "Integrationsbegleiterin"),
        ("Jugendhilfe", "Jugendhilfeausschuss"),
        ("Arbeitsmarkt", "Arbeitsmarktintegration"),
        ("Leitung", "Projektleitung"),
    ],
)
def test_the_part_is_in_the_compound(part: str, compound: str) -> None:
    assert stem(fold(part)) in parts(fold(compound))


@pytest.mark.parametrize(
    ("part", "word"),
    [
        ("Rat", "Beratung"),
        ("Rat", "beraten"),
        ("Rat", "Vorrat"),
        ("Rat", "Referat"),
        ("Rat", "Heirat"),
        ("Rat", "Karate"),
        ("Rat", "demokratisch"),
        ("Amt", "gesamt"),
        ("Tag", "Vertrag"),
        ("Tag", "Mittag"),
        ("Art", "Partner"),
        ("Ort", "Sport"),
        ("Konzept", "Konzeption"),
        ("Eltern", "Elternschaft"),
    ],
)
def test_the_part_is_not_in_the_word(part: str, word: str) -> None:
    assert stem(fold(part)) not in parts(fold(word))


@pytest.mark.parametrize(
    "word", ["", "x", "konzept", "x" * 500, "مرحبا" * 3, "kita2022programm", "integrationskonzept" * 9]
)
def test_what_is_no_compound_stays_whole(word: str) -> None:
    assert split(word) == (word,)
    assert parts(word) == frozenset()


KNOWN = st.sampled_from(PARTS)


@given(KNOWN, st.sampled_from(["", "s", "n", "en", "es"]), KNOWN)
def test_two_known_words_are_taken_apart_into_known_ones(first: str, joint: str, last: str) -> None:
    if fold(first) + joint in MODIFIERS:
        *front, head = split(fold(first) + joint + fold(last))
        assert front
        assert set(front) <= MODIFIERS
        assert stem(head) in HEADS
        if head == fold(last):
            assert stem(head) in parts("".join([*front, head])) | {stem("".join([*front, head]))}


@given(st.text(alphabet="abdeghiklmnoprstuz", max_size=40))
def test_segments_make_up_the_word(word: str) -> None:
    assert "".join(split(word)) == word
    assert stem(word) not in parts(word)
