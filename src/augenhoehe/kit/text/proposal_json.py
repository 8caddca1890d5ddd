# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposed operations as plain JSON values and back: how a proposal is stored."""

from __future__ import annotations

from reprlib import repr as shown
from typing import Any

from augenhoehe.kit.text.block_json import block_from_json, block_to_json
from augenhoehe.kit.text.blocks import Block, Form, TextError
from augenhoehe.kit.text.proposals import (
    Delete,
    InsertAfter,
    MoveAfter,
    ProposedOperation,
    ReplaceText,
    SetKind,
)

Json = dict[str, Any]


def proposed_to_json(operation: ProposedOperation) -> Json:
    """A JSON object with `op` and the operation's own values."""
    match operation:
        case ReplaceText(block, runs, rows):
            content = Block(None, "table" if rows else "p", runs=runs, rows=rows)
            return {"op": "replace_text", "block": block, "content": block_to_json(content)}
        case InsertAfter(anchor, blocks):
            return {
                "op": "insert_after",
                "anchor": anchor,
                "blocks": [block_to_json(block) for block in blocks],
            }
        case Delete(block):
            return {"op": "delete", "block": block}
        case MoveAfter(block, anchor):
            return {"op": "move_after", "block": block, "anchor": anchor}
        case _:
            return {"op": "set_kind", "block": operation.block, **operation.form._asdict()}


def proposed_from_json(value: Any) -> ProposedOperation:
    """The inverse of `proposed_to_json`; `TextError` says what is wrong with any other value."""
    if not isinstance(value, dict):
        raise TextError(f"an operation must be an object, not {shown(value)}")
    match value.get("op"):
        case "replace_text":
            content = block_from_json(value.get("content"))
            return ReplaceText(_identity(value, "block"), content.runs, content.rows)
        case "insert_after":
            blocks = value.get("blocks")
            if not isinstance(blocks, list):
                raise TextError(f"blocks must be a list, not {shown(blocks)}")
            return InsertAfter(_anchor(value), tuple(block_from_json(block) for block in blocks))
        case "delete":
            return Delete(_identity(value, "block"))
        case "move_after":
            return MoveAfter(_identity(value, "block"), _anchor(value))
        case "set_kind":
            wanted = {name: value[name] for name in Form._fields if name in value}
            return SetKind(_identity(value, "block"), block_from_json(wanted).form)
        case other:
            raise TextError(f"unknown operation: {shown(other)}")


def _identity(value: Json, name: str) -> str:
    identity = value.get(name)
    if not isinstance(identity, str):
        raise TextError(f"{name} must be text, not {shown(identity)}")
    return identity


def _anchor(value: Json) -> str | None:
    return None if value.get("anchor") is None else _identity(value, "anchor")
