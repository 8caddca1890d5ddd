# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Merging the words and marks of one block, or of blocks that somebody joined."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from augenhoehe.kit.text.conflicts import ConflictType, Report
from augenhoehe.kit.text.edit import Hunk, rebuild
from augenhoehe.kit.text.tokens import BREAK, Stream, Style, concatenate, fold, pieces
from augenhoehe.kit.text.wishes import Wish


@dataclass(frozen=True, slots=True)
class _Change:
    """A hunk on the folded stream, with everybody who wants it."""

    start: int
    end: int
    inserted: Stream
    variants: frozenset[int]


def merge_wording(
    first: int, streams: Sequence[Stream], wishes: Iterable[Wish], report: Report
) -> dict[int, list[Stream]]:
    """The merged streams of the base blocks from `first` on: several for one split, none for one joined to another.

    `streams` are those of the base blocks; the wishes speak of no others. What is in conflict goes to `report`.
    """
    passage = _Passage(first, streams)
    wanted: defaultdict[tuple[int, int, Stream], set[int]] = defaultdict(set)
    restyles: defaultdict[int, defaultdict[Style, set[int]]] = defaultdict(lambda: defaultdict(set))
    for wish in wishes:
        offset = passage.starts[wish.first - first]
        for hunk in wish.hunks:
            wanted[offset + hunk.old_start, offset + hunk.old_end, hunk.inserted].add(wish.variant)
        for restyle in wish.restyles:
            restyles[offset + restyle.old_at][restyle.after].add(wish.variant)
    changes = [
        _Change(start, end, inserted, frozenset(who)) for (start, end, inserted), who in wanted.items()
    ]
    kept = list(passage.without_conflicts(sorted(changes, key=_order), report))
    styles = passage.agreed_styles(restyles, kept, report)
    return passage.parts([_inherit(change, passage.base, styles) for change in kept], styles)


def _order(change: _Change) -> tuple[int, int, tuple[str, ...], str]:
    return change.start, change.end, change.inserted.tokens, str(change.inserted.styles)


# Agreed new styles by token, with those who want them.
_Styles = dict[int, tuple[Style, frozenset[int]]]


