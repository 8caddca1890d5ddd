# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.search import words as words_module
from augenhoehe.kit.search.words import loud_terms, own_terms, runs, tidy, words, words_of


def terms(text: str) -> list[str]:
    return [word.term for word in words(tidy(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Das Integrationskonzept", ["_das", "integrationskonzept"]),
        ("Vorlage 12/0767", ["vorlag", "12_767"]),
        ("FB 56/0176/WP17", ["fb", "56_176_wp17"]),
        ("00/000", ["0_0"]),
        ("Integrations-Konzept", ["integrationskonzept"]),
        ("Integra\u00adtions\u00adkonzept", ["integrationskonzept"]),
        ("Haupt- und Finanzausschuss", ["haupt", "_und", "finanzausschuss"]),
        ("und/oder", ["_und", "_oder"]),
        ("www.kamen.de", ["www", "kam", "de"]),
        ("Bürger:innen und Bürger*innen", ["burg", "_und", "burg"]),
        ("…§ 27 (1)!", ["27", "1"]),
        ("Größe Groesse", ["gross", "gross"]),
        ("", []),
        ('\0"*^:()', []),
    ],
)
def test_words_of_a_text(text: str, found: list[str]) -> None:
    assert terms(text) == found


def test_a_number_is_found_by_its_parts() -> None:
    (number,) = words("12/0767")
    assert number.terms == {"12_767", "12", "767"}


def test_hyphens_and_both_genders_keep_their_pieces() -> None:
    (joined,) = words("KIM-Konzept")
    assert {"kimkonzept", "kim", "konzept"} <= joined.terms
    (both,) = words("Integrationslots:innen")
    assert "integration" in both.terms
    assert not any(part.startswith("inn") for part in both.terms)


def test_a_word_that_ends_like_a_stop_word_is_none() -> None:
    assert terms("Sicherheit sich") == ["sich", "_sich"]
    assert next(words("sich")).silent


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    plain = tidy(text)
    found = list(words(plain))
    assert all(0 <= word.start < word.end <= len(plain) for word in found)
    assert all(one.start <= other.start for one, other in pairwise(found))
    assert all(term and " " not in term for word in found for term in word.terms)
    assert [word.term for word in found] == [word.term for run in runs(plain) for word in words_of(run)]


def test_pieces_are_told_in_order_and_found_once() -> None:
    pieces = ["Der", "Rat,", "–", "der", "Sozialausschuss", "Rat,"]
    assert own_terms(pieces) == " ".join(word.term for word in words(" ".join(pieces)))
    loud = [term for word in words(" ".join(pieces)) if not word.silent for term in sorted(word.terms)]
    assert list(loud_terms(pieces)) == list(dict.fromkeys(loud))


def test_too_many_pieces_are_forgotten_and_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words_module, "MOST_PIECES", 2)
    pieces = ["Rat", "Stadtrat", "Kreistag", "Rat"]
    assert own_terms(pieces) == "rat stadtrat kreistag rat"
    assert len(words_module._own) <= 2
