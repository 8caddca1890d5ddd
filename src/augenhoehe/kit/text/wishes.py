# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What variants want of their base, all in terms of the base: the material a merge works on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from augenhoehe.kit.text.blocks import Block
from augenhoehe.kit.text.comparison import Comparison
from augenhoehe.kit.text.operations import Changes, Deleted, Inserted, Moved

BEGINNING = -1  # the anchor of what stands before the first block


@dataclass(slots=True, eq=False)
class Wish(Changes):
    """What one variant wants of the base blocks from `first` on (more than one: it joined them).

    `anchor` is the base block after which it moved them. A wish dies when a conflict takes it whole.
    """

    variant: int = 0
    first: int = 0
    anchor: int | None = None
    alive: bool = True

    def drop(self) -> None:
        """Want nothing any more."""
        self.form, self.hunks, self.restyles, self.new_ids, self.anchor = None, [], (), (), None
        self.alive = False

    @property
    def end(self) -> int:
        """The first base block it does not speak of."""
        return self.first + self.old_size

    @property
    def blocks(self) -> range:
        """The base blocks it speaks of."""
        return range(self.first, self.end)


# What hangs on an anchor: inserted blocks and moved units, in order.
Hanging = list[Block | Wish]


class Wishes:
    """The wishes of all variants, by base block."""

    def __init__(self, comparisons: Iterable[Comparison]) -> None:
        self.of_block: defaultdict[int, list[Wish]] = defaultdict(list)
        self.deleters: defaultdict[int, set[int]] = defaultdict(set)
        self.hanging: defaultdict[int, dict[int, Hanging]] = defaultdict(dict)
        for variant, comparison in enumerate(comparisons):
            self._add(variant, comparison)

    def _add(self, variant: int, comparison: Comparison) -> None:
        wishes: dict[int, Wish] = {}
        placed: dict[int, Block | Wish] = {}
        for operation in comparison.operations:
            if isinstance(operation, Inserted):
                placed[operation.new] = operation.block
            elif isinstance(operation, Deleted):
                self.deleters[operation.old].add(variant)
            else:
                wish = wishes.setdefault(operation.old, Wish(variant=variant, first=operation.old))
                if isinstance(operation, Moved):
                    placed[operation.new] = wish
                else:
                    wish.add(operation)
        for wish in wishes.values():
            for block in wish.blocks:
                self.of_block[block].append(wish)
        if placed:
            self._hang(variant, comparison.old, wishes, placed)

    def _hang(
        self, variant: int, base: Sequence[Block], wishes: dict[int, Wish], placed: dict[int, Block | Wish]
    ) -> None:
        """Hang everything inserted or moved on the nearest left neighbour that stays in this variant."""
        moved = {wish.first for wish in placed.values() if isinstance(wish, Wish)}
        anchor, position, following = BEGINNING, 0, 0
        left = len(placed)
        while True:
            while position in placed:
                item = placed[position]
                self.hanging[anchor].setdefault(variant, []).append(item)
                position += item.new_size if isinstance(item, Wish) else 1
                if isinstance(item, Wish):
                    item.anchor = anchor
                left -= 1
            if not left:
                return
            while variant in self.deleters.get(following, ()) or following in moved:
                following = wishes[following].end if following in moved else following + 1
            wish = wishes.get(following)
            position += wish.new_size if wish else 1
            following = wish.end if wish else following + 1
            anchor = following - 1
