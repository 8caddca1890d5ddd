# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.spreadsheets.header import folded
from augenhoehe.measures.rules.columns import BY_NAME, COLUMNS, KNOWN_HEADERS, divided, joined, proposed

WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters='\n;"'), min_size=1, max_size=8
)


def test_every_header_is_found_again() -> None:
    assert proposed([column.header for column in COLUMNS], {}) == list(BY_NAME)
    assert len({folded(column.header) for column in COLUMNS}) == len(COLUMNS)


def test_headers_of_real_catalogues_are_known() -> None:
    headers = ["lfd. Nr.", "Maßnahme", "Fachbereich", "Zielgruppe", "Kosten (in Euro)", "Sonstiges"]
    assert proposed(headers, {}) == ["code", "title", "responsible", "target_groups", "total_cost", ""]


def test_no_field_is_proposed_twice() -> None:
    assert proposed(["Titel", "Maßnahme"], {}) == ["title", ""]


def test_what_was_meant_last_time_comes_first() -> None:
    remembered = {folded("Maßnahme"): "description", folded("Titel"): "", "alt": "no such field"}
    assert proposed(["Titel", "Maßnahme", "alt"], remembered) == ["", "description", ""]


def test_words_that_mean_two_columns_go_to_the_first() -> None:
    assert KNOWN_HEADERS["massnahme"] == "title"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a; b", ["a", "b"]),
        ("a\nb;", ["a", "b"]),
        ('"a; b"; c', ["a; b", "c"]),
        ('"a" ; b', ["a", "b"]),
        ('"sagt ""ja"""; b', ['sagt "ja"', "b"]),
        ('"offen; b', ['"offen', "b"]),
        ('"zu" spät; b', ['"zu" spät', "b"]),
        ("a; a", ["a"]),
        (" ; ", []),
        ("", []),
    ],
)
def test_a_cell_is_divided(text: str, words: list[str]) -> None:
    assert divided(text) == words


@given(st.lists(WORDS.map(str.strip).filter(bool), unique=True, max_size=5))
def test_what_is_joined_is_divided_again(words: list[str]) -> None:
    assert divided(joined(words)) == words
