# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.text import Block, compare
from augenhoehe.kit.text.wishes import BEGINNING, Wish, Wishes
from tests.kit.text.material import numbered, p

BASE = numbered(
    "Die Stadt fördert den Sport.", "Die Vereine wirken mit.", "Der Rat beschließt das Konzept.", "Ende gut."
)
ONE, TWO, THREE, FOUR = BASE


def hanging(*variant: Block) -> dict[int, list[str]]:
    """What hangs where: the words of new blocks, the positions of moved ones."""
    wishes = Wishes([compare(BASE, variant)])
    return {
        anchor: [f"moved {item.first}" if isinstance(item, Wish) else item.text for item in items[0]]
        for anchor, items in wishes.hanging.items()
    }


def test_new_blocks_hang_on_the_nearest_left_neighbour_that_stays() -> None:
    assert hanging(p("Neu."), *BASE) == {BEGINNING: ["Neu."]}
    assert hanging(ONE, p("Neu."), p("Auch neu."), TWO, THREE, FOUR, p("Schluss.")) == {
        0: ["Neu.", "Auch neu."],
        3: ["Schluss."],
    }
    assert hanging(ONE, p("Statt zwei."), THREE, FOUR) == {0: ["Statt zwei."]}


def test_moved_blocks_and_what_follows_them_hang_too() -> None:
    assert hanging(ONE, TWO, THREE, p("Neu."), FOUR) == {2: ["Neu."]}
    assert hanging(FOUR, p("Neu."), ONE, TWO, THREE) == {BEGINNING: ["moved 3", "Neu."]}
    assert hanging(ONE, THREE, TWO, p("Neu."), FOUR) == {2: ["moved 1", "Neu."]}


def test_split_and_joined_blocks_are_counted() -> None:
    split = (p("Die Stadt", "b0"), p("fördert den Sport."))
    assert hanging(*split, p("Neu."), TWO, THREE, FOUR) == {0: ["Neu."]}
    assert hanging(p(f"{ONE.text} {TWO.text}", "b0"), p("Neu."), THREE, FOUR) == {1: ["Neu."]}


def test_a_joined_unit_is_moved_whole() -> None:
    wishes = Wishes([compare(BASE, (THREE, FOUR, p(f"{ONE.text} {TWO.text}", "b0")))])
    assert {block for block, found in wishes.of_block.items() for wish in found if len(wish.blocks) == 2} == {
        0,
        1,
    }


def test_a_dropped_wish_wants_nothing() -> None:
    (wish,) = Wishes([compare(BASE, (p("Die Stadt", "b0"), p("fördert den Tanz."), *BASE[1:]))]).of_block[0]
    wish.drop()
    assert not wish.alive
    assert (wish.form, wish.hunks, wish.restyles, wish.anchor, wish.new_size) == (None, [], (), None, 1)


def test_deletions_are_counted_by_variant() -> None:
    wishes = Wishes([compare(BASE, BASE[1:]), compare(BASE, BASE), compare(BASE, BASE[2:])])
    assert dict(wishes.deleters) == {0: {0, 2}, 1: {2}}
