# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the authors of a file with tracked changes want of a version: operations and remarks on its blocks.

The file's original is laid over the version by content. Where both read alike, an author's changes become operations
on the version's blocks; where the file was changed without tracking, or another version was the base, it is listed.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from augenhoehe.kit.manuscripts.resolving import Resolved
from augenhoehe.kit.manuscripts.revisions import Revised, TrackedComment
from augenhoehe.kit.text import (
    Block,
    Comparison,
    Delete,
    InsertAfter,
    MoveAfter,
    ProposedOperation,
    ReplaceText,
    SetKind,
    compare,
    merge,
)
from augenhoehe.kit.text.correspondence import correspondence
from augenhoehe.kit.text.edit import rebuild
from augenhoehe.kit.text.likeness import Profiles, likeness
from augenhoehe.kit.text.tokens import fold, stream, unfold
from augenhoehe.kit.text.wishes import BEGINNING
from augenhoehe.kit.text.wishes import Wish as UnitWish
from augenhoehe.kit.text.wishes import Wishes as UnitWishes

FITS = 0.5
"""From this share on a file is an answer to a version; below it the blocks found alike are chance."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment: what it says, and the words it was put at (maybe none)."""

    text: str
    quote: str
    date: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class Wish:
    """One point of one author: what shall become of one block of the version, and the remarks made there.

    `block` is the id of the block spoken of, or after which something is inserted; None is the beginning of the text,
    or, for a remark alone, the text as a whole. Applied in their order, the operations of all wishes of an author
    give the text as that author wants it. `date` is that of the author's latest change in the file.
    """

    author: str
    block: str | None
    operations: tuple[ProposedOperation, ...]
    remarks: tuple[Remark, ...]
    date: datetime.datetime | None

    @property
    def deletes(self) -> bool:
        """Whether the block shall go."""
        return any(isinstance(one, Delete) and one.block == self.block for one in self.operations)

    @property
    def moves(self) -> bool:
        """Whether the block shall stand elsewhere."""
        return any(isinstance(one, MoveAfter) for one in self.operations)

    @property
    def replaces(self) -> ReplaceText | None:
        """The new wording of the block, if it shall have one."""
        return next((one for one in self.operations if isinstance(one, ReplaceText)), None)

    @property
    def sets_kind(self) -> SetKind | None:
        """The new kind of the block, if it shall have one."""
        return next((one for one in self.operations if isinstance(one, SetKind)), None)

    @property
    def inserts(self) -> tuple[Block, ...]:
        """Blocks that shall stand after the block."""
        return tuple(block for one in self.operations if isinstance(one, InsertAfter) for block in one.blocks)


class MismatchKind(StrEnum):
    """How file and version differ apart from tracked changes."""

    ONLY_IN_FILE = "only-in-file"
    ONLY_IN_VERSION = "only-in-version"
    WORDED_DIFFERENTLY = "worded-differently"
    CONFLICT = "conflict"  # an author changed words that the version has in another wording


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A place where the file's original is not the version; `block` is the version's, None where it has none."""

    kind: MismatchKind
    block: str | None
    in_version: str
    in_file: str
    author: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a file says to a version. `share` (0 to 1) of the file's original stands in the version."""

    share: float
    wishes: tuple[Wish, ...]
    mismatches: tuple[Mismatch, ...]

    @property
    def fits(self) -> bool:
        """Whether the file is an answer to this version at all."""
        return self.share >= FITS


def share_of(base: Sequence[Block], revised: Revised) -> float:
    """How much of the file's original stands in the version, by characters and likeness: 0 to 1."""
    return _share(base, revised.original, correspondence(base, revised.original, ids=False))


def wishes(base: Sequence[Block], revised: Revised) -> Answer:
    """Lay the file over the version `base`, whose blocks have unique ids, and tell every author's wishes.

    A file that does not fit gives no wishes, only its share and what differs.
    """
    base = tuple(base)
    original = revised.original
    pairs = correspondence(base, original, ids=False)
    share = _share(base, original, pairs)
    mismatches = list(_mismatches(base, original, pairs))
    if share < FITS:
        return Answer(share, (), tuple(mismatches))
    laying = _Laying(base, original, pairs)
    found: list[Wish] = []
    for author in revised.authors:
        wanted = _with_names(laying.laid, revised.rejected, revised.by(author))
        points, conflicts = laying.points(compare(laying.laid, wanted))
        mismatches += [replace(conflict, author=author) for conflict in conflicts]
        dates = [change.date for change in revised.changes if change.author == author and change.date]
        comments = [comment for comment in revised.comments if comment.author == author]
        found += _with_remarks(author, max(dates, default=None), points, laying.placed(comments))
    return Answer(share, tuple(found), tuple(mismatches))


