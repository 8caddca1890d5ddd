# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which block of one document is which of the other, and which of them kept their order."""

from __future__ import annotations

from collections.abc import Sequence

from augenhoehe.kit.text.align import Item, align
from augenhoehe.kit.text.blocks import Block
from augenhoehe.kit.text.chain import Pair, keep_in_order


def correspondence(old: Sequence[Block], new: Sequence[Block], ids: bool) -> list[Pair]:
    """Pairs of positions, sorted by old. Blocks of one id belong together; where a block has none, content decides.

    A table never corresponds to a block that is none.
    """
    if not ids:
        return align([_item(block) for block in old], [_item(block) for block in new])
    pairs = _by_id(old, new)
    pairs |= _by_content(old, new, pairs, lost_old=False)
    pairs |= _by_content(old, new, pairs, lost_old=True)
    return sorted(pairs.items())


def moved_away(old: Sequence[Block], pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs that left their order. Only the old text is weighed: every variant decides alike."""
    stay = keep_in_order(pairs, lambda at: 1 + len(old[at].text))
    return [] if len(stay) == len(pairs) else sorted(set(pairs).difference(stay))


def _by_id(old: Sequence[Block], new: Sequence[Block]) -> dict[int, int]:
    places: dict[str, int] = {}
    for j, block in enumerate(new):
        if block.id is not None:
            places.setdefault(block.id, j)
    pairs: dict[int, int] = {}
    for i, block in enumerate(old):
        if block.id is not None and block.id in places:
            j = places.pop(block.id)
            if (block.kind == "table") == (new[j].kind == "table"):
                pairs[i] = j
    return pairs


def _by_content(
    old: Sequence[Block], new: Sequence[Block], pairs: dict[int, int], *, lost_old: bool
) -> dict[int, int]:
    """Pairs among what is unpaired where one side, the old or the new, has lost its ids."""
    taken = set(pairs.values())
    free_old = [i for i, block in enumerate(old) if i not in pairs and (block.id is None or not lost_old)]
    free_new = [j for j, block in enumerate(new) if j not in taken and (block.id is None or lost_old)]
    if not free_old or not free_new:
        return {}
    found = align([_item(old[i]) for i in free_old], [_item(new[j]) for j in free_new])
    return {free_old[i]: free_new[j] for i, j in found}


def _item(block: Block) -> Item:
    content = (block.kind, block.level, block.ordered, block.runs, block.rows)
    return Item(content, block.text, "\0" if block.kind == "table" else "")
