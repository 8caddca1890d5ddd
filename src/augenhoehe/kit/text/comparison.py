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
    staying: list[list[Block]] = []
    absorbed = 0
    for i, block in enumerate(old):
        if i < absorbed or i in gone:
            continue
        unit = [block]
        if i in changed:
            changes = changed[i]
            absorbed = i + changes.old_size
            folded = rebuild(fold(map(stream_of, old[i:absorbed])), changes.hunks, changes.restyles)
            unit = unfold(folded, changes.form or block.form, changes.new_ids or (block.id,))
        if i in moved:
            placed[moved[i]] = unit
        else:
            staying.append(unit)
    return tuple(_in_place(staying, placed))


def reject_all(new: Sequence[Block], operations: Iterable[Operation]) -> tuple[Block, ...]:
    """The old document, built from the new one and the operations alone."""
    return accept_all(new, [operation.inverse() for operation in operations])


def _in_place(staying: list[list[Block]], placed: dict[int, list[Block]]) -> list[Block]:
    """Every placed unit at its position, the staying ones around them in their order."""
    result: list[Block] = []
    following = iter(staying)
    for position in sorted(placed):
        while len(result) < position:
            unit = next(following, None)
            if unit is None:
                raise TextError(
                    f"the operations do not fit the text: nothing stands before position {position}"
                )
            result += unit
        result += placed[position]
    for unit in following:
        result += unit
    return result


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
    paired_old = {i for unit in found for i in range(unit.old, unit.old_end)}
    paired_new = {j for unit in found for j in range(unit.new, unit.new_end)}
    for i, block in enumerate(old):
        if i not in paired_old:
            yield Deleted(i, block)
    for j, block in enumerate(new):
        if j not in paired_new:
            yield Inserted(j, block)
    for unit in found:
        if unit not in in_order:
            yield Moved(unit.old, unit.new)
        if unit.old_end - unit.old != unit.new_end - unit.new or old[unit.old] != new[unit.new]:
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
