# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.search.query import LONGEST_QUERY, Atom, Nothing, Query, parse


def wanted(query: Query) -> list[str]:
    return [clause[0].term for clause in query.clauses]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Konzept Stadt", ["konzept", "stadt"]),
        ("Konzept konzepte KONZEPT", ["konzept"]),
        ("das Konzept der Stadt", ["konzept", "stadt"]),
        ("Vorlage 12/0767", ["12_767"]),
        ("Drucksache Nr. 11/1473", ["11_1473"]),
        ("Vorlage Nr. 7", ["7"]),
        ("Antrag 2022", ["antrag", "2022"]),
        ("Vorlage zum Konzept", ["vorlag", "konzept"]),
        ("Integrations-Konzept", ["integrationskonzept"]),
        ("NEAR(a b) AND OR", ["near", "a", "b", "and", "or"]),
    ],
)
def test_words(text: str, clauses: list[str]) -> None:
    assert wanted(parse(text)) == clauses


@pytest.mark.parametrize(
    "text", ['"Rat der Stadt"', "„Rat der Stadt“", "»Rat der Stadt«", "“Rat der Stadt”", '"Rat der Stadt']
)
def test_phrases(text: str) -> None:
    query = parse(text)
    assert query.phrases == (" rat _der stadt ",)
    assert wanted(query) == ["rat", "stadt"]


def test_what_is_left_out() -> None:
    query = parse('Konzept -Jugend -"in der Schule" -Kinder/Jugend -und')
    assert query.excluded == (Atom("jugend"),)
    assert query.excluded_phrases == (" _in _der schul ", " kind jugend ")
    assert wanted(query) == ["konzept"]


@pytest.mark.parametrize(
    ("text", "atom"),
    [
        ("integr*", Atom("integr", beginning=True)),
        ("in*", None),
        ("ab7*", Atom("ab7", beginning=True)),
        ("xy*", Atom("xy")),
    ],
)
def test_beginnings(text: str, atom: Atom | None) -> None:
    assert parse(text).atoms == ({atom} if atom else frozenset())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Nothing.EMPTY),
        ('   \0 *** "" ^:() - --', Nothing.EMPTY),
        ("und der die", Nothing.ONLY_SILENT),
        ('"in der"', Nothing.ONLY_SILENT),
        ("-Konzept", Nothing.ONLY_EXCLUDED),
        ("a" * (LONGEST_QUERY + 1), Nothing.TOO_LONG),
    ],
)
def test_why_nothing_is_looked_for(text: str, why: Nothing) -> None:
    assert parse(text) == Query(nothing=why)


def test_numbers_are_told_apart() -> None:
    assert parse("12/0767 Konzept").numbers == ("12_767",)
    assert parse("Konzept").numbers == ()


@given(st.text(max_size=LONGEST_QUERY))
def test_every_text_is_a_query(text: str) -> None:
    query = parse(text)
    assert bool(query.clauses) == (query.nothing is None)
    terms = [atom.term for atom in (*query.atoms, *query.excluded)]
    assert all(term.replace("_", "").isalnum() for term in terms)