def _share(base: Sequence[Block], original: Sequence[Block], pairs: Iterable[tuple[int, int]]) -> float:
    profiles = Profiles()
    whole = sum(len(block.text) for block in original)
    if not whole:
        return 0.0
    found = 0.0
    for i, j in pairs:
        same = base[i] == original[j]
        alike = 1.0 if same else likeness(profiles.of(base[i].text), profiles.of(original[j].text))
        found += alike * len(original[j].text)
    return found / whole


def _mismatches(
    base: Sequence[Block], original: Sequence[Block], pairs: Sequence[tuple[int, int]]
) -> Iterator[Mismatch]:
    of_base, of_file = dict(pairs), {j for _, j in pairs}
    for i, block in enumerate(base):
        if i not in of_base:
            if block.text.strip():
                yield Mismatch(MismatchKind.ONLY_IN_VERSION, block.id, block.text, "")
        elif block != original[of_base[i]]:
            yield Mismatch(MismatchKind.WORDED_DIFFERENTLY, block.id, block.text, original[of_base[i]].text)
    for j, block in enumerate(original):
        if j not in of_file:
            yield Mismatch(MismatchKind.ONLY_IN_FILE, None, "", block.text)


def _with_names(laid: Sequence[Block], before: Resolved, after: Resolved) -> tuple[Block, ...]:
    """The changed blocks under the ids of the original ones made of the same paragraphs."""
    owner: dict[int, int] = {}
    for j, sources in enumerate(before.sources):
        for source in sources:
            owner.setdefault(source, j)
    taken: set[int] = set()
    named: list[Block] = []
    for block, sources in zip(after.blocks, after.sources, strict=True):
        owners = sorted({owner[source] for source in sources if source in owner})
        mine = next((j for j in owners if j not in taken and _may_be(laid[j], block)), None)
        if mine is not None:
            taken.add(mine)
        named.append(block.with_id(None if mine is None else laid[mine].id))
    return tuple(named)


def _may_be(one: Block, other: Block) -> bool:
    return (one.kind == "table") == (other.kind == "table")


@dataclass(frozen=True, slots=True)
class _Point:
    """A wish before its author's remarks are put to it, and where it stands in the version."""

    place: int
    block: str | None
    operations: tuple[ProposedOperation, ...]


