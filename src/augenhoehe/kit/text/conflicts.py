# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a merge reports besides the text: conflicts with their alternatives, agreements, and what only touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class ConflictType(StrEnum):
    """Why changes exclude each other."""

    OVERLAP = "overlap"  # two changes of the same words
    SAME_PLACE = "same-place"  # different text for the same place, the order is open
    DELETE_EDIT = "delete-edit"  # one deletes what another changes
    MOVE_MOVE = "move-move"  # two destinations
    KIND_KIND = "kind-kind"  # two kinds
    MARK_MARK = "mark-mark"  # two ways to mark the same word


@dataclass(frozen=True, slots=True)
class Alternative:
    """What some variants want instead of the base text: readable words, empty for a deletion."""

    variants: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Changes of which the merged text holds none: a person decides between the alternatives or puts them in order.

    `base` is a position among the base blocks, for what is inserted that of the block before, -1 at the beginning.
    `text` is the base text that stands meanwhile.
    """

    type: ConflictType
    base: int
    variants: tuple[int, ...]
    text: str
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True, order=True)
class Agreement:
    """Several variants want the very same; it is in the merged text once."""

    base: int
    variants: tuple[int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Touching:
    """Changes of different variants meet without overlapping; both are merged, somebody should read the result."""

    base: int
    variants: tuple[int, ...]


class Report:
    """Collects what a merge has to say; the same things in the same order, whatever the order of finding."""

    def __init__(self) -> None:
        self._conflicts: list[Conflict] = []
        self._agreements: set[Agreement] = set()
        self._touching: set[Touching] = set()

    def conflict(self, kind: ConflictType, base: int, text: str, wanted: Mapping[int, str]) -> None:
        """`wanted` is what each variant in the conflict wants instead of `text`."""
        variants: defaultdict[str, list[int]] = defaultdict(list)
        for variant in sorted(wanted):
            variants[wanted[variant]].append(variant)
        alternatives = tuple(Alternative(tuple(who), what) for what, who in variants.items())
        self._conflicts.append(Conflict(kind, base, tuple(sorted(wanted)), text, alternatives))

    def agreement(self, base: int, variants: Iterable[int]) -> None:
        """Noted only if there are several."""
        together = tuple(sorted(set(variants)))
        if len(together) > 1:
            self._agreements.add(Agreement(base, together))

    def touch(self, base: int, variants: Iterable[int]) -> None:
        """Changes of these variants meet."""
        self._touching.add(Touching(base, tuple(sorted(set(variants)))))

    def conflicts(self) -> tuple[Conflict, ...]:
        """All conflicts by place, each once."""
        unique = dict.fromkeys(self._conflicts)
        return tuple(sorted(unique, key=lambda found: (found.base, found.type, found.variants, found.text)))

    def agreements(self) -> tuple[Agreement, ...]:
        """All agreements by place."""
        return tuple(sorted(self._agreements))

    def touching(self) -> tuple[Touching, ...]:
        """All warnings by place."""
        return tuple(sorted(self._touching))


def groups(conflicts: Sequence[Conflict]) -> list[list[int]]:
    """Positions of the conflicts that must be decided together, because they share a variant; in order."""
    leaders = list(range(len(conflicts)))

    def leader(at: int) -> int:
        while leaders[at] != at:
            leaders[at] = leaders[leaders[at]]
            at = leaders[at]
        return at

    first_with: dict[int, int] = {}
    for at, conflict in enumerate(conflicts):
        for variant in conflict.variants:
            one, other = sorted((leader(first_with.setdefault(variant, at)), leader(at)))
            leaders[other] = one
    found: dict[int, list[int]] = {}
    for at in range(len(conflicts)):
        found.setdefault(leader(at), []).append(at)
    return list(found.values())
