# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Carrying accepted changes into a draft: each is a variant of the version it refers to, and so is the draft itself.

What the draft says meanwhile always stands. A change that meets it, or another change, at the same words is left
out and told, for a person to settle; the others go in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from augenhoehe.concept.enums import ProposalKind
from augenhoehe.kit.text import (
    Block,
    Delete,
    InsertAfter,
    MoveAfter,
    ProposedOperation,
    ReplaceText,
    SetKind,
    apply,
    merge,
)

DRAFT = 0
"""The draft's place among the variants of a merge."""


@dataclass(frozen=True, slots=True)
class Change:
    """An accepted change. `new`: the wording that goes in, None where the passage goes or is moved.

    `key` is that of a new block; `anchor_key`: after which block a moved one shall stand, empty for the beginning. So
    is the `block_key` of a new block that shall stand before everything.
    """

    number: int
    kind: ProposalKind
    block_key: str
    new: Block | None
    key: str = ""
    anchor_key: str = ""

    @property
    def begins(self) -> bool:
        """Whether a new passage shall stand before everything."""
        return self.kind is ProposalKind.INSERT_AFTER and not self.block_key


@dataclass(frozen=True, slots=True)
class Clash:
    """A change that was left out: with the numbers of others it excludes, or with what was written meanwhile."""

    number: int
    others: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """The new text of the draft, the numbers carried out, and what was left out."""

    blocks: tuple[Block, ...]
    carried_out: tuple[int, ...]
    clashes: tuple[Clash, ...]


def with_change(base: Sequence[Block], change: Change) -> tuple[Block, ...]:
    """The document with one change made to it."""
    return apply(base, list(_operations(base, change)))


def _operations(base: Sequence[Block], change: Change) -> Iterator[ProposedOperation]:
    if change.kind is ProposalKind.MOVE and change.new is None:
        yield MoveAfter(change.block_key, change.anchor_key or None)
    elif change.new is None:
        yield Delete(change.block_key)
    elif change.kind is ProposalKind.INSERT_AFTER:
        yield InsertAfter(change.block_key or None, (change.new.with_id(change.key),))
    else:
        yield ReplaceText(change.block_key, change.new.runs, change.new.rows)
        # Files with tracked changes may want a passage to become a heading or a list item.
        if any(block.id == change.block_key and block.form != change.new.form for block in base):
            yield SetKind(change.block_key, change.new.form)


def carry_out(base: Sequence[Block], draft: Sequence[Block], changes: Iterable[Change]) -> Merged:
    """Merge the changes into the draft; all of them refer to `base`, from which the draft was written."""
    going = list(changes)
    clashes: list[Clash] = []
    while True:
        result = merge(base, [tuple(draft), *(with_change(base, change) for change in going)])
        clashing: dict[int, set[int]] = {}
        for conflict in result.conflicts:
            for variant in conflict.variants:
                if variant != DRAFT:
                    clashing.setdefault(variant, set()).update(set(conflict.variants) - {variant})
        if not clashing:
            return Merged(result.merged, tuple(change.number for change in going), tuple(clashes))
        clashes += [
            Clash(
                going[variant - 1].number,
                tuple(sorted(going[other - 1].number for other in others if other != DRAFT)),
            )
            for variant, others in sorted(clashing.items())
        ]
        going = [change for variant, change in enumerate(going, start=1) if variant not in clashing]
