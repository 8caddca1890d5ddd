# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Merging any number of variants of one base: every change that is in no conflict, and a list of those that are.

The result does not depend on the order of the variants. Where changes exclude each other the base text stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from augenhoehe.kit.text.blocks import Block, Form
from augenhoehe.kit.text.comparison import StreamOf, compare, once_for_each
from augenhoehe.kit.text.conflicts import Agreement, Conflict, ConflictType, Report, Touching
from augenhoehe.kit.text.edit import rebuild
from augenhoehe.kit.text.merge_wording import merge_wording
from augenhoehe.kit.text.tokens import Stream, build, fold
from augenhoehe.kit.text.wishes import BEGINNING, Hanging, Wish, Wishes


@dataclass(frozen=True, slots=True)
class Merge:
    """The merged document and what is to be known about it. Variants are numbered from 0, reports go by place."""

    merged: tuple[Block, ...]
    conflicts: tuple[Conflict, ...]
    coalesced: tuple[Agreement, ...]
    warnings: tuple[Touching, ...]


class Reports(NamedTuple):
    """Which changes exclude each other, and which only touch."""

    conflicts: tuple[Conflict, ...]
    warnings: tuple[Touching, ...]


def merge(base: Iterable[Block], variants: Iterable[Iterable[Block]], ids: bool = True) -> Merge:
    """Merge `variants` of `base`; `ids` as in `compare`. One variant alone gives that variant."""
    merging = _settled(tuple(base), variants, ids)
    report = merging.report
    return Merge(_unique_ids(merging.document()), report.conflicts(), report.agreements(), report.touching())


def reports(base: Iterable[Block], variants: Iterable[Iterable[Block]], ids: bool = True) -> Reports:
    """What `merge` tells of the same variants, without the merged document."""
    report = _settled(tuple(base), variants, ids).report
    return Reports(report.conflicts(), report.touching())


def _settled(base: tuple[Block, ...], variants: Iterable[Iterable[Block]], ids: bool) -> _Merging:
    # The base is taken apart once for all variants.
    stream_of = once_for_each()
    wishes = Wishes(compare(base, variant, ids, stream_of) for variant in variants)
    merging = _Merging(base, wishes, stream_of)
    # Each step works on what the steps before left; within a step nothing depends on the order of variants.
    merging.settle_deletions()
    merging.settle_joins()
    merging.settle_kinds()
    merging.settle_destinations()
    merging.settle_insertions()
    merging.settle_wording()
    return merging


