# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a page or document shows of a comparison: neutral values without any markup."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from augenhoehe.kit.text.blocks import Form, Marks


class Change(StrEnum):
    """What happened to a segment, a table row or a cell."""

    EQUAL = "equal"
    INSERTED = "inserted"
    DELETED = "deleted"


class State(StrEnum):
    """What happened to a block; several can be true of one block."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED = "moved"  # it came here
    MOVED_AWAY = "moved-away"  # it stood here
    KIND_CHANGED = "kind-changed"
    SPLIT = "split"
    JOINED = "joined"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text; `marks_before` is set where only the marks changed. A break that was taken out reads "¶"."""

    change: Change
    text: str
    marks: Marks = ()
    marks_before: Marks | None = None


@dataclass(frozen=True, slots=True)
class CellView:
    """A table cell."""

    change: Change
    header: bool
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """A table row."""

    change: Change
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block to show. `states` is empty if nothing happened; `form_before` is set where the kind changed.

    `old` and `new` are positions in the two documents, None where it has none. Tables have `rows`, others `segments`.
    """

    form: Form
    states: frozenset[State]
    old: int | None
    new: int | None
    segments: tuple[Segment, ...] = ()
    rows: tuple[RowView, ...] = ()
    form_before: Form | None = None


class SynopsisRow(NamedTuple):
    """What stands side by side: left the old text, right the new; a split or join has several blocks on one side."""

    left: tuple[BlockView, ...]
    right: tuple[BlockView, ...]
