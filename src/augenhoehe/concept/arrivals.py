# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a text that was read from a file meets the text of a draft: what of the one is what of the other.

A file knows no keys, so the text engine finds the passages that belong together by their words. Those keep their
key, so that proposals on them still find them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from augenhoehe.concept.read_pictures import address_of
from augenhoehe.concept.texts import FIGURE, figure_key
from augenhoehe.kit.text import Block, Link, Moved, Run, Split, accept_all, compare


class Fate(StrEnum):
    """What a passage of the new text is to the old one."""

    KEPT = "kept"
    MOVED = "moved"
    CHANGED = "changed"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Arrival:
    """The new text, its passages under the keys of those they were, None where new; and what the old text loses."""

    blocks: tuple[Block, ...]
    fates: tuple[Fate, ...]
    gone: tuple[Block, ...]
    before: Mapping[int, Block]
    """The passages that change, as they were, by their place in the new text."""

    @property
    def counts(self) -> Counter[Fate]:
        """How many passages have which fate."""
        return Counter(self.fates)

    @property
    def same(self) -> bool:
        """Whether nothing changes at all."""
        return not self.gone and set(self.fates) <= {Fate.KEPT}


def arrive(old: Sequence[Block], new: Sequence[Block]) -> Arrival:
    """Let the new text meet the old one. Guaranteed: `blocks` read exactly as `new`, and no key stands twice.

    A caption that stays, or is reworded, keeps its picture unless the file brings one for it.
    """
    operations = compare(old, new, ids=False).operations
    blocks = list(accept_all(old, operations))
    for operation in operations:
        if isinstance(operation, Split):
            # The first part of a passage that was divided stays that passage.
            blocks[operation.new] = blocks[operation.new].with_id(old[operation.old].id)
    known = {block.id: block for block in old}
    blocks = [_with_picture(block, known.get(block.id)) for block in blocks]
    kept = {block.id for block in blocks}
    moved = {operation.new for operation in operations if isinstance(operation, Moved)}
    fates = [_fate(block, known.get(block.id), place in moved) for place, block in enumerate(blocks)]
    return Arrival(
        blocks=tuple(blocks),
        fates=tuple(fates),
        gone=tuple(block for block in old if block.id not in kept),
        before={
            place: known[block.id]
            for place, (block, fate) in enumerate(zip(blocks, fates, strict=True))
            if fate is Fate.CHANGED
        },
    )


def _with_picture(block: Block, was: Block | None) -> Block:
    key = figure_key(was) if was is not None else ""
    if not key or block.kind == "table" or figure_key(block) or address_of(block):
        return block
    picture = Link(f"{FIGURE}{key}")
    return replace(block, runs=tuple(Run(run.text, (*run.marks, picture)) for run in block.runs))


def _fate(block: Block, was: Block | None, moved: bool) -> Fate:
    if was is None:
        return Fate.NEW
    if block != was:
        return Fate.CHANGED
    return Fate.MOVED if moved else Fate.KEPT
