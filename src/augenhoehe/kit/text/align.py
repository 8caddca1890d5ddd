# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which item of one list corresponds to which of another: for blocks without ids, for table rows and cells.

Equal items first, then like items in the gaps between, then like items that were moved. Never all pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from augenhoehe.kit.text.chain import Pair, heaviest_chain, keep_in_order
from augenhoehe.kit.text.likeness import Profile, Profiles

LIKE = 0.5  # in its place, this much makes two items the same one
LIKE_AFAR = 0.7  # out of its place, it must be this much
_FEWEST_WORDS_AFAR = 5
_LARGEST_GAP = 250_000
_MOST_CANDIDATES = 20
_RAREST_PHRASES = 12
_RARE = 50


class Item(NamedTuple):
    """What is aligned: equal keys are equal items; only items of one family can be alike."""

    key: Hashable
    text: str
    family: str = ""


def align(old: Sequence[Item], new: Sequence[Item]) -> list[Pair]:
    """Pairs of positions (old, new), each position at most once, sorted by old; pairs may cross."""
    alignment = _Alignment(old, new)
    alignment.pair_equal()
    alignment.pair_alike_in_gaps()
    if alignment.pair_alike_afar():
        alignment.pair_alike_in_gaps()
    return sorted(alignment.pairs.items())


def align_in_order(old: Sequence[Item], new: Sequence[Item]) -> list[Pair]:
    """Like `align`, but pairs never cross."""
    return keep_in_order(align(old, new), lambda at: 1 + len(old[at].text))


class _Alignment:
    def __init__(self, old: Sequence[Item], new: Sequence[Item]) -> None:
        self.old = old
        self.new = new
        self.pairs: dict[int, int] = {}
        self.taken: set[int] = set()
        profiles = Profiles()
        self._old_profiles = _Cached(old, profiles)
        self._new_profiles = _Cached(new, profiles)

    def pair_equal(self) -> None:
        """Pair items whose content is equally frequent on both sides, in their order."""
        codes: dict[Hashable, int] = {}
        places: list[tuple[list[int], list[int]]] = []
        for side, items in enumerate((self.old, self.new)):
            for at, item in enumerate(items):
                code = codes.setdefault(item.key, len(places))
                if code == len(places):
                    places.append(([], []))
                places[code][side].append(at)
        for here, there in places:
            if len(here) == len(there):
                self.pairs.update(zip(here, there, strict=True))
                self.taken.update(there)

    def pair_alike_in_gaps(self) -> None:
        """Between items that stay, pair the unpaired so that their likeness adds up to the most."""
        for old, new in list(self._gaps()):
            if len(old) * len(new) > _LARGEST_GAP:
                continue
            bags = [self._new_profiles[j].bag for j in new]
            found = [
                (i, new[at], score)
                for i in old
                for _, score, at in _alike(self._old_profiles[i].bag, bags, score_cutoff=LIKE, limit=None)
            ]
            for i, j in heaviest_chain(found):
                self._pair(i, j)

    def pair_alike_afar(self) -> bool:
        """Pair what is left and very alike wherever it stands, best first, found by rare phrases of two words."""
        old = [i for i in self._free_old() if len(self._old_profiles[i].order) >= _FEWEST_WORDS_AFAR]
        new = [j for j in self._free_new() if len(self._new_profiles[j].order) >= _FEWEST_WORDS_AFAR]
        index: defaultdict[str, list[int]] = defaultdict(list)
        for i in old:
            for phrase in _phrases(self._old_profiles[i]):
                index[phrase].append(i)
        found = []
        for j in new:
            candidates = self._candidates(self._new_profiles[j], index)
            bags = [self._old_profiles[i].bag for i in candidates]
            for _, score, at in _alike(self._new_profiles[j].bag, bags, score_cutoff=LIKE_AFAR, limit=None):
                found.append((-score, candidates[at], j))
        for _, i, j in sorted(found):
            if i not in self.pairs and j not in self.taken:
                self._pair(i, j)
        return bool(found)

    @staticmethod
    def _candidates(profile: Profile, index: dict[str, list[int]]) -> list[int]:
        known = sorted((len(index[phrase]), phrase) for phrase in _phrases(profile) if phrase in index)
        votes: Counter[int] = Counter()
        for frequency, phrase in known[:_RAREST_PHRASES]:
            if frequency <= _RARE:
                votes.update(index[phrase])
        return sorted(votes, key=lambda i: (-votes[i], i))[:_MOST_CANDIDATES]

    def _gaps(self) -> Iterator[tuple[list[int], list[int]]]:
        anchors = keep_in_order(sorted(self.pairs.items()), lambda at: 1 + len(self.old[at].text))
        last_old = last_new = -1
        for i, j in [*anchors, (len(self.old), len(self.new))]:
            old = [at for at in range(last_old + 1, i) if at not in self.pairs]
            new = [at for at in range(last_new + 1, j) if at not in self.taken]
            if old and new:
                yield old, new
            last_old, last_new = i, j

    def _free_old(self) -> Iterator[int]:
        return (i for i in range(len(self.old)) if i not in self.pairs)

    def _free_new(self) -> Iterator[int]:
        return (j for j in range(len(self.new)) if j not in self.taken)

    def _pair(self, i: int, j: int) -> None:
        self.pairs[i] = j
        self.taken.add(j)


class _Cached(dict[int, Profile]):
    def __init__(self, items: Sequence[Item], profiles: Profiles) -> None:
        super().__init__()
        self._items = items
        self._profiles = profiles

    def __missing__(self, index: int) -> Profile:
        item = self._items[index]
        profile = self[index] = self._profiles.of(item.text, item.family)
        return profile


_alike = partial(process.extract, scorer=Indel.normalized_similarity)


def _phrases(profile: Profile) -> set[str]:
    return {profile.order[at : at + 2] for at in range(len(profile.order) - 1)}
