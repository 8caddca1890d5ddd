# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Comparing two documents: operations that lead from one to the other and back, exactly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from augenhoehe.kit.text.blocks import Block, TextError
from augenhoehe.kit.text.chain import Pair
from augenhoehe.kit.text.correspondence import correspondence, stay_in_order
from augenhoehe.kit.text.edit import edit, rebuild
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


def compare(old: Iterable[Block], new: Iterable[Block], ids: bool = True) -> Comparison:
    """What leads from `old` to `new`. With `ids`, blocks of the same id correspond; else their content decides.

    Guaranteed: `accept_all(old, operations)` equals `new`, `reject_all(new, operations)` equals `old`. Deterministic,
    without time limits. Positions count from 0.
    """
    old, new = tuple(old), tuple(new)
    start, old_end, new_end = _changed_window(old, new, ids)
    operations = _operations(old[start:old_end], new[start:new_end], ids)
    return Comparison(
        old, new, tuple(operation.shifted(start) for operation in operations) if start else operations
    )


def accept_all(old: Sequence[Block], operations: Iterable[Operation]) -> tuple[Block, ...]:
    """The new document, built from the old one and the operations alone."""
    return _carry_out(old, operations, stream)


def _carry_out(
    old: Sequence[Block], operations: Iterable[Operation], stream_of: StreamOf
) -> tuple[Block, ...]:
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
    for i in sorted(gone.union(moved, changed)):
        staying += old[at:i]
        at = i + 1
        if i in gone:
            continue
        unit = [old[i]]
        if i in changed:
            changes = changed[i]
            at = i + changes.old_size
            folded = rebuild(fold(map(stream_of, old[i:at])), changes.hunks, changes.restyles)
            unit = unfold(folded, changes.form or old[i].form, changes.new_ids or (old[i].id,))
        if i in moved:
            placed[moved[i]] = unit
        else:
            staying += unit
    return _in_place([*staying, *old[at:]], placed)


def reject_all(new: Sequence[Block], operations: Iterable[Operation]) -> tuple[Block, ...]:
    """The old document, built from the new one and the operations alone."""
    return accept_all(new, [operation.inverse() for operation in operations])


def _in_place(staying: Sequence[Block], placed: dict[int, list[Block]]) -> tuple[Block, ...]:
    """Every placed unit at its position, the staying blocks around them in their order."""
    result: list[Block] = []
    at = 0
    for position in sorted(placed):
        following = at + position - len(result)
        if following > len(staying):
            raise TextError(f"the operations do not fit the text: it ends before position {position}")
        result += staying[at:following]
        result += placed[position]
        at = following
    return (*result, *staying[at:])


def _changed_window(old: tuple[Block, ...], new: tuple[Block, ...], ids: bool) -> tuple[int, int, int]:
    """Where the documents begin to differ and where, on each side, they stop."""

    def same(one: Block, other: Block) -> bool:
        return one is other or (one == other and (not ids or one.id == other.id))

    start, old_end, new_end = 0, len(old), len(new)
    shorter = min(old_end, new_end)
    while start < shorter and same(old[start], new[start]):
        start += 1
    while old_end > start and new_end > start and same(old[old_end - 1], new[new_end - 1]):
        old_end -= 1
        new_end -= 1
    return start, old_end, new_end


def _operations(old: tuple[Block, ...], new: tuple[Block, ...], ids: bool) -> tuple[Operation, ...]:
    stream_of = cache(stream)
    found = tuple(_find(old, new, correspondence(old, new, ids), stream_of))
    back = [operation.inverse() for operation in found]
    if _carry_out(old, found, stream_of) == new and _carry_out(new, back, stream_of) == old:
        return found
    # Not reached by construction; whole blocks are always right.
    return tuple(_find(old, new, [], stream_of))


def _find(
    old: Sequence[Block], new: Sequence[Block], pairs: Sequence[Pair], stream_of: StreamOf
) -> Iterator[Operation]:
    found = units(old, new, pairs)
    in_order = stay_in_order(old, found)
    gone = set(range(len(old))).difference([unit.old for unit in found])
    come = set(range(len(new))).difference([unit.new for unit in found])
    for unit in found:
        gone.difference_update(range(unit.old + 1, unit.old_end))
        come.difference_update(range(unit.new + 1, unit.new_end))
    yield from (Deleted(i, old[i]) for i in sorted(gone))
    yield from (Inserted(j, new[j]) for j in sorted(come))
    for unit in found:
        if unit.old not in in_order:
            yield Moved(unit.old, unit.new)
        if old[unit.old] != new[unit.new] or unit.old_end - unit.old != unit.new_end - unit.new:
            yield from _within(unit, old[unit.old : unit.old_end], new[unit.new : unit.new_end], stream_of)


def _within(
    unit: Unit, old: Sequence[Block], new: Sequence[Block], stream_of: StreamOf
) -> Iterator[Operation]:
    before, after = old[0].form, new[0].form
    if before != after:
        yield KindChanged(unit.old, unit.new, before, after)
    hunks, restyles = edit(fold(map(stream_of, old)), fold(map(stream_of, new)))
    breaking = tuple(hunk for hunk in hunks if BREAK in hunk.deleted.tokens or BREAK in hunk.inserted.tokens)
    if len(new) > 1:
        yield Split(unit.old, unit.new, breaking, tuple(block.id for block in new))
    elif len(old) > 1:
        yield Joined(unit.old, unit.new, breaking, tuple(block.id for block in old))
    rewording = tuple(
        hunk for hunk in hunks if BREAK not in hunk.deleted.tokens and BREAK not in hunk.inserted.tokens
    )
    if rewording or restyles:
        yield Edited(unit.old, unit.new, rewording, restyles)
