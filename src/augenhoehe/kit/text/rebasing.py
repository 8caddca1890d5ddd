# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rebasing: what becomes of a proposal when its base has meanwhile got a new version. Nothing vanishes silently."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.kit.text.blocks import Block
from augenhoehe.kit.text.comparison import Comparison, compare
from augenhoehe.kit.text.conflicts import Conflict, Touching
from augenhoehe.kit.text.merging import merge
from augenhoehe.kit.text.operations import Deleted
from augenhoehe.kit.text.wishes import BEGINNING, Wishes


class RebaseState(StrEnum):
    """How a proposal stands to a new version, best first."""

    CLEAN = "clean"  # it can be taken over as it is
    CONTAINED = "contained"  # the new version says it already
    TOUCHING = "touching"  # it can be taken over, but its words meet changed words
    CONFLICT = "conflict"  # the new version changed the same words
    ORPHANED = "orphaned"  # what it speaks of, or stands after, is gone


@dataclass(frozen=True, slots=True)
class Rebase:
    """`merged` is the new version with the proposal in it, or the new version alone where a person must decide first.

    `orphans` are the base positions of blocks that the proposal speaks of and that are gone. In conflicts and warnings
    variant 0 is the new version, 1 the proposal.
    """

    state: RebaseState
    merged: tuple[Block, ...]
    conflicts: tuple[Conflict, ...]
    warnings: tuple[Touching, ...]
    orphans: tuple[int, ...]


def rebase(base: Iterable[Block], variant: Iterable[Block], new: Iterable[Block], ids: bool = True) -> Rebase:
    """Carry `variant`, a proposal's wish for `base`, over to `new`, the version that followed `base`.

    For a proposal made of operations the variant is `apply(base, operations)`.
    """
    base, variant, new = tuple(base), tuple(variant), tuple(new)
    merged = merge(base, (new, variant), ids)
    gone = {
        operation.old for operation in compare(base, new, ids).operations if isinstance(operation, Deleted)
    }
    orphans = tuple(sorted(gone & _targets(compare(base, variant, ids))))
    contained = not merged.conflicts and merged.merged == new
    if contained:
        state = RebaseState.CONTAINED
    elif orphans:
        state = RebaseState.ORPHANED
    elif merged.conflicts:
        state = RebaseState.CONFLICT
    else:
        state = RebaseState.TOUCHING if merged.warnings else RebaseState.CLEAN
    text = new if merged.conflicts else merged.merged
    return Rebase(state, text, merged.conflicts, merged.warnings, () if contained else orphans)


def _targets(proposal: Comparison) -> set[int]:
    """The base blocks that a proposal changes or after which it puts something; a deletion has no need of its block."""
    wishes = Wishes([proposal])
    anchors = {anchor for anchor in wishes.hanging if anchor != BEGINNING}
    return anchors | set(wishes.of_block)