class _Merging:
    def __init__(self, base: tuple[Block, ...], wishes: Wishes, stream_of: StreamOf) -> None:
        self.base = base
        self.stream_of = stream_of
        self.wishes = wishes
        self.report = Report()
        self.wordings: dict[int, list[Stream]] = {}

    def settle_deletions(self) -> None:
        """Deleting a block excludes that others change, move or join it."""
        dropped: list[Wish] = []
        for block, deleters in sorted(self.wishes.deleters.items()):
            changers = self.wishes.of_block.get(block)
            if changers:
                texts = dict.fromkeys(deleters, "") | {wish.variant: self._text(wish) for wish in changers}
                self.report.conflict(ConflictType.DELETE_EDIT, block, self.base[block].text, texts)
                del self.wishes.deleters[block]
                dropped += changers
            else:
                self.report.agreement(block, deleters)
        _drop(dropped)

    def settle_joins(self) -> None:
        """Joining blocks excludes that others move one of them, make it another kind, or put something in between."""
        dropped: list[Wish] = []
        stranded: set[int] = set()
        for join in self._joins():
            rivals = {
                wish
                for block in join.blocks
                for wish in self.wishes.of_block[block]
                if wish.blocks != join.blocks and (wish.form or wish.anchor is not None)
            }
            between = [anchor for anchor in join.blocks[:-1] if self._hanging(anchor)]
            if not rivals and not between:
                continue
            texts = {join.variant: self._text(join)} | {wish.variant: self._text(wish) for wish in rivals}
            for anchor in between:
                texts |= {variant: self._spelled(items) for variant, items in self._hanging(anchor).items()}
            moved = any(wish.anchor is not None for wish in rivals)
            kind = ConflictType.KIND_KIND if rivals else ConflictType.SAME_PLACE
            text = "\u2029".join(self.base[block].text for block in join.blocks)
            self.report.conflict(ConflictType.MOVE_MOVE if moved else kind, join.first, text, texts)
            dropped += (join, *rivals)
            stranded.update(between)
        _drop(dropped)
        for anchor in stranded:
            _drop_moves(self.wishes.hanging.pop(anchor))

    def settle_kinds(self) -> None:
        """One block can become one kind only."""
        for block, wishes in self._by_first():
            forms: defaultdict[Form, set[int]] = defaultdict(set)
            for wish in wishes:
                if wish.form:
                    forms[wish.form].add(wish.variant)
            if len(forms) > 1:
                texts = {variant: form.kind for form, variants in forms.items() for variant in variants}
                self.report.conflict(ConflictType.KIND_KIND, block, self.base[block].text, texts)
                for wish in wishes:
                    wish.form = None
            for variants in forms.values() if len(forms) == 1 else ():
                self.report.agreement(block, variants)

    def settle_destinations(self) -> None:
        """One block can go to one place only."""
        for block, wishes in self._by_first():
            anchors: defaultdict[int, set[int]] = defaultdict(set)
            for wish in wishes:
                if wish.anchor is not None:
                    anchors[wish.anchor].add(wish.variant)
            if len(anchors) > 1:
                texts = {
                    variant: self._place(anchor)
                    for anchor, variants in anchors.items()
                    for variant in variants
                }
                self.report.conflict(ConflictType.MOVE_MOVE, block, self.base[block].text, texts)
                for wish in wishes:
                    wish.anchor = None
            for variants in anchors.values() if len(anchors) == 1 else ():
                self.report.agreement(block, variants)

    def settle_insertions(self) -> None:
        """Different text after one block: nobody but a person knows the order."""
        self._gather_equal_insertions()
        for anchor in sorted(self.wishes.hanging):
            lists = self._hanging(anchor)
            wanted: defaultdict[tuple[Block | tuple[int, int], ...], set[int]] = defaultdict(set)
            for variant, items in lists.items():
                wanted[_content(items)].add(variant)
            if len(wanted) > 1:
                texts = {variant: self._spelled(items) for variant, items in lists.items()}
                self.report.conflict(ConflictType.SAME_PLACE, anchor, "", texts)
                _drop_moves(self.wishes.hanging.pop(anchor))
            for hanging, variants in wanted.items() if len(wanted) == 1 else ():
                if any(isinstance(item, Block) for item in hanging):
                    self.report.agreement(anchor, variants)

    def _gather_equal_insertions(self) -> None:
        """Where everything between two anchors goes, the same text on both is one insertion, not two."""
        first_with: dict[tuple[Block | tuple[int, int], ...], int] = {}
        moved = self._moved()
        last = BEGINNING
        for anchor in sorted(self.wishes.hanging):
            if any(
                block not in moved and block not in self.wishes.deleters
                for block in range(last + 1, anchor + 1)
            ):
                first_with = {}
            last = anchor
            for variant, items in self._hanging(anchor).items():
                if any(isinstance(item, Wish) for item in items):
                    continue
                first = first_with.setdefault(_content(items), anchor)
                if first != anchor and variant not in self.wishes.hanging[first]:
                    self.wishes.hanging[first][variant] = self.wishes.hanging[anchor].pop(variant)

    def settle_wording(self) -> None:
        """Merge words and marks of every block somebody wants to change."""
        for first, end, wishes in self._clusters():
            blocks = self.base[first:end]
            streams = [self.stream_of(block) for block in blocks]
            self.wordings |= merge_wording(first, streams, wishes, self.report)

    def document(self) -> Iterator[Block]:
        """The base's order: every block that stays where it was, then what hangs on it."""
        moved = self._moved()
        for anchor in range(BEGINNING, len(self.base)):
            if anchor != BEGINNING and anchor not in moved and anchor not in self.wishes.deleters:
                yield from self._worded(anchor)
            if anchor in self.wishes.hanging:
                # They are all alike apart from the ids of new blocks.
                for item in min(self._hanging(anchor).values(), key=_ids, default=()):
                    if isinstance(item, Block):
                        yield item
                    else:
                        for block in item.blocks:
                            yield from self._worded(block)

    def _moved(self) -> set[int]:
        return {
            block
            for wishes in self.wishes.of_block.values()
            for wish in wishes
            if wish.anchor is not None
            for block in wish.blocks
        }

    def _worded(self, at: int) -> Sequence[Block]:
        """What a base block reads like after all changes."""
        parts = self.wordings.get(at)
        return (self.base[at],) if parts is None else self._built(at, parts)

    def _built(self, at: int, parts: list[Stream]) -> list[Block]:
        wishes = [wish for wish in self.wishes.of_block[at] if wish.first == at]
        form = next((wish.form for wish in wishes if wish.form), self.base[at].form)
        named = [wish.new_ids for wish in wishes if len(wish.new_ids) == len(parts)]
        ids = min(named, key=str, default=(self.base[at].id,) + (None,) * (len(parts) - 1))
        return [build(part, form, identity) for part, identity in zip(parts, ids, strict=False)]

    def _clusters(self) -> Iterator[tuple[int, int, list[Wish]]]:
        """Stretches of base blocks that joins tie together, with the wishes for each."""
        wishes = {wish for found in self.wishes.of_block.values() for wish in found if wish.alive}
        cluster: list[Wish] = []
        end = 0
        for wish in sorted(wishes, key=lambda wish: (wish.first, wish.variant)):
            if cluster and wish.first >= end:
                yield cluster[0].first, end, cluster
                cluster = []
            cluster.append(wish)
            end = max(end, wish.end)
        if cluster:
            yield cluster[0].first, end, cluster

    def _joins(self) -> list[Wish]:
        joins = {
            wish
            for wishes in self.wishes.of_block.values()
            for wish in wishes
            if wish.alive and len(wish.blocks) > 1
        }
        return sorted(joins, key=lambda wish: (wish.first, wish.end, wish.variant))

    def _by_first(self) -> Iterator[tuple[int, list[Wish]]]:
        for block, wishes in sorted(self.wishes.of_block.items()):
            yield block, [wish for wish in wishes if wish.first == block]

    def _hanging(self, anchor: int) -> dict[int, Hanging]:
        """What still hangs on `anchor`, by variant; moves that were dropped do not."""
        still = {
            variant: [item for item in items if isinstance(item, Block) or item.anchor is not None]
            for variant, items in self.wishes.hanging.get(anchor, {}).items()
        }
        return {variant: items for variant, items in still.items() if items}

    def _text(self, wish: Wish) -> str:
        return str(rebuild(fold(self.stream_of(self.base[block]) for block in wish.blocks), wish.hunks, ()))

    def _spelled(self, items: Hanging) -> str:
        return "\u2029".join(item.text if isinstance(item, Block) else self._text(item) for item in items)

    def _place(self, anchor: int) -> str:
        return "" if anchor == BEGINNING else self.base[anchor].text


def _content(items: Hanging) -> tuple[Block | tuple[int, int], ...]:
    """What is equal of things that hang on an anchor, whoever hung them there."""
    return tuple((item.first, item.end) if isinstance(item, Wish) else item for item in items)


def _drop(wishes: Iterable[Wish]) -> None:
    for wish in wishes:
        wish.drop()


def _drop_moves(hanging: dict[int, Hanging]) -> None:
    for items in hanging.values():
        for item in items:
            if isinstance(item, Wish):
                item.anchor = None


def _ids(items: Hanging) -> list[str]:
    return [item.id or "" for item in items if isinstance(item, Block)]


def _unique_ids(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Variants that named different new blocks alike: the first keeps the name."""
    seen: set[str] = set()
    unique: list[Block] = []
    for block in blocks:
        unique.append(block.with_id(None) if block.id in seen else block)
        if block.id is not None:
            seen.add(block.id)
    return tuple(unique)