class _Passage:
    """The base blocks as one folded stream; `starts` says where in it each of them begins."""

    def __init__(self, first: int, streams: Sequence[Stream]) -> None:
        self.first = first
        self.base = fold(streams)
        self.starts = [0, *accumulate(len(stream.tokens) + 1 for stream in streams[:-1])]

    def block_at(self, token: int) -> int:
        """The base block that holds `token`."""
        return self.first + bisect_right(self.starts, token) - 1

    def without_conflicts(self, changes: Sequence[_Change], report: Report) -> Iterator[_Change]:
        """The changes, sorted by place, that no other overlaps; reports the rest, agreements, touching neighbours."""
        before: _Change | None = None
        for group in self._collisions(changes):
            if len(group) > 1:
                self._report(group, report)
                continue
            change = group[0]
            block = self.block_at(change.start)
            report.agreement(block, change.variants)
            # Whoever wants both changes made them side by side.
            if before and before.end == change.start and not before.variants & change.variants:
                report.touch(block, before.variants | change.variants)
            before = change
            yield change

    def agreed_styles(
        self,
        restyles: dict[int, defaultdict[Style, set[int]]],
        kept: Iterable[_Change],
        report: Report,
    ) -> _Styles:
        """The one new style of every token that has one; several for a word that stays are a conflict."""
        gone = {token for change in kept for token in range(change.start, change.end)}
        agreed: _Styles = {}
        disputed: list[tuple[int, frozenset[int]]] = []
        for token, wanted in sorted(restyles.items()):
            variants = frozenset().union(*wanted.values())
            if len(wanted) == 1:
                agreed[token] = next(iter(wanted)), variants
                report.agreement(self.block_at(token), variants)
            elif token not in gone:
                disputed.append((token, variants))
        for start, end, variants in _stretches(disputed):
            text = str(self.base.cut(start, end))
            report.conflict(ConflictType.MARK_MARK, self.block_at(start), text, dict.fromkeys(variants, text))
        return agreed

    def parts(self, changes: Iterable[_Change], styles: _Styles) -> dict[int, list[Stream]]:
        """The streams of every base block after the changes, cut at the breaks."""
        result: dict[int, list[Stream]] = {self.first + at: [] for at in range(len(self.starts))}
        restyled = list(self.base.styles)
        for token, (style, _) in styles.items():
            restyled[token] = style
        base = Stream(self.base.tokens, tuple(restyled))
        owner = self.first
        open_part: list[Stream] = []

        def close(following: int) -> None:
            nonlocal owner, open_part
            result[owner].append(concatenate(open_part))
            owner, open_part = following, []

        def copy(start: int, end: int) -> None:
            for block_start in self.starts[1:]:
                if start < block_start <= end:
                    open_part.append(base.cut(start, block_start - 1))
                    close(self.block_at(block_start))
                    start = block_start
            open_part.append(base.cut(start, end))

        at = 0
        for change in changes:
            copy(at, change.start)
            head, *others = pieces(change.inserted)
            open_part.append(head)
            for other in others:
                close(owner)
                open_part.append(other)
            at = change.end
        copy(at, len(base.tokens))
        close(owner)
        return result

    def _collisions(self, changes: Sequence[_Change]) -> Iterator[list[_Change]]:
        """Groups of changes that overlap or start at one place; most groups are a single change."""
        group: list[_Change] = []
        reach = 0
        for change in changes:
            if group and not (change.start < reach or self._same_place(group[-1], change)):
                yield group
                group = []
            reach = max(reach, change.end) if group else change.end
            group.append(change)
        if group:
            yield group

    def _same_place(self, one: _Change, other: _Change) -> bool:
        # What is added at the end of a block stands before the break that another's join takes out.
        if one.start != other.start:
            return False
        return not (one.start == one.end < other.end and self.base.tokens[other.start] == BREAK)

    def _report(self, group: Sequence[_Change], report: Report) -> None:
        start, end = group[0].start, max(change.end for change in group)
        base = self.base.cut(start, end)
        hunks: defaultdict[int, list[Hunk]] = defaultdict(list)
        for change in group:
            hunk = Hunk(change.start - start, 0, self.base.cut(change.start, change.end), change.inserted)
            for variant in change.variants:
                hunks[variant].append(hunk)
        texts = {variant: str(rebuild(base, wanted, ())) for variant, wanted in hunks.items()}
        overlap = any(one.end > other.start for one, other in pairwise(group))
        insertions = all(change.start == start for change in group) and group[0].end == start
        kind = ConflictType.SAME_PLACE if insertions or not overlap else ConflictType.OVERLAP
        report.conflict(kind, self.block_at(start), str(base), texts)


def _inherit(change: _Change, base: Stream, styles: _Styles) -> _Change:
    """A rewording inside a passage that others mark anew takes their marks too, so that neither wish is lost."""
    around = (
        range(change.start, change.end)
        if change.start < change.end
        else range(change.start - 1, change.start + 1)
    )
    new = {styles.get(token) for token in around}
    if len(new) != 1 or (change.start == change.end and around[0] < 0):
        return change
    found = new.pop()
    if found is None or found[1] & change.variants:
        return change
    style, _ = found
    old = {base.styles[token] for token in around}
    marked = tuple(style if own in old else own for own in change.inserted.styles)
    return _Change(change.start, change.end, Stream(change.inserted.tokens, marked), change.variants)


def _stretches(tokens: Iterable[tuple[int, frozenset[int]]]) -> Iterator[tuple[int, int, frozenset[int]]]:
    """Neighbouring tokens about which the same variants differ, as (start, end, variants)."""
    start = end = 0
    who: frozenset[int] = frozenset()
    for token, variants in tokens:
        if token == end and variants == who:
            end += 1
            continue
        if who:
            yield start, end, who
        start, end, who = token, token + 1, variants
    if who:
        yield start, end, who
