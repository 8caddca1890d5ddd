# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Documents and cases in and out as plain JSON values: the format for whoever checks the engine from outside."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any

from augenhoehe.kit.text.block_json import block_from_json, block_to_json
from augenhoehe.kit.text.blocks import Block, TextError
from augenhoehe.kit.text.comparison import accept_all, compare, reject_all
from augenhoehe.kit.text.conflicts import Agreement, Conflict, Touching
from augenhoehe.kit.text.edit import Hunk
from augenhoehe.kit.text.merging import merge
from augenhoehe.kit.text.operations import (
    Deleted,
    Edited,
    Inserted,
    Joined,
    KindChanged,
    Moved,
    Operation,
    Split,
)
from augenhoehe.kit.text.tokens import stream

Json = dict[str, Any]
_NAMES: dict[type, str] = {
    Inserted: "insert",
    Deleted: "delete",
    Moved: "move",
    Edited: "edit",
    KindChanged: "kind",
    Split: "split",
    Joined: "join",
}


class _Reader:
    """Reads documents; a block that reads like an earlier one of its id is the same object: merging is fast."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Any, Block]] = {}

    def document(self, value: Any) -> tuple[Block, ...]:
        """See `document_from_json`."""
        if not isinstance(value, dict) or not isinstance(value.get("blocks"), list):
            raise TextError('a document is an object with a list "blocks"')
        blocks = []
        for number, block in enumerate(value["blocks"]):
            try:
                blocks.append(self._block(block))
            except TextError as error:
                raise TextError(f"block {number}: {error}") from error
        return tuple(blocks)

    def named(self, case: Json, name: str) -> tuple[Block, ...]:
        """The document under `name`; errors name it too."""
        try:
            return self.document(case.get(name))
        except TextError as error:
            raise TextError(f"{name}: {error}") from error

    def _block(self, value: Any) -> Block:
        identity = value.get("id") if isinstance(value, dict) else None
        if not isinstance(identity, str):
            return block_from_json(value)
        known, block = self._known.get(identity, (None, None))
        if block is None or known != value:
            block = block_from_json(value)
            self._known.setdefault(identity, (value, block))
        return block


def document_from_json(value: Any) -> tuple[Block, ...]:
    """The blocks of `{"blocks": […]}`; `TextError` says which block is wrong and why."""
    return _Reader().document(value)


def document_to_json(blocks: Iterable[Block]) -> Json:
    """The inverse of `document_from_json`."""
    return {"blocks": [block_to_json(block) for block in blocks]}


def operation_to_json(operation: Operation) -> Json:
    """An operation in readable form: positions, None where there is none, and the words that went and came."""
    old = None if isinstance(operation, Inserted) else operation.old
    new = None if isinstance(operation, Deleted) else operation.new
    hunks: list[dict[str, str]] = []
    match operation:
        case Inserted():
            hunks = [{"deleted": "", "inserted": str(stream(operation.block))}]
        case Deleted():
            hunks = [{"deleted": str(stream(operation.block)), "inserted": ""}]
        case Edited() | Split() | Joined():
            hunks = [_hunk(hunk) for hunk in operation.hunks]
    return {"op": _NAMES[type(operation)], "old": old, "new": new, "hunks": hunks}


def run_cases(data: Any) -> Json:
    """The results of `{"cases": […]}`; a case that cannot be run yields its name and an error, the others still run.

    `TextError` if `data` has no list of cases. `seconds` is the time of the comparison or merge alone.
    """
    if not isinstance(data, dict) or not isinstance(data.get("cases"), list):
        raise TextError('cases are an object with a list "cases"')
    return {"results": [_run(case) for case in data["cases"]]}


def _run(case: Any) -> Json:
    name = case.get("case") if isinstance(case, dict) else None
    try:
        return {"case": name, **_result(case)}
    except TextError as error:
        return {"case": name, "error": str(error)}


def _result(case: Any) -> Json:
    if not isinstance(case, dict):
        raise TextError("a case is an object")
    ids = case.get("ids", True)
    if not isinstance(ids, bool):
        raise TextError('"ids" is true or false')
    reader = _Reader()
    match case.get("do"):
        case "compare":
            return _compare(reader.named(case, "old"), reader.named(case, "new"), ids)
        case "merge":
            variants = case.get("variants")
            if not isinstance(variants, list):
                raise TextError('"variants" is a list of documents')
            named = {f"variant {number}": variant for number, variant in enumerate(variants)}
            return _merge(reader.named(case, "base"), [reader.named(named, name) for name in named], ids)
        case other:
            raise TextError(f'"do" is "compare" or "merge", not {other!r}')


def _compare(old: tuple[Block, ...], new: tuple[Block, ...], ids: bool) -> Json:
    started = time.perf_counter()
    operations = compare(old, new, ids).operations
    seconds = time.perf_counter() - started
    return {
        "seconds": seconds,
        "accept_all": document_to_json(accept_all(old, operations)),
        "reject_all": document_to_json(reject_all(new, operations)),
        "operations": [operation_to_json(operation) for operation in operations],
    }


def _merge(base: tuple[Block, ...], variants: list[tuple[Block, ...]], ids: bool) -> Json:
    started = time.perf_counter()
    result = merge(base, variants, ids)
    seconds = time.perf_counter() - started
    return {
        "seconds": seconds,
        "merged": document_to_json(result.merged),
        "conflicts": [{"type": found.type.value, **_place(found)} for found in result.conflicts],
        "coalesced": [_place(found) for found in result.coalesced],
        "warnings": [{"type": "touching", **_place(found)} for found in result.warnings],
    }


def _place(found: Conflict | Agreement | Touching) -> Json:
    return {"base": found.base, "variants": list(found.variants)}


def _hunk(hunk: Hunk) -> dict[str, str]:
    return {"deleted": str(hunk.deleted), "inserted": str(hunk.inserted)}
