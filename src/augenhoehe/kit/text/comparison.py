# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Comparing two documents: operations that lead from one to the other and back, exactly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import is_not

from augenhoehe.kit.text.blocks import Block, TextError
from augenhoehe.kit.text.chain import Pair
from augenhoehe.kit.text.correspondence import correspondence, moved_away
from augenhoehe.kit.text.edit import Hunk, edit, rebuild
from augenhoehe.kit.text.folding import Unit, units
from augenhoehe.kit.text.operations import (
    Changes,
    Deleted,
    Edited,
    Inserted,
    Joined,
    KindChanged,
    Moved,
    Operation,
    Split,
)
from augenhoehe.kit.text.tokens import BREAK, Stream, fold, stream, unfold

StreamOf = Callable[[Block], Stream]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents and what happened between them."""

    old: tuple[Block, ...]
    new: tuple[Block, ...]
    operations: tuple[Operation, ...]


def compare(
    old: Iterable[Block], new: Iterable[Block], ids: bool = True, stream_of: StreamOf | None = None
) -> Comparison:
    """What leads from `old` to `new`. With `ids`, blocks of the same id correspond; else their content decides.

    Guaranteed: `accept_all(old, operations)` equals `new`, `reject_all(new, operations)` equals `old`. Deterministic,
    without time limits. Positions count from 0. `stream_of`: see `once_for_each`, for several comparisons of one text.
    """
    old, new = tuple(old), tuple(new)
    return Comparison(old, new, _operations(old, new, ids, stream_of or once_for_each()))


def accept_all(old: Sequence[Block], operations: Iterable[Operation]) -> tuple[Block, ...]:
    """The new document, built from the old one and the operations alone."""
    return _carry_out(old, operations, stream)


def _carry_out(
    old: Sequence[Block], operations: Iterable[Operation], stream_of: StreamOf, start: int = 0
) -> tuple[Block, ...]:
    """What becomes of `old`, which is the part of a document from `start` on; operations go by the document."""
    gone: set[int] = set()
    placed: dict[int, list[Block]] = {}
    moved: dict[int, int] = {}
    changed: defaultdict[int, Changes] = defaultdict(Changes)
    for operation in operations:
        match operation:
            case Inserted():
                placed[operation.new] = [operation.block]
            case Deleted():
                gone.add(operation.old)
            case Moved():
                moved[operation.old] = operation.new
            case _:
                changed[operation.old].add(operation)
    staying: list[Block] = []
    at = 0
    for place in sorted(gone.union(moved, changed)):
        i = place - start
        staying += old[at:i]
        at = i + 1
        if place in gone:
            continue
        unit = [old[i]]
        if place in changed:
            changes = changed[place]
            at = i + changes.old_size
            folded = rebuild(fold(map(stream_of, old[i:at])), changes.hunks, changes.restyles)
            unit = unfold(folded, changes.form or old[i].form, changes.new_ids or (old[i].id,))
        if place in moved:
            placed[moved[place]] = unit
        else:
            staying += unit
    return _in_place([*staying, *old[at:]], placed, start)


def reject_all(new: Sequence[Block], operations: Iterable[Operation]) -> tuple[Block, ...]:
    """The old document, built from the new one and the operations alone."""
    return accept_all(new, [operation.inverse() for operation in operations])


def _in_place(staying: Sequence[Block], placed: dict[int, list[Block]], start: int) -> tuple[Block, ...]:
    """Every placed unit at its position, the staying blocks around them in their order."""
    result: list[Block] = []
    at = 0
    for position in sorted(placed):
        following = at + position - start - len(result)
        if following > len(staying):
            raise TextError(f"the operations do not fit the text: it ends before position {position}")
        result += staying[at:following]
        result += placed[position]
        at = following
    return (*result, *staying[at:])


def _same_at_first(one: Sequence[Block], other: Sequence[Block], ids: bool) -> int:
    """How many blocks at the beginning are the same. Variants mostly share their objects, so those are skipped."""
    for at in compress(count(), map(is_not, one, other)):
        if one[at] != other[at] or (ids and one[at].id != other[at].id):
            return at
    return min(len(one), len(other))


def _operations(
    old: tuple[Block, ...], new: tuple[Block, ...], ids: bool, stream_of: StreamOf
) -> tuple[Operation, ...]:
    # Only what lies between where the documents begin to differ and where they stop is looked at.
    start = _same_at_first(old, new, ids)
    end = _same_at_first(old[start:][::-1], new[start:][::-1], ids)
    old, new = old[start : len(old) - end], new[start : len(new) - end]
    pairs = _one_pair(old, new) if ids else None
    if pairs is None:
        pairs = correspondence(old, new, ids)
    if pairs and len(old) == len(new) == 1:
        rewritten = _rewritten(old[0], new[0], stream_of, start)
        if rewritten is not None:
            return rewritten
    found = tuple(_find(old, new, pairs, stream_of, start))
    back = [operation.inverse() for operation in found]
    if _carry_out(old, found, stream_of, start) == new and _carry_out(new, back, stream_of, start) == old:
        return found
    # Not reached by construction; whole blocks are always right.
    return tuple(_find(old, new, [], stream_of, start))


def _one_pair(old: Sequence[Block], new: Sequence[Block]) -> list[Pair] | None:
    """What corresponds where one block alone was reworded, by far the most frequent case; None for all others."""
    if len(old) != 1 or len(new) != 1 or old[0].id is None or old[0].id != new[0].id:
        return None
    return [(0, 0)] if "table" not in (old[0].kind, new[0].kind) else None


def once_for_each() -> StreamOf:
    """`stream`, computed once for every block."""
    # By the object, kept alive beside its stream: the same words are mostly the same object.
    known: dict[int, tuple[Block, Stream]] = {}

    def stream_of(block: Block) -> Stream:
        found = known.get(id(block))
        if found is None:
            found = known[id(block)] = block, stream(block)
        return found[1]

    return stream_of


def _rewritten(old: Block, new: Block, stream_of: StreamOf, start: int) -> tuple[Operation, ...] | None:
    """What happened to the one block that changed, by far the most frequent case; the same as `_find` finds.

    None if the operations would not lead there and back: both ways are tried on the streams, of which blocks are
    built one way only.
    """
    found = tuple(_within(Unit(0, 1, 0, 1), [old], [new], stream_of, start))
    before, after = stream_of(old), stream_of(new)
    edits = [operation for operation in found if isinstance(operation, Edited)]
    for edited in edits:
        back = edited.inverse()
        if (
            rebuild(before, edited.hunks, edited.restyles) != after
            or rebuild(after, back.hunks, back.restyles) != before
        ):
            return None
    return found if edits or before == after else None


def _find(
    old: Sequence[Block], new: Sequence[Block], pairs: Sequence[Pair], stream_of: StreamOf, start: int
) -> Iterator[Operation]:
    """The operations on the part of the documents that begins at `start`."""
    changed, gone, come = units(old, new, pairs)
    yield from (Deleted(start + i, old[i]) for i in sorted(gone))
    yield from (Inserted(start + j, new[j]) for j in sorted(come))
    begins = {i: (unit.old, unit.new) for unit in changed for i in range(unit.old, unit.old_end)}
    for pair in moved_away(old, pairs):
        i, j = begins.get(pair[0], pair)
        yield Moved(start + i, start + j)
    for unit in changed:
        yield from _within(unit, old[unit.old : unit.old_end], new[unit.new : unit.new_end], stream_of, start)


def _within(
    unit: Unit, old: Sequence[Block], new: Sequence[Block], stream_of: StreamOf, start: int
) -> Iterator[Operation]:
    i, j = start + unit.old, start + unit.new
    before, after = old[0].form, new[0].form
    if before != after:
        yield KindChanged(i, j, before, after)
    hunks, restyles = edit(fold(map(stream_of, old)), fold(map(stream_of, new)))
    rewording = hunks
    if len(old) + len(new) > 2:
        hunks = tuple(part for hunk in hunks for part in _apart(hunk))
        breaking = tuple(hunk for hunk in hunks if _breaks(hunk))
        rewording = tuple(hunk for hunk in hunks if not _breaks(hunk))
        if len(new) > 1:
            yield Split(i, j, breaking, tuple(block.id for block in new))
        else:
            yield Joined(i, j, breaking, tuple(block.id for block in old))
    if rewording or restyles:
        yield Edited(i, j, rewording, restyles)


def _apart(hunk: Hunk) -> Iterator[Hunk]:
    """A break that took the place of a space, or the reverse, apart from the words that changed beside it."""
    deleted, inserted = hunk.deleted, hunk.inserted
    if min(len(deleted.tokens), len(inserted.tokens)) > 0 and len(deleted.tokens) + len(inserted.tokens) > 2:
        if _swapped(deleted.tokens[0], inserted.tokens[0]):
            yield Hunk(hunk.old_start, hunk.new_start, deleted.cut(0, 1), inserted.cut(0, 1))
            rest = deleted.cut(1, len(deleted.tokens)), inserted.cut(1, len(inserted.tokens))
            yield from _apart(Hunk(hunk.old_start + 1, hunk.new_start + 1, *rest))
            return
        last, end = len(deleted.tokens) - 1, len(inserted.tokens) - 1
        # Only with words before it: two hunks that start at one place would exclude each other.
        if last and _swapped(deleted.tokens[last], inserted.tokens[end]):
            yield Hunk(hunk.old_start, hunk.new_start, deleted.cut(0, last), inserted.cut(0, end))
            rest = deleted.cut(last, last + 1), inserted.cut(end, end + 1)
            yield Hunk(hunk.old_start + last, hunk.new_start + end, *rest)
            return
    yield hunk


def _swapped(one: str, other: str) -> bool:
    return (one == BREAK and other.isspace()) or (other == BREAK and one.isspace())


def _breaks(hunk: Hunk) -> bool:
    return BREAK in hunk.deleted.tokens or BREAK in hunk.inserted.tokens
