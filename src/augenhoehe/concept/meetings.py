# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where proposals on one version meet: which want the very same, which exclude each other, which only touch.

Proposals can meet only where they speak of the same passage. So the text engine is asked about one passage at a
time, which gives what it says of the whole text and costs a thousandth of it. Versions and proposals never change, so
what was found for a passage is kept by the words it was found for, and holds for as long as anybody asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.merging import Change, with_change
from augenhoehe.kit.text import Block, groups, reports

Numbers = tuple[int, ...]
Wish = tuple[ProposalKind, str, str, Block | None]
"""A change without its number and without the key of what is new."""
MOST_KEPT = 4_000
"""Passages with several wishes, of all towns in one process: some 20 MB at most."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Alternatives of which only one can go into the text, each with the numbers of all who want it, in order."""

    alternatives: tuple[Numbers, ...]

    @property
    def numbers(self) -> Numbers:
        """All proposals in it."""
        return tuple(sorted(number for one in self.alternatives for number in one))


@dataclass(frozen=True, slots=True)
class Meetings:
    """What was found, in the order of numbers. `touching`: both can go in, but somebody should read the result."""

    conflicts: tuple[Conflict, ...]
    touching: tuple[Numbers, ...]


def same_wish(change: Change) -> tuple[object, ...]:
    """What is equal of changes that want the very same of one version."""
    new = change.new
    wording = None if new is None else (new.kind, new.level, new.ordered, new.runs, new.rows)
    return change.kind, change.block_key, change.anchor_key, wording


def meetings(base: Sequence[Block], changes: Iterable[Change]) -> Meetings:
    """Everything that the changes, all of them of `base`, have to do with each other; changes of elsewhere have not."""
    places = {block.id: place for place, block in enumerate(base)}
    wishes: dict[tuple[object, ...], list[Change]] = {}
    for change in sorted(changes, key=lambda change: change.number):
        if (change.begins or change.block_key in places) and (
            not change.anchor_key or change.anchor_key in places
        ):
            wishes.setdefault(same_wish(change), []).append(change)
    conflicts: list[Conflict] = []
    touching: list[Numbers] = []
    for bucket in _buckets([equal[0] for equal in wishes.values()]):
        if len(bucket) == 1:
            continue
        text = tuple(_stretch(base, places, bucket))
        found = among(
            text,
            tuple(block.id for block in text),
            tuple((change.kind, change.block_key, change.anchor_key, change.new) for change in bucket),
        )
        who = [tuple(change.number for change in wishes[same_wish(change)]) for change in bucket]
        conflicts += [Conflict(tuple(sorted(who[at] for at in excluding))) for excluding in found.excluding]
        touching += [
            tuple(sorted(number for at in beside for number in who[at])) for beside in found.touching
        ]
    return Meetings(
        tuple(sorted(conflicts, key=lambda one: one.numbers)), tuple(sorted(dict.fromkeys(touching)))
    )


@dataclass(frozen=True, slots=True)
class Among:
    """Which of some wishes, by their places, exclude each other, and which only touch."""

    excluding: tuple[Numbers, ...]
    touching: tuple[Numbers, ...]


@lru_cache(MOST_KEPT)
def among(text: tuple[Block, ...], ids: tuple[str | None, ...], wishes: tuple[Wish, ...]) -> Among:
    """How different wishes for one stretch of text go together. `ids`: of its blocks, whose equality ignores them."""
    changes = [
        Change(at, kind, block_key, new, f"new-{at}", anchor_key)
        for at, (kind, block_key, anchor_key, new) in enumerate(wishes)
    ]
    result = reports(text, [with_change(text, change) for change in changes])
    tied = (
        {variant for place in group for variant in result.conflicts[place].variants}
        for group in groups(result.conflicts)
    )
    return Among(
        tuple(tuple(sorted(variants)) for variants in tied), tuple(one.variants for one in result.warnings)
    )


def _buckets(changes: Sequence[Change]) -> list[list[Change]]:
    """Changes that speak of the same passages, directly or by way of others; union-find over the passages."""
    leaders: dict[str, str] = {}

    def leader(key: str) -> str:
        while leaders.setdefault(key, key) != key:
            leaders[key] = leaders[leaders[key]]
            key = leaders[key]
        return key

    for change in changes:
        for key in _touched(change)[1:]:
            leaders[leader(key)] = leader(change.block_key)
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(leader(change.block_key), []).append(change)
    return list(found.values())


def _touched(change: Change) -> list[str]:
    """The passages a change speaks of; the beginning of the text is one too."""
    return [change.block_key, *([change.anchor_key] if change.kind is ProposalKind.MOVE else [])]


def _stretch(
    base: Sequence[Block], places: dict[str | None, int], bucket: Sequence[Change]
) -> Sequence[Block]:
    """The part of the text that matters: one passage, or, where something moves, all from where to where."""
    at = [places.get(key, -1) for change in bucket for key in _touched(change)]
    if len(set(at)) == 1:
        return base[max(at[0], 0) : at[0] + 1]
    return base[max(min(at) - 1, 0) : max(at) + 2]
