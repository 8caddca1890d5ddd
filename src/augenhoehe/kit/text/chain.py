# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The heaviest chain: of many weighted pairs, those that can stand together without crossing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

Pair = tuple[int, int]
_Link = tuple[Pair, "_Link"] | None


def heaviest_chain(weighted: Iterable[tuple[int, int, float]]) -> list[Pair]:
    """The pairs (x, y) of greatest total weight that rise strictly in both x and y; weights are positive.

    O(m log m) for m pairs. With likeness as weight this is the alignment that dynamic programming over the whole
    table would find; with length as weight it says which blocks stayed and which were moved.
    """
    # The frontier: ends of chains by y, only those heavier than every chain that ends lower.
    ends: list[int] = []
    totals: list[float] = []
    chains: list[_Link] = []
    # Within one x from high to low y, so that no two pairs of the same x are chained.
    for x, down, weight in sorted([(x, -y, weight) for x, y, weight in weighted]):
        y = -down
        at = bisect_left(ends, y)
        total = weight + (totals[at - 1] if at else 0)
        if at < len(ends) and ends[at] == y and totals[at] >= total:
            continue
        beaten = at
        while beaten < len(ends) and totals[beaten] <= total:
            beaten += 1
        ends[at:beaten] = [y]
        totals[at:beaten] = [total]
        chains[at:beaten] = [((x, y), chains[at - 1] if at else None)]
    found: list[Pair] = []
    link = chains[-1] if chains else None
    while link:
        pair, link = link
        found.append(pair)
    return found[::-1]


def keep_in_order(pairs: Sequence[Pair], weight: Callable[[int], int]) -> list[Pair]:
    """Of pairs sorted by x, each x and y in one pair only, the heaviest that do not cross; `weight` goes by x.

    Neighbours on both sides stay or go together, so the chain is sought among runs of them.
    """
    if all(before[1] < after[1] for before, after in pairwise(pairs)):
        return list(pairs)
    runs: list[list[Pair]] = []
    last: Pair | None = None
    for pair in pairs:
        x, y = pair
        if last == (x - 1, y - 1):
            runs[-1].append(pair)
        else:
            runs.append([pair])
        last = pair
    by_start = {run[0]: run for run in runs}
    chain = heaviest_chain((x, y, sum([weight(at) for at, _ in run])) for (x, y), run in by_start.items())
    return [pair for start in chain for pair in by_start[start]]
