# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Units: one block against one, or against the several it was split into, or several against the one they became."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from augenhoehe.kit.text.blocks import Block
from augenhoehe.kit.text.chain import Pair
from augenhoehe.kit.text.likeness import Profile, Profiles

_ALIKE_ENOUGH = 0.8
_BETTER_BY = 0.1
_HELD = 0.9
_FEWEST_WORDS = 3
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
    known: dict[int, Profile] = {}

    def profile(block: Block) -> Profile:
        if id(block) not in known:
            known[id(block)] = profiles.of(block.text)
        return known[id(block)]

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


class _Whole:
    """How much of a block's words some parts hold together."""

    def __init__(self, whole: Profile) -> None:
        self._size = len(whole.bag)
        self._missing = Counter(whole.bag)
        self._found = 0
        self._parts = 0

    def likeness_with(self, part: Profile) -> float:
        """How alike the parts and `part` together would be to the whole, see `likeness`."""
        size = self._size + self._parts + len(part.bag)
        return 2 * (self._found + (self._missing & Counter(part.bag)).total()) / size if size else 1.0

    def lacks(self, part: Profile) -> bool:
        """Whether `part` is some words that the parts so far lack, and hardly anything else."""
        held = (self._missing & Counter(part.bag)).total()
        return len(part.bag) >= _FEWEST_WORDS and held >= _HELD * len(part.bag)

    def add(self, part: Profile) -> None:
        """Count `part` in."""
        held = self._missing & Counter(part.bag)
        self._missing -= held
        self._found += held.total()
        self._parts += len(part.bag)

    @property
    def overfull(self) -> bool:
        """Parts that are longer than 1.5 times the whole can no longer be 0.8 alike."""
        return 2 * self._parts >= 3 * self._size


def _grow(
    whole: Block, parts: Sequence[Block], at: int, free: set[int], profile: Callable[[Block], Profile]
) -> Pair:
    """How far the part at `at` reaches over free neighbours so that the parts together are like `whole`."""
    start, end = at, at + 1
    if whole.kind == "table":
        return start, end
    together, own = _Whole(profile(whole)), profile(parts[at])
    best, alone = (start, end), together.likeness_with(own)
    likest, lacking = alone, True
    together.add(own)
    while not together.overfull and end - start < _MOST_PARTS:
        edges = [edge for edge in (end, start - 1) if edge in free and parts[edge].form == parts[at].form]
        if not edges:
            break
        profiles = {edge: profile(parts[edge]) for edge in edges}
        now, edge = max(
            ((together.likeness_with(profiles[edge]), edge) for edge in edges), key=lambda found: found[0]
        )
        lacking = lacking and together.lacks(profiles[edge])
        together.add(profiles[edge])
        start, end = min(start, edge), max(end, edge + 1)
        if now >= _ALIKE_ENOUGH and now > likest and (lacking or now > alone + _BETTER_BY):
            best, likest = (start, end), now
    free.difference_update(set(range(*best)) - {at})
    return best
