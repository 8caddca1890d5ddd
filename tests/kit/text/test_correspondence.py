# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.text.correspondence import correspondence, moved_away
from tests.kit.text.material import numbered, p, table

OLD = numbered("Die Stadt fördert den Sport.", "Die Vereine wirken mit.", "Der Rat beschließt.")


def test_ids_decide_whatever_the_text() -> None:
    new = (p("Der Rat beschließt.", "b0"), p("Die Stadt fördert den Sport.", "b2"))
    assert correspondence(OLD, new, ids=True) == [(0, 0), (2, 1)]
    assert correspondence(OLD, new, ids=False) == [(0, 1), (2, 0)]


def test_lost_ids_are_found_by_content_on_either_side() -> None:
    bare = tuple(block.with_id(None) for block in OLD)
    assert correspondence(OLD, bare, ids=True) == [(0, 0), (1, 1), (2, 2)]
    assert correspondence(bare, OLD, ids=True) == [(0, 0), (1, 1), (2, 2)]
    mixed = (OLD[2], bare[0], OLD[1])
    assert correspondence(OLD, mixed, ids=True) == [(0, 1), (1, 2), (2, 0)]


def test_different_ids_are_different_blocks() -> None:
    assert correspondence(OLD[:1], (OLD[0].with_id("x"),), ids=True) == []


def test_what_has_lost_its_id_is_sought_in_its_place() -> None:
    like = p("Die Stadt fördert auch das Ehrenamt sehr.")
    for old, new in ((OLD[0], like), (like.with_id("x"), OLD[0].with_id(None))):
        # In the place of the old block it is that block; behind another one it is a new one, until it is very alike.
        assert correspondence((old, *OLD[1:]), (new, *OLD[1:]), ids=True) == [(0, 0), (1, 1), (2, 2)]
        assert correspondence((old, *OLD[1:]), (*OLD[1:], new), ids=True) == [(1, 0), (2, 1)]
    same = OLD[0].with_id(None)
    assert correspondence(OLD, (*OLD[1:], same), ids=True) == [(0, 2), (1, 0), (2, 1)]


def test_copies_with_one_id_are_told_apart_by_their_text() -> None:
    sport, clubs, council = (block.with_id("x") for block in OLD)
    assert correspondence((sport, sport), (sport, sport), ids=True) == [(0, 0), (1, 1)]
    assert correspondence((sport, council), (clubs, council, sport), ids=True) == [(0, 2), (1, 1)]
    # What reads like none of them: the first with the first.
    other = p("Ganz anders.", "x")
    assert correspondence((sport, council), (other, council), ids=True) == [(0, 0), (1, 1)]
    assert correspondence((sport,), (table(["a"], identity="x"), other), ids=True) == []


def test_a_table_is_no_paragraph() -> None:
    assert correspondence((table(["a"], identity="b0"),), OLD[:1], ids=True) == []


def test_the_shorter_text_moved() -> None:
    assert moved_away(OLD, [(0, 1), (1, 0), (2, 2)]) == [(1, 0)]
