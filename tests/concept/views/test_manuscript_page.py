# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from django.test import RequestFactory

from augenhoehe.concept.enums import Verdict
from augenhoehe.concept.forms.manuscripts import JOINED, LEFT_OUT
from augenhoehe.concept.printed_versions import blocks_of
from augenhoehe.concept.reading_in import Understood
from augenhoehe.concept.views import manuscript_page
from augenhoehe.concept.views.manuscript_page import SHOWN_LETTERS, Looked, part_asked, parts_of
from augenhoehe.core.demo import Cast
from augenhoehe.kit.text import Block, Cell, Run
from augenhoehe.kit.text.blocks import Kind
from tests.concept import builders

LONG = "Die Stadt fördert Begegnung in allen Stadtteilen. Vereine bekommen dafür Räume ohne Miete."
OTHER = "Ein Fest im Jahr bringt alle zusammen, die hier wohnen."
TABLE = Block(None, "table", rows=((Cell((Run("Jahr"),)),),))


def p(text: str, identity: str | None = None, kind: Kind = "p") -> Block:
    return Block(identity, kind, runs=(Run(text),))


def looked(new: Sequence[Block], old: Sequence[Block] = (), kinds: dict[int, str] | None = None) -> Looked:
    return Looked.at(Understood("", tuple(new), kinds=kinds or {}), None, old, 1)


def test_a_new_concept_is_counted_and_compared_with_nothing() -> None:
    blocks = [p("A", kind="h2"), p("B", kind="h3"), p("C", kind="h4"), p("D"), p("E", kind="quote"), TABLE]
    seen = looked(blocks)
    assert seen.counts == ("1 Kapitel", "2 Abschnitte", "2 Absätze", "1 Tabelle")
    assert (seen.compared, seen.gone, seen.same) == ((), (), False)
    assert [row.fate for row in seen.rows] == [""] * 6
    assert looked([]).counts == ()


@pytest.mark.parametrize(
    ("kind", "look"),
    [
        ("h2", "heading"),
        ("h4", "heading"),
        ("li", "list"),
        ("li-numbered", "list"),
        (LEFT_OUT, "skip"),
        ("p", ""),
    ],
)
def test_a_passage_looks_like_what_was_chosen_for_it(kind: str, look: str) -> None:
    [row] = looked([p("Die Stadt")], kinds={0: kind}).rows
    assert (row.number, row.name, row.chosen, row.look) == (1, "stelle-0", kind, look)


def test_what_was_chosen_counts_and_not_what_was_read() -> None:
    blocks = [p("A"), p("B"), p("C"), p("D")]
    assert looked(blocks, kinds={0: "h2", 1: JOINED, 3: LEFT_OUT}).counts == ("1 Kapitel", "1 Absatz")


def test_a_table_is_a_table_or_nothing() -> None:
    [row] = looked([TABLE]).rows
    assert [choice for choice, _words in row.choices] == ["table", LEFT_OUT]


def test_each_passage_says_what_becomes_of_it() -> None:
    old = [p("Begegnung", "h", "h2"), p(LONG, "a"), p(OTHER, "b")]
    seen = looked([p("Begegnung", kind="h2"), p(LONG.replace("allen", "vielen")), p("Ganz neu.")], old)
    assert [(str(row.fate), row.sign) for row in seen.rows] == [
        ("", "done"),
        ("geändert", "going"),
        ("neu", "wait"),
    ]
    assert "gestrichen: </span>allen<" in seen.rows[1].html
    assert "neu: </span>vielen<" in seen.rows[1].html
    assert [(number, str(words)) for number, words in seen.compared] == [
        (1, "bleibt"),
        (1, "geändert"),
        (1, "neu"),
        (1, "entfällt"),
    ]


def test_what_stands_elsewhere_is_no_loss() -> None:
    seen = looked([p(OTHER), p(LONG)], [p(LONG, "a"), p(OTHER, "b")])
    assert sorted(str(row.fate) for row in seen.rows) == ["", "steht anderswo"]
    assert not seen.same
    assert [row.html for row in seen.rows] == [OTHER, LONG]


def test_the_same_text_is_told_to_be_the_same_until_something_is_left_out() -> None:
    old, new = [p(LONG, "a"), p(OTHER, "b")], [p(LONG), p(OTHER)]
    assert looked(new, old).same
    assert not looked(new, old, {1: LEFT_OUT}).same


def test_a_long_change_shows_how_the_passage_begins_and_how_long_it_is() -> None:
    was = LONG * 20
    [row] = looked([p(f"{was} <Neu>.")], [p(was, "a")]).rows
    assert str(row.fate) == "geändert"
    assert row.html.startswith(was[:SHOWN_LETTERS] + " <span")
    assert f"insgesamt {len(was) + 7} Zeichen" in row.html
    assert "<ins>" not in row.html


def test_passages_are_shown_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manuscript_page, "PASSAGES_A_PART", 2)
    understood = Understood("", tuple(p(str(place)) for place in range(5)))
    assert [parts_of(Understood("", understood.blocks[:count])) for count in (0, 2, 3)] == [
        range(1, 2),
        range(1, 2),
        range(1, 3),
    ]
    shown = [
        [row.number for row in Looked.at(understood, None, (), part).rows] for part in parts_of(understood)
    ]
    assert shown == [[1, 2], [3, 4], [5]]
    assert Looked.at(understood, None, (), 3).counts == ("5 Absätze",), (
        "the whole text is counted in each part"
    )


@pytest.mark.parametrize(
    ("asked", "part"),
    [("3", 3), ("", 1), ("0", 1), ("4", 1), ("-1", 1), ("zwei", 1), ("²", 1), ("٣", 1), ("9" * 5000, 1)],
)
def test_a_part_that_is_not_there_is_the_first_one(
    monkeypatch: pytest.MonkeyPatch, asked: str, part: int
) -> None:
    monkeypatch.setattr(manuscript_page, "PASSAGES_A_PART", 1)
    understood = Understood("", (p("A"), p("B"), p("C")))
    requests: list[Any] = [
        RequestFactory().get("/", {"teil": asked}),
        RequestFactory().post("/", {"teil": asked}),
        RequestFactory().post("/?teil=2", {"teil": asked or "1"}),
    ]
    assert [part_asked(request, understood) for request in requests] == [part] * 3


def test_what_goes_names_the_proposals_that_still_wait(cast: Cast) -> None:
    first = builders.opened(cast)
    refused = builders.proposal(cast, first)
    builders.opinion(cast, refused)
    builders.decision(cast, refused, Verdict.REJECTED)
    waiting = builders.accepted(cast, first)
    told = builders.proposal(cast, first, beginning="in der Schule")
    builders.opinion(cast, told)
    version = builders.next_version(cast, first.concept)
    old = blocks_of(version)
    new = [
        block.with_id(None)
        for block in old
        if block.text not in (builders.SENTENCE, "in der Schule", "Arbeit")
    ]
    seen = Looked.at(Understood("", tuple(new)), version, old, 1)
    assert [(one.text, one.proposals) for one in seen.gone] == [
        (builders.SENTENCE, (waiting.number,)),
        ("in der Schule", (told.number,)),
        ("Arbeit", ()),
    ]


def test_nothing_is_asked_of_the_database_where_nothing_goes(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    version = builders.draft(cast)
    old = blocks_of(version)
    with django_assert_num_queries(0):
        assert Looked.at(Understood("", tuple(old)), version, old, 1).gone == ()
