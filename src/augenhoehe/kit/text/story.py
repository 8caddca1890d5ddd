# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison told in the order of reading: unit by unit, each as a row of equal, deleted and inserted tokens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

from augenhoehe.kit.text.blocks import Block, Form
from augenhoehe.kit.text.comparison import Comparison
from augenhoehe.kit.text.operations import (
    Changes,
    Deleted,
    Edited,
    Inserted,
    Joined,
    KindChanged,
    Moved,
    Split,
)
from augenhoehe.kit.text.tokens import Stream, Style, fold, stream
from augenhoehe.kit.text.views import Change, State

_STATES = {
    Edited: State.EDITED,
    KindChanged: State.KIND_CHANGED,
    Split: State.SPLIT,
    Joined: State.JOINED,
}


class Piece(NamedTuple):
    """A token and what happened to it."""

    change: Change
    token: str
    style: Style
    style_before: Style


class Unit(NamedTuple):
    """Blocks that correspond to each other; `old` and `new` are where they begin."""

    form: Form
    form_before: Form
    states: frozenset[State]
    old: int | None
    new: int | None
    pieces: list[Piece]


def tell(comparison: Comparison) -> Iterator[Unit]:
    """The units in the new order; what was deleted or moved away stands where it used to."""
    story = _Story(comparison)
    position = old = 0
    while old < len(comparison.old) or position in story.placed:
        if position in story.placed:
            item = story.placed[position]
            unit = _inserted(item, position) if isinstance(item, Block) else story.arrived(item, position)
            yield unit
            position += 1 if unit.old is None else story.changes[unit.old].new_size
            continue
        if old in story.gone:
            yield story.left(old)
        else:
            yield story.arrived(old, position)
            position += story.changes[old].new_size
        old += story.changes[old].old_size


class _Story:
    """The operations by the block they begin at."""

    def __init__(self, comparison: Comparison) -> None:
        self.base = comparison.old
        self.placed: dict[int, Block | int] = {}
        self.gone: dict[int, State] = {}
        self.changes: defaultdict[int, Changes] = defaultdict(Changes)
        self._states: defaultdict[int, set[State]] = defaultdict(set)
        for operation in comparison.operations:
            match operation:
                case Inserted():
                    self.placed[operation.new] = operation.block
                case Deleted():
                    self.gone[operation.old] = State.DELETED
                case Moved():
                    self.placed[operation.new] = operation.old
                    self.gone[operation.old] = State.MOVED_AWAY
                    self._states[operation.old].add(State.MOVED)
                case _:
                    self.changes[operation.old].add(operation)
                    self._states[operation.old].add(_STATES[type(operation)])

    def arrived(self, old: int, new: int) -> Unit:
        """The unit that began at `old`, as it is now."""
        form, changes = self.base[old].form, self.changes[old]
        states = frozenset(self._states[old])
        return Unit(changes.form or form, form, states, old, new, list(_changed(self._stream(old), changes)))

    def left(self, old: int) -> Unit:
        """The unit that began at `old` and is no longer there, as it was."""
        form, state = self.base[old].form, self.gone[old]
        change = Change.DELETED if state is State.DELETED else Change.EQUAL
        return Unit(form, form, frozenset({state}), old, None, _all(change, self._stream(old)))

    def _stream(self, old: int) -> Stream:
        return fold(stream(block) for block in self.base[old : old + self.changes[old].old_size])


def _inserted(block: Block, new: int) -> Unit:
    pieces = _all(Change.INSERTED, stream(block))
    return Unit(block.form, block.form, frozenset({State.INSERTED}), None, new, pieces)


def _all(change: Change, whole: Stream) -> list[Piece]:
    return list(map(Piece, repeat(change), whole.tokens, whole.styles, whole.styles))


def _changed(old: Stream, changes: Changes) -> Iterator[Piece]:
    pieces = _all(Change.EQUAL, old)
    for restyle in changes.restyles:
        pieces[restyle.old_at] = pieces[restyle.old_at]._replace(style=restyle.after)
    at = 0
    for hunk in sorted(changes.hunks):
        yield from pieces[at : hunk.old_start]
        yield from _all(Change.DELETED, hunk.deleted)
        yield from _all(Change.INSERTED, hunk.inserted)
        at = hunk.old_end
    yield from pieces[at:]
