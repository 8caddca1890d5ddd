# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.search.document import MOST_WORDS, Document, facet, indexed
from augenhoehe.kit.search.query import parse
from augenhoehe.kit.search.words import tidy, words

PAPER = Document(
    scope=7,
    number="039/2022",
    title="Integrationskonzept",
    lead="Der Rat beschließt das Konzept.",
    body="Siehe 11/1473. Das Konzept.",
    facets={"year": [2022], "type": ["urgent_motion"], "body": []},
)


def test_words_stand_in_order_with_a_mark_between_fields() -> None:
    assert indexed(PAPER).words == (
        " 39_2022 | integrationskonzept | _der rat beschliesst _das konzept | sieh 11_1473 _das konzept | "
    )


def test_terms() -> None:
    terms = set(indexed(PAPER).terms.split())
    assert {"n7__39_2022", "t7__39_2022", "t7__konzept", "t7__integration", "l7__rat", "l7__konzept"} <= terms
    assert {"f__scope__7", "f__year__2022", "f__type__urgent_motion", "integration", "11", "1473"} <= terms
    assert not {"_der", "l7___der", "t7__rat", "l7__sieh"} & terms


def test_a_number_of_several_words_is_no_whole_number() -> None:
    assert "n1__" not in indexed(Document(scope=1, title="", number="FB 56/0176")).terms
    assert "n1__" not in indexed(Document(scope=1, title="", number="Entwurf")).terms


def test_a_text_without_end_is_cut() -> None:
    entry = indexed(Document(scope=1, title="Kopf", body="eins zwei " * MOST_WORDS))
    assert len(entry.words.split()) <= MOST_WORDS + 4
    assert entry.words.startswith(" | kopf | ")


def test_facets_hold_no_signs() -> None:
    assert facet("state", "in Arbeit; DROP") == "f__state__in_arbeit_drop"


@given(st.text(), st.text())
def test_every_word_of_a_document_finds_it(title: str, body: str) -> None:
    """The law of the index: a whole word is always in it, made by the function that reads the query."""
    entry = indexed(Document(scope=1, title=title, body=body))
    known = set(entry.terms.split())
    text = tidy(f"{title} {body}")
    for word in words(text):
        query = parse(text[word.start : word.end])
        assert all(clause[0].term in known for clause in query.clauses)


@given(st.text())
def test_both_databases_read_the_same_terms(text: str) -> None:
    entry = indexed(Document(scope=1, title=text, number=text, lead=text, body=text))
    for term in (entry.words + entry.terms).split(" "):
        assert not term or term == "|" or term.replace("_", "x").isalnum()
