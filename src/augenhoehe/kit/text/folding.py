# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Units: one block against one, or against the several it was split into, or several against the one they became."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from augenhoehe.kit.text.blocks import Block
from augenhoehe.kit.text.chain import Pair
from augenhoehe.kit.text.likeness import Profile, Profiles, likeness, together

_ALIKE_ENOUGH = 0.8
_BETTER_BY = 0.1
_MOST_PARTS = 100


class Unit(NamedTuple):
    """Old blocks `old` to before `old_end` are now new blocks `new` to before `new_end`; one side has one block."""

    old: int
    old_end: int
    new: int
    new_end: int


def units(
    old: Sequence[Block], new: Sequence[Block], pairs: Sequence[Pair]
) -> tuple[list[Unit], set[int], set[int]]:
    """The pairs that differ, each with the unpaired neighbours that belong to it, sorted by old position.

    Also which old and which new blocks are in no pair and no unit.
    """
    free_old = set(range(len(old))).difference([i for i, _ in pairs])
    free_new = set(range(len(new))).difference([j for _, j in pairs])
    near_old = {at + step for at in free_old for step in (-1, 1)}
    near_new = {at + step for at in free_new for step in (-1, 1)}
    profiles = Profiles()

    def profile(block: Block) -> Profile:
        return profiles.of(block.text)

    found = []
    for i, j in pairs:
        before, after = old[i], new[j]
        if before is after or before == after:
            continue
        split, joined = (j, j + 1), (i, i + 1)
        if j in near_new:
            split = _grow(before, new, j, free_new, profile)
        if i in near_old and split == (j, j + 1):
            joined = _grow(after, old, i, free_old, profile)
        found.append(Unit(*joined, *split))
    return found, free_old, free_new


def _grow(
    whole: Block, parts: Sequence[Block], at: int, free: set[int], profile: Callable[[Block], Profile]
) -> Pair:
    """How far the part at `at` reaches over free neighbours so that the parts together are like `whole`."""
    start, end = at, at + 1
    if whole.kind == "table":
        return start, end
    goal, reached = profile(whole), profile(parts[at])
    best, likest = (start, end), likeness(goal, reached) + _BETTER_BY
    # Parts that are longer than 1.5 times the whole can no longer be 0.8 alike.
    while 2 * len(reached.bag) < 3 * len(goal.bag) and end - start < _MOST_PARTS:
        grown = [
            (edge, together(reached, profile(parts[edge])))
            for edge in (end, start - 1)
            if edge in free and parts[edge].form == parts[at].form
        ]
        if not grown:
            break
        now, (edge, reached) = max(
            ((likeness(goal, one), (edge, one)) for edge, one in grown), key=lambda found: found[0]
        )
        start, end = min(start, edge), max(end, edge + 1)
        if now >= _ALIKE_ENOUGH and now > likest:
            best, likest = (start, end), now
    free.difference_update(set(range(*best)) - {at})
    return best
