# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals: a version and operations on its blocks. What a proposal says stays as it was submitted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from augenhoehe.kit.text.blocks import Block, Cell, Form, Run, TextError


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """The block's text, or for a table its rows, shall be this."""

    block: str
    runs: tuple[Run, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class InsertAfter:
    """These blocks shall stand after the block `anchor`; None is the beginning of the document."""

    anchor: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Delete:
    """The block shall go."""

    block: str


@dataclass(frozen=True, slots=True)
class MoveAfter:
    """The block shall stand after the block `anchor`; None is the beginning of the document."""

    block: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class SetKind:
    """The block shall be of another kind, or a list item of another level or order."""

    block: str
    form: Form


ProposedOperation = ReplaceText | InsertAfter | Delete | MoveAfter | SetKind


def apply(base: Iterable[Block], operations: Sequence[ProposedOperation]) -> tuple[Block, ...]:
    """The variant of `base` that the operations, one after the other, make of it.

    Raises `TextError` if a block or anchor is not there, or would stand after itself.
    """
    blocks = list(base)
    for number, operation in enumerate(operations, start=1):
        try:
            _apply_one(blocks, operation)
        except TextError as error:
            raise TextError(f"operation {number}: {error}") from error
    return tuple(blocks)


def _apply_one(blocks: list[Block], operation: ProposedOperation) -> None:
    match operation:
        case ReplaceText():
            at = _find(blocks, operation.block)
            blocks[at] = replace(blocks[at], runs=operation.runs, rows=operation.rows)
        case InsertAfter():
            after = _after(blocks, operation.anchor)
            blocks[after:after] = operation.blocks
        case Delete():
            del blocks[_find(blocks, operation.block)]
        case MoveAfter():
            if operation.block == operation.anchor:
                raise TextError(f"block {operation.block!r} cannot stand after itself")
            _after(blocks, operation.anchor)
            block = blocks.pop(_find(blocks, operation.block))
            blocks.insert(_after(blocks, operation.anchor), block)
        case _:
            at = _find(blocks, operation.block)
            kind, level, ordered = operation.form
            blocks[at] = replace(blocks[at], kind=kind, level=level, ordered=ordered)


def _find(blocks: Sequence[Block], identity: str) -> int:
    for at, block in enumerate(blocks):
        if block.id == identity:
            return at
    raise TextError(f"there is no block {identity!r}")


def _after(blocks: Sequence[Block], anchor: str | None) -> int:
    return 0 if anchor is None else _find(blocks, anchor) + 1
