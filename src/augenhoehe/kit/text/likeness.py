# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How alike two texts are: the share of words, numbers and signs they have in common."""

from __future__ import annotations

import sys
from typing import NamedTuple

from rapidfuzz.distance import Indel

from augenhoehe.kit.text.tokens import words


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
    algorithm computes it.
    """
    return Indel.normalized_similarity(one.bag, other.bag)


def together(one: Profile, other: Profile) -> Profile:
    """The profile of two texts as one."""
    return Profile(one.order + other.order, "".join(sorted(one.bag + other.bag)))
