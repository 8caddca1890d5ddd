# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hypothesis import given

from augenhoehe.kit.text import Block, Change, State, compare
from augenhoehe.kit.text.story import tell
from tests.kit.text.material import numbered, p, pairs, thorough

OLD = numbered("Die Stadt fördert den Sport.", "Die Vereine wirken mit.", "Der Rat beschließt das Konzept.")


def told(*new: Block) -> list[tuple[int | None, int | None, set[State]]]:
    return [(unit.old, unit.new, set(unit.states)) for unit in tell(compare(OLD, new))]


def test_what_went_stands_where_it_was() -> None:
    assert told(OLD[0], p("Neu."), OLD[2]) == [
        (0, 0, set()),
        (None, 1, {State.INSERTED}),
        (1, None, {State.DELETED}),
        (2, 2, set()),
    ]
    assert told(OLD[0], OLD[2], OLD[1]) == [
        (0, 0, set()),
        (1, None, {State.MOVED_AWAY}),
        (2, 1, set()),
        (1, 2, {State.MOVED}),
    ]


def test_deleted_words_come_before_inserted_ones() -> None:
    unit = next(tell(compare(OLD, (p("Die Stadt fördert den Tanz.", "b0"), *OLD[1:]))))
    assert [(piece.change, piece.token) for piece in unit.pieces][8:] == [
        (Change.DELETED, "Sport"),
        (Change.INSERTED, "Tanz"),
        (Change.EQUAL, "."),
    ]


@thorough
@given(pairs)
def test_every_unit_is_told_once(documents: tuple[tuple[Block, ...], tuple[Block, ...]]) -> None:
    for ids in (True, False):
        units = list(tell(compare(*documents, ids)))
        arrived = [unit.new for unit in units if unit.new is not None]
        known = [unit.old for unit in units if unit.old is not None and State.MOVED_AWAY not in unit.states]
        assert arrived == sorted(set(arrived))
        assert len(known) == len(set(known))
