# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings

from augenhoehe.concept.arrivals import Fate, arrive
from augenhoehe.kit.text import Block, Link, Run
from tests.kit.text import material

LONG = "Die Stadt fördert Begegnung in allen Stadtteilen. Vereine bekommen dafür Räume ohne Miete."


def p(text: str, identity: str | None = None, kind: str = "p") -> Block:
    return Block(identity, kind, runs=(Run(text),))  # type: ignore[arg-type]  # a kind by its name


OLD = (
    p("Begegnung", "h", "h2"),
    p(LONG, "a"),
    p("Ein Fest im Jahr bringt alle zusammen.", "b"),
    p("Der Rat berät darüber im Herbst.", "c"),
)


def test_what_stays_keeps_its_key_and_what_is_new_has_none() -> None:
    new = (
        p("Begegnung", kind="h2"),
        p("Ein Vorwort, das es vorher nicht gab."),
        p(LONG.replace("allen", "vielen")),
        p("Der Rat berät darüber im Herbst."),
    )
    arrival = arrive(OLD, new)
    assert [block.id for block in arrival.blocks] == ["h", None, "a", "c"]
    assert arrival.fates == (Fate.KEPT, Fate.NEW, Fate.CHANGED, Fate.KEPT)
    assert [block.id for block in arrival.gone] == ["b"]
    assert {place: (block.id, block.text) for place, block in arrival.before.items()} == {2: ("a", LONG)}
    assert not arrival.same


def test_a_passage_that_was_divided_stays_with_its_first_part() -> None:
    first, second = LONG.split(". ")
    arrival = arrive(OLD, (OLD[0], p(f"{first}."), p(second), OLD[2], OLD[3]))
    assert [block.id for block in arrival.blocks] == ["h", "a", None, "b", "c"]
    assert arrival.fates[1:3] == (Fate.CHANGED, Fate.NEW)


def test_passages_that_were_joined_are_the_first_of_them() -> None:
    arrival = arrive(OLD, (OLD[0], p(f"{LONG} {OLD[2].text}"), OLD[3]))
    assert [block.id for block in arrival.blocks] == ["h", "a", "c"]
    assert [block.id for block in arrival.gone] == ["b"]


def test_a_passage_that_stands_elsewhere_is_the_same() -> None:
    arrival = arrive(OLD, (OLD[0], OLD[2], OLD[3], OLD[1]))
    assert sorted(str(block.id) for block in arrival.blocks) == ["a", "b", "c", "h"]
    assert arrival.counts == {Fate.KEPT: 2, Fate.MOVED: 2}
    assert not arrival.same


def test_the_same_text_changes_nothing_and_an_empty_draft_loses_nothing() -> None:
    assert arrive(OLD, [block.with_id(None) for block in OLD]).same
    arrival = arrive((), OLD)
    assert set(arrival.fates) == {Fate.NEW}
    assert arrival.gone == ()


@pytest.mark.parametrize(
    ("caption", "fate"), [("Die Stadtteile", Fate.KEPT), ("Die Stadtteile und ihre Häuser", Fate.CHANGED)]
)
def test_a_caption_keeps_its_picture(caption: str, fate: Fate) -> None:
    picture = Link("abbildung:k1")
    old = (OLD[0], Block("f", "p", runs=(Run("Die Stadtteile", (picture,)),)), OLD[1])
    arrival = arrive(old, (OLD[0].with_id(None), p(caption), OLD[1].with_id(None)))
    assert (arrival.blocks[1].id, arrival.fates[1]) == ("f", fate)
    assert arrival.blocks[1].runs == (Run(caption, (picture,)),)


@settings(max_examples=60, deadline=None)
@given(material.pairs)
def test_it_reads_as_the_file_says_and_no_key_stands_twice(pair: tuple[tuple[Block, ...], ...]) -> None:
    old = tuple(block.with_id(f"k{place}") for place, block in enumerate(pair[0]))
    arrival = arrive(old, [block.with_id(None) for block in pair[1]])
    assert arrival.blocks == tuple(pair[1])
    keys = [block.id for block in arrival.blocks if block.id is not None]
    assert len(keys) == len(set(keys))
    assert set(keys) | {block.id for block in arrival.gone} == {block.id for block in old}
