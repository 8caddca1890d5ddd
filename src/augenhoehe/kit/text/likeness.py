# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How alike two texts are: the share of words, numbers and signs they have in common."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from augenhoehe.kit.text.tokens import words

_MANY_CELLS = 1 << 28  # beyond two texts of 16,000 words counting is faster


class Profile(NamedTuple):
    """The words of a text, each coded as one character: in order, and sorted."""

    order: str
    bag: str


class Profiles:
    """Codes words as characters, the same word always as the same character."""

    def __init__(self) -> None:
        self._codes = _Codes()

    def of(self, text: str, family: str = "") -> Profile:
        """The profile of `text`. Texts of different families have no word in common."""
        found = [family + word for word in words(text)] if family else words(text)
        order = "".join([self._codes[word] for word in found])
        return Profile(order, "".join(sorted(order)))


class _Codes(dict[str, str]):
    def __missing__(self, word: str) -> str:
        # Beyond all code points different words share one: they are then thought too much alike, nothing worse.
        code = self[word] = chr(len(self) % (sys.maxunicode + 1))
        return code


def likeness(one: Profile, other: Profile) -> float:
    """2·|X∩Y| / (|X|+|Y|) over the multisets of words, 0 to 1; two empty texts are alike.

    The longest common subsequence of two *sorted* sequences is their multiset intersection, so the bit-parallel
    algorithm computes it; very long ones are counted.
    """
    if len(one.bag) * len(other.bag) <= _MANY_CELLS:
        return Indel.normalized_similarity(one.bag, other.bag)
    return 2 * (_counted(one.bag) & _counted(other.bag)).total() / (len(one.bag) + len(other.bag))


@lru_cache(maxsize=16)
def _counted(bag: str) -> Counter[str]:
    return Counter(bag)


def alike(one: Profile, others: Sequence[Profile], least: float) -> list[tuple[int, float]]:
    """Which of the others are at least so alike, by position, and how much."""
    longest = max((len(other.bag) for other in others), default=0)
    if len(one.bag) * longest > _MANY_CELLS:
        scores = [
            (at, likeness(one, other))
            for at, other in enumerate(others)
            if 2 * min(len(one.bag), len(other.bag)) >= least * (len(one.bag) + len(other.bag))
        ]
        return [(at, score) for at, score in scores if score >= least]
    found = process.extract(
        one.bag,
        [other.bag for other in others],
        scorer=Indel.normalized_similarity,
        score_cutoff=least,
        limit=None,
    )
    return [(at, score) for _, score, at in found]
