# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened between two documents. Every operation knows its inverse and all it takes to carry it out."""

from __future__ import annotations

from dataclasses import dataclass, field

from augenhoehe.kit.text.blocks import Block, Form
from augenhoehe.kit.text.edit import Hunk, Restyle


@dataclass(frozen=True, slots=True)
class Inserted:
    """`block` stands at `new` and has no old counterpart."""

    new: int
    block: Block

    def inverse(self) -> Deleted:
        """A deletion."""
        return Deleted(self.new, self.block)


@dataclass(frozen=True, slots=True)
class Deleted:
    """`block` stood at `old` and has no new counterpart."""

    old: int
    block: Block

    def inverse(self) -> Inserted:
        """An insertion."""
        return Inserted(self.old, self.block)


@dataclass(frozen=True, slots=True)
class _Both:
    """The unit that began at block `old` begins at block `new`."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Moved(_Both):
    """The unit left its place in the order."""

    def inverse(self) -> Moved:
        """The move back."""
        return Moved(self.new, self.old)


@dataclass(frozen=True, slots=True)
class Edited(_Both):
    """Wording or marks of the unit changed."""

    hunks: tuple[Hunk, ...]
    restyles: tuple[Restyle, ...]

    def inverse(self) -> Edited:
        """The edit back."""
        return Edited(
            self.new, self.old, _back(self.hunks), tuple(restyle.inverse() for restyle in self.restyles)
        )


@dataclass(frozen=True, slots=True)
class KindChanged(_Both):
    """The unit became another kind of block, or a list item of another level or order."""

    before: Form
    after: Form

    def inverse(self) -> KindChanged:
        """The change back."""
        return KindChanged(self.new, self.old, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Split(_Both):
    """One block became several neighbours with these ids; the hunks bring in the breaks."""

    hunks: tuple[Hunk, ...]
    ids: tuple[str | None, ...]

    def inverse(self) -> Joined:
        """A join."""
        return Joined(self.new, self.old, _back(self.hunks), self.ids)


@dataclass(frozen=True, slots=True)
class Joined(_Both):
    """Several neighbours with these ids became one block; the hunks take out the breaks."""

    hunks: tuple[Hunk, ...]
    ids: tuple[str | None, ...]

    def inverse(self) -> Split:
        """A split."""
        return Split(self.new, self.old, _back(self.hunks), self.ids)


Within = Edited | KindChanged | Split | Joined
Operation = Inserted | Deleted | Moved | Within


@dataclass(slots=True, eq=False)
class Changes:
    """All that happened within one unit, put together from its operations.

    `form` is the new one, if it changed; `new_ids` those of the blocks it was split into, `old_ids` of those joined.
    """

    form: Form | None = None
    hunks: list[Hunk] = field(default_factory=list)
    restyles: tuple[Restyle, ...] = ()
    new_ids: tuple[str | None, ...] = ()
    old_ids: tuple[str | None, ...] = ()

    def add(self, operation: Within) -> None:
        """Put another operation of the unit in."""
        match operation:
            case KindChanged():
                self.form = operation.after
                return
            case Edited():
                self.restyles = operation.restyles
            case Split():
                self.new_ids = operation.ids
            case _:
                self.old_ids = operation.ids
        self.hunks += operation.hunks

    @property
    def old_size(self) -> int:
        """How many blocks the unit had."""
        return len(self.old_ids) or 1

    @property
    def new_size(self) -> int:
        """How many blocks the unit has."""
        return len(self.new_ids) or 1


def _back(hunks: tuple[Hunk, ...]) -> tuple[Hunk, ...]:
    return tuple(hunk.inverse() for hunk in hunks)
