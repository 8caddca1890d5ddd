# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Documents and cases in and out as plain JSON values: the format for whoever checks the engine from outside."""

from __future__ import annotations

import time
from collections.abc import Iterable
from reprlib import repr as shown
from typing import Any

from augenhoehe.kit.text.block_json import block_from_json, block_to_json
from augenhoehe.kit.text.blocks import Block, TextError
from augenhoehe.kit.text.comparison import Comparison, accept_all, compare, reject_all
from augenhoehe.kit.text.conflicts import Agreement, Conflict, Touching
from augenhoehe.kit.text.edit import Hunk
from augenhoehe.kit.text.merging import Merge, merge
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
from augenhoehe.kit.text.proposal_json import proposed_from_json
from augenhoehe.kit.text.proposals import apply
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
        self._same: dict[tuple[str | None, Block], Block] = {}

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

    def variant(self, base: tuple[Block, ...], number: int, value: Any) -> tuple[Block, ...]:
        """A document, or `{"operations": […]}`, a proposal to be applied to `base`; errors name the number."""
        try:
            if isinstance(value, dict) and isinstance(value.get("operations"), list):
                return apply(base, [proposed_from_json(operation) for operation in value["operations"]])
            return self.document(value)
        except TextError as error:
            raise TextError(f"variant {number}: {error}") from error

    def _block(self, value: Any) -> Block:
        identity = value.get("id") if isinstance(value, dict) else None
        known, block = self._known.get(identity, (None, None)) if isinstance(identity, str) else (None, None)
        if block is None or known != value:
            read = block_from_json(value)
            block = self._same.setdefault((read.id, read), read)
            if block.id is not None:
                self._known.setdefault(block.id, (value, block))
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
        return {"case": name, **run_case(case)}
    except TextError as error:
        return {"case": name, "error": str(error)}
    except Exception as error:  # noqa: BLE001 - whatever befalls one case, the others still run
        return {"case": name, "error": f"{type(error).__name__}: {error}"}


def run_case(case: Any) -> Json:
    """The result of one case, without its name; `TextError` says why it cannot be run."""
    if isinstance(case, dict) and case.get("do") == "merge":
        base, variants, ids = _merge_case(case)
        started = time.perf_counter()
        merged = merge(base, variants, ids)
        return {"seconds": time.perf_counter() - started, **merge_to_json(merged)}
    old, new, ids = _compare_case(case)
    started = time.perf_counter()
    comparison = compare(old, new, ids)
    return {"seconds": time.perf_counter() - started, **comparison_to_json(comparison)}


def comparison_of(case: Any) -> Comparison:
    """The comparison that the case asks for; `TextError` if it asks for none."""
    return compare(*_compare_case(case))


def merge_of(case: Any) -> Merge:
    """The merge that the case asks for; `TextError` if it asks for none."""
    return merge(*_merge_case(case))


def comparison_to_json(comparison: Comparison) -> Json:
    """Both documents, each rebuilt from the other and the operations alone, and the operations."""
    operations = comparison.operations
    return {
        "accept_all": document_to_json(accept_all(comparison.old, operations)),
        "reject_all": document_to_json(reject_all(comparison.new, operations)),
        "operations": [operation_to_json(operation) for operation in operations],
    }


def merge_to_json(result: Merge) -> Json:
    """The merged document and what is to be known about it, by place."""
    return {
        "merged": document_to_json(result.merged),
        "conflicts": [{"type": found.type.value, **_place(found)} for found in result.conflicts],
        "coalesced": [_place(found) for found in result.coalesced],
        "warnings": [{"type": "touching", **_place(found)} for found in result.warnings],
    }


def _compare_case(case: Any) -> tuple[tuple[Block, ...], tuple[Block, ...], bool]:
    ids, reader = _ids(case), _Reader()
    if case.get("do") != "compare":
        raise TextError(f'"do" is "compare" or "merge", not {shown(case.get("do"))}')
    return reader.named(case, "old"), reader.named(case, "new"), ids


def _merge_case(case: Any) -> tuple[tuple[Block, ...], list[tuple[Block, ...]], bool]:
    ids, reader = _ids(case), _Reader()
    base, variants = reader.named(case, "base"), case.get("variants")
    if not isinstance(variants, list):
        raise TextError('"variants" is a list of documents')
    return base, [reader.variant(base, *one) for one in enumerate(variants)], ids


def _ids(case: Any) -> bool:
    if not isinstance(case, dict):
        raise TextError("a case is an object")
    ids = case.get("ids", True)
    if not isinstance(ids, bool):
        raise TextError('"ids" is true or false')
    return ids


def _place(found: Conflict | Agreement | Touching) -> Json:
    return {"base": found.base, "variants": list(found.variants)}


def _hunk(hunk: Hunk) -> dict[str, str]:
    return {"deleted": str(hunk.deleted), "inserted": str(hunk.inserted)}
