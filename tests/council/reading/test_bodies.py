# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.council.reading.bodies import (
    Name,
    can_begin,
    goes_on,
    is_connector,
    is_head,
    is_shortened,
    names_a_body,
    nominative,
)


@pytest.mark.parametrize(
    "word", ["Rat", "Stadtrat", "Familienausschuss", "Kreistag", "Integrationsrat", "Jugendbeirat", "Senat,"]
)
def test_heads_of_names(word: str) -> None:
    assert is_head(word)


@pytest.mark.parametrize("word", ["Rathaus", "Vorrat", "ausschuss", "Soziales", "rat"])
def test_other_words_are_no_heads(word: str) -> None:
    assert not is_head(word)


def test_a_second_half_may_be_in_lower_case() -> None:
    assert is_head("ausschuss", "Familien-")


def test_no_name_begins_with_an_article() -> None:
    assert can_begin("Ausschuss")
    assert not can_begin("Der")
    assert not can_begin("für")


def test_words_that_ask_for_more() -> None:
    assert is_connector("und")
    assert goes_on("und")
    assert goes_on("Haupt-")
    assert not goes_on("Rat")
    assert is_shortened("Sozial-,")
    assert not is_shortened("-")


def read(words: str) -> tuple[str, str]:
    """The name at the beginning of a row, and what is left."""
    first, *others = words.split()
    name = Name(first)
    while others and name.takes(others[0], new_line=False):
        name.add(others.pop(0))
    return " ".join(name.words), " ".join(others)


@pytest.mark.parametrize(
    ("words", "name", "left"),
    [
        ("Haupt- und Finanzausschuss Rat der Stadt", "Haupt- und Finanzausschuss", "Rat der Stadt"),
        ("Ausschuss für Arbeit und Soziales Rat", "Ausschuss für Arbeit und Soziales", "Rat"),
        ("Ausschuss für kommunale Aufgaben Haupt- und", "Ausschuss für kommunale Aufgaben", "Haupt- und"),
        ("Rat der Stadt Kamen", "Rat der Stadt Kamen", ""),
    ],
)
def test_names_are_told_apart_where_the_table_is_lost(words: str, name: str, left: str) -> None:
    assert read(words) == (name, left)


def test_a_number_may_belong_to_a_district_body() -> None:
    assert Name("Bezirksvertretung").may_be_numbered
    assert not Name("Rat").may_be_numbered


def test_a_name_ends_somewhere() -> None:
    name = Name("Ausschuss")
    for _index in range(30):
        if not name.takes("und", new_line=False):
            break
        name.add("und")
    assert len(name.words) == 25


def test_letters_and_genitives() -> None:
    assert is_head("HFA")
    assert is_head("BVV")
    assert not is_head("CDU")
    assert nominative("Ausschusses für Soziales") == "Ausschuss für Soziales"
    assert nominative("Kreistages") == "Kreistag"
    assert nominative("Gemeindevertretung") == "Gemeindevertretung"
    assert names_a_body("der Rat")
    assert not names_a_body("Amt für Soziales")


def test_a_bracket_belongs_to_the_name() -> None:
    name = Name("Rat")
    for word in ("(Stadt", "und", "Land)"):
        assert name.takes(word, new_line=False)
        name.add(word)
    assert not name.takes("Ende:", new_line=True)


def test_a_line_without_a_body_ends_before_one() -> None:
    assert not Name("Genehmigung").takes("Ausschuss", new_line=True)
    assert Name("Interfraktioneller").takes("Arbeitskreis", new_line=True)
    assert not Name("Rat:").takes("Formal", new_line=False)
    assert not Name("Rat").takes("Der", new_line=False)
