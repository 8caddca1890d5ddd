# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.text.chain import Pair, heaviest_chain, keep_in_order
from tests.kit.text.material import thorough

points = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 9)), max_size=9)


@thorough
@given(points)
def test_no_other_chain_is_heavier(weighted: list[tuple[int, int, int]]) -> None:
    chain = heaviest_chain(weighted)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(chain))
    heaviest: dict[Pair, int] = {}
    for x, y, weight in weighted:
        heaviest[x, y] = max(weight, heaviest.get((x, y), 0))
    best = max(
        sum(heaviest[pair] for pair in some)
        for size in range(len(heaviest) + 1)
        for some in combinations(sorted(heaviest), size)
        if all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(some))
    )
    assert sum(heaviest[pair] for pair in chain) == best


def test_nothing_has_an_empty_chain() -> None:
    assert heaviest_chain([]) == []


@thorough
@given(st.permutations(range(7)), st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_keeping_in_order_is_the_heaviest_chain_of_all_pairs(order: list[int], weights: list[int]) -> None:
    pairs = list(enumerate(order))
    kept = keep_in_order(pairs, weights.__getitem__)
    chain = heaviest_chain((x, y, weights[x]) for x, y in pairs)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(kept))
    assert sum(weights[x] for x, _ in kept) == sum(weights[x] for x, _ in chain)


def test_neighbours_move_together() -> None:
    assert keep_in_order([(0, 2), (1, 3), (2, 0), (3, 1)], [1, 1, 1, 2].__getitem__) == [(2, 0), (3, 1)]
