# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which block of one document is which of the other, and which of them kept their order."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from augenhoehe.kit.text.align import Item, align
from augenhoehe.kit.text.blocks import Block
from augenhoehe.kit.text.chain import Pair, keep_in_order


def correspondence(old: Sequence[Block], new: Sequence[Block], ids: bool) -> list[Pair]:
    """Pairs of positions, sorted by old. Blocks of one id belong together; where a block has none, content decides.

    A table never corresponds to a block that is none.
    """
    if not ids:
        return align([_item(block) for block in old], [_item(block) for block in new], parts=True)
    pairs = _by_id(old, new)
    pairs |= _by_content(old, new, pairs, lost_old=False)
    pairs |= _by_content(old, new, pairs, lost_old=True)
    return sorted(pairs.items())


def moved_away(old: Sequence[Block], pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs that left their order. Only the old text is weighed: every variant decides alike."""
    stay = keep_in_order(pairs, lambda at: 1 + len(old[at].text))
    return [] if len(stay) == len(pairs) else sorted(set(pairs).difference(stay))


def _by_id(old: Sequence[Block], new: Sequence[Block]) -> dict[int, int]:
    here, there = _places(old), _places(new)
    pairs: dict[int, int] = {}
    for identity, some in here.items():
        others = there.get(identity, ())
        if len(some) == len(others) == 1:
            i, j = some[0], others[0]
            if _same_family(old[i], new[j]):
                pairs[i] = j
        elif others:
            pairs |= _of_one_id(old, new, some, others)
    return pairs


def _places(blocks: Sequence[Block]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        if block.id is not None:
            places[block.id].append(at)
    return places


def _of_one_id(
    old: Sequence[Block], new: Sequence[Block], here: Sequence[int], there: Sequence[int]
) -> dict[int, int]:
    """Blocks that were copied with their id: what reads alike belongs together, then what stands first."""
    pairs = _aligned(old, new, here, there)
    taken = set(pairs.values())
    left = [j for j in there if j not in taken]
    for i in here:
        if i not in pairs and left and _same_family(old[i], new[left[0]]):
            pairs[i] = left.pop(0)
    return pairs


def _same_family(one: Block, other: Block) -> bool:
    return (one.kind == "table") == (other.kind == "table")


def _by_content(
    old: Sequence[Block], new: Sequence[Block], pairs: dict[int, int], *, lost_old: bool
) -> dict[int, int]:
    """Pairs among what is unpaired where one side, the old or the new, has lost its ids."""
    taken = set(pairs.values())
    free_old = [i for i, block in enumerate(old) if i not in pairs and (block.id is None or not lost_old)]
    free_new = [j for j, block in enumerate(new) if j not in taken and (block.id is None or lost_old)]
    return _aligned(old, new, free_old, free_new, pairs) if free_old and free_new else {}


def _aligned(
    old: Sequence[Block],
    new: Sequence[Block],
    here: Sequence[int],
    there: Sequence[int],
    pairs: dict[int, int] | None = None,
) -> dict[int, int]:
    """Pairs of some old and some new blocks, found by their content; `pairs` are known and say what is in its place."""
    stay = keep_in_order(sorted((pairs or {}).items()), lambda at: 1 + len(old[at].text))
    old_borders, new_borders = [i for i, _ in stay], [j for _, j in stay]
    found = align(
        [_item(old[i], bisect_left(old_borders, i)) for i in here],
        [_item(new[j], bisect_left(new_borders, j)) for j in there],
        parts=True,
    )
    return {here[i]: there[j] for i, j in found}


def _item(block: Block, place: int = 0) -> Item:
    content = (block.kind, block.level, block.ordered, block.runs, block.rows)
    return Item(content, block.text, "\0" if block.kind == "table" else "", place)