class _Laying:
    """The file's original laid over the version: which of its blocks is which of the version's."""

    def __init__(
        self, base: tuple[Block, ...], original: Sequence[Block], pairs: Sequence[tuple[int, int]]
    ) -> None:
        self.base = base
        self.of_file = {j: i for i, j in pairs}
        self.laid = tuple(
            block.with_id(base[self.of_file[j]].id if j in self.of_file else f"file-{j}")
            for j, block in enumerate(original)
        )

    def points(self, comparison: Comparison) -> tuple[list[_Point], list[Mismatch]]:
        """What leads from the file's original to a variant of it, as operations on the version, and what cannot.

        In this order the operations can be carried out one after the other.
        """
        units = UnitWishes([comparison])
        found: list[_Point | Mismatch] = []
        firsts = {
            block: wish.first
            for several in units.of_block.values()
            for wish in several
            for block in wish.blocks
        }
        for anchor in sorted(units.hanging):
            place, after = self._anchor(firsts.get(anchor, anchor))
            # From behind: each is put directly after the anchor, before what was put there already.
            for hanging in _gathered(reversed(units.hanging[anchor].get(0, []))):
                if isinstance(hanging, UnitWish):
                    found.append(self._unit(hanging, moved_after=(after,)))
                else:
                    found.append(_Point(place, after, (InsertAfter(after, hanging),)))
        staying = {
            wish.first: wish for several in units.of_block.values() for wish in several if wish.anchor is None
        }
        found += [self._unit(wish) for wish in staying.values()]
        found += [self._deletion(j) for j in sorted(units.deleters)]
        points = [point for point in found if isinstance(point, _Point) and point.operations]
        # The sort is stable: what was inserted after a block stays before what becomes of the block itself.
        return sorted(points, key=lambda point: point.place), [
            one for one in found if isinstance(one, Mismatch)
        ]

    def _anchor(self, j: int) -> tuple[int, str | None]:
        """The version's block that the file's block is, or the nearest one before that the version has."""
        while j != BEGINNING and j not in self.of_file:
            j -= 1
        return (BEGINNING, None) if j == BEGINNING else (self.of_file[j], self.base[self.of_file[j]].id)

    def _deletion(self, j: int) -> _Point | Mismatch:
        if j not in self.of_file:
            return Mismatch(MismatchKind.CONFLICT, None, "", self.laid[j].text)
        block = self.base[self.of_file[j]].id or ""
        return _Point(self.of_file[j], block, (Delete(block),))

    def _unit(self, wish: UnitWish, moved_after: tuple[str | None] | None = None) -> _Point | Mismatch:
        """What becomes of one block of the version, or of several that become one."""
        before = [self.laid[j] for j in wish.blocks]
        folded = rebuild(fold(map(stream, before)), wish.hunks, wish.restyles)
        parts = unfold(folded, wish.form or before[0].form, wish.new_ids or (before[0].id,))
        if not all(j in self.of_file for j in wish.blocks):
            return Mismatch(MismatchKind.CONFLICT, None, "", "\n".join(part.text for part in parts))
        now = [self.base[self.of_file[j]] for j in wish.blocks]
        if now != before:
            parts[0] = parts[0].with_id(before[0].id)
            merged = merge(before, (now, parts))
            if merged.conflicts:
                told = ["\n".join(block.text for block in blocks) for blocks in (now, parts)]
                return Mismatch(MismatchKind.CONFLICT, now[0].id, *told)
            parts = list(merged.merged)
        operations: list[ProposedOperation] = []
        if moved_after:
            operations.append(MoveAfter(now[0].id or "", moved_after[0]))
        operations += _operations(now, parts)
        return _Point(self.of_file[wish.first], now[0].id, tuple(operations))

    def placed(self, comments: Iterable[TrackedComment]) -> dict[str | None, tuple[Remark, ...]]:
        """The remarks by the version's block; those on blocks that it has not stand at the nearest one before."""
        placed: defaultdict[str | None, list[Remark]] = defaultdict(list)
        for comment in comments:
            at = BEGINNING if comment.original_block is None else comment.original_block
            placed[self._anchor(at)[1]].append(Remark(comment.text, comment.quote, comment.date))
        return {block: tuple(remarks) for block, remarks in placed.items()}


def _operations(now: Sequence[Block], parts: Sequence[Block]) -> Iterator[ProposedOperation]:
    """What turns one block, or several that are joined, into one, or several it is split into."""
    first, new = now[0], parts[0]
    identity = first.id or ""
    if (new.runs, new.rows) != (first.runs, first.rows):
        yield ReplaceText(identity, new.runs, new.rows)
    if new.form != first.form:
        yield SetKind(identity, new.form)
    yield from (Delete(block.id or "") for block in now[1:])
    if len(parts) > 1:
        yield InsertAfter(identity, tuple(part.with_id(None) for part in parts[1:]))


def _gathered(items: Iterable[Block | UnitWish]) -> Iterator[UnitWish | tuple[Block, ...]]:
    """Neighbouring new blocks, which come from behind, in their order; moved units alone."""
    blocks: list[Block] = []
    for item in items:
        if isinstance(item, Block):
            blocks.insert(0, item)
            continue
        if blocks:
            yield tuple(blocks)
            blocks = []
        yield item
    if blocks:
        yield tuple(blocks)


def _with_remarks(
    author: str,
    date: datetime.datetime | None,
    points: Iterable[_Point],
    remarks: dict[str | None, tuple[Remark, ...]],
) -> Iterator[Wish]:
    """The author's wishes; a remark belongs to the first wish at its block, or stands alone."""
    for point in points:
        yield Wish(author, point.block, point.operations, remarks.pop(point.block, ()), date)
    for block, alone in remarks.items():
        yield Wish(author, block, (), alone, max((one.date for one in alone if one.date), default=date))
