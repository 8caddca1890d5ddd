# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which item of one list corresponds to which of another: for blocks without ids, for table rows and cells.

Equal items first, then like items in the gaps between, then like items that were moved. Never all pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from augenhoehe.kit.text.chain import Pair, heaviest_chain, keep_in_order
from augenhoehe.kit.text.likeness import Profile, Profiles, alike, likeness

LIKE = 0.5  # in its place, this much makes two items the same one
LIKE_AFAR = 0.7  # out of its place, it must be this much
_FEWEST_WORDS_AFAR = 5
_LARGEST_GAP = 250_000
_MOST_CANDIDATES = 20
_RAREST_PHRASES = 12
_RARE = 50
_LEAST_PART = 0.05  # a part is at least about a fortieth of the whole
_HELD = 0.9  # so many of its words a part shares with the whole
_ALL_PARTS = 0.8  # so alike are all parts together and the whole


class Item(NamedTuple):
    """What is aligned: equal keys are equal items; only items of one family can be alike.

    `place` is the stretch of the whole it stands in, where what is aligned is only a part: items of two stretches are
    out of each other's place.
    """

    key: Hashable
    text: str
    family: str = ""
    place: int = 0


def align(old: Sequence[Item], new: Sequence[Item], *, parts: bool = False) -> list[Pair]:
    """Pairs of positions (old, new), each position at most once, sorted by old; pairs may cross.

    With `parts`, an item that is the whole of several neighbours on the other side is paired with the longest of them.
    """
    alignment = _Alignment(old, new)
    alignment.pair_equal()
    alignment.pair_alike_in_gaps()
    if alignment.pair_alike_afar():
        alignment.pair_alike_in_gaps()
    if parts:
        alignment.pair_wholes_with_parts()
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
            profiles = [self._new_profiles[j] for j in new]
            # Texts without a word are alike in any family.
            found = [
                (i, new[at], score)
                for i in old
                for at, score in alike(self._old_profiles[i], profiles, LIKE)
                if self.old[i].family == self.new[new[at]].family
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
            profiles = [self._old_profiles[i] for i in candidates]
            for at, score in alike(self._new_profiles[j], profiles, LIKE_AFAR):
                found.append((-score, candidates[at], j))
        for _, i, j in sorted(found):
            if i not in self.pairs and j not in self.taken:
                self._pair(i, j)
        return bool(found)

    def pair_wholes_with_parts(self) -> None:
        """In the gaps, pair what was split into parts or joined from them, none of which is like the whole."""
        for old, new in list(self._gaps()):
            if len(old) + len(new) == 2 or len(old) * len(new) > _LARGEST_GAP:
                continue
            for i in old:
                for j in _parts(self._old_profiles[i], new, self._new_profiles):
                    if j not in self.taken and i not in self.pairs:
                        self._pair(i, j)
            for j in new:
                for i in _parts(self._new_profiles[j], old, self._old_profiles):
                    if j not in self.taken and i not in self.pairs:
                        self._pair(i, j)

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
                yield from self._by_place(old, new)
            last_old, last_new = i, j

    def _by_place(self, old: list[int], new: list[int]) -> Iterator[tuple[list[int], list[int]]]:
        for place, found in groupby(old, key=lambda at: self.old[at].place):
            there = [at for at in new if self.new[at].place == place]
            if there:
                yield list(found), there

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


def _parts(whole: Profile, places: Sequence[int], profiles: _Cached) -> Iterator[int]:
    """The longest of neighbours that each have hardly any word `whole` has not, and together nearly all of them."""
    size = len(whole.bag)
    held = [
        places[at]
        for at, score in sorted(alike(whole, [profiles[place] for place in places], _LEAST_PART))
        if len(profiles[places[at]].bag) * 2 * _HELD <= score * (size + len(profiles[places[at]].bag))
        and len(profiles[places[at]].bag) < size
    ]
    for _, numbered in groupby(enumerate(held), key=lambda found: found[1] - found[0]):
        run = [place for _, place in numbered]
        bag = "".join([profiles[place].bag for place in run])
        if len(run) > 1 and likeness(whole, Profile("", "".join(sorted(bag)))) >= _ALL_PARTS:
            yield max(run, key=lambda place: (len(profiles[place].bag), -place))


def _phrases(profile: Profile) -> set[str]:
    return {profile.order[at : at + 2] for at in range(len(profile.order) - 1)}
