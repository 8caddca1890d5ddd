# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks as plain JSON values and back."""

from __future__ import annotations

from reprlib import repr as shown
from typing import Any, cast

from augenhoehe.kit.text.blocks import MARK_NAMES, Block, Cell, Kind, Link, Mark, Run, TextError

Json = dict[str, Any]


def block_from_json(value: Any) -> Block:
    """The block that `value` describes, in normal form. `TextError` says what is wrong with any other value."""
    entries = _object(value, "a block")
    identity, kind = entries.get("id"), entries.get("kind")
    level, ordered = entries.get("level", 0), entries.get("ordered", False)
    if identity is not None and not isinstance(identity, str):
        raise TextError(f"id must be text or null, not {shown(identity)}")
    if identity is not None:
        _unicode(identity, "id")
    if not isinstance(kind, str):
        raise TextError(f"kind must be text, not {shown(kind)}")
    if isinstance(level, bool) or not isinstance(level, int):
        raise TextError(f"level must be a whole number, not {shown(level)}")
    if not isinstance(ordered, bool):
        raise TextError(f"ordered must be true or false, not {shown(ordered)}")
    rows: tuple[tuple[Cell, ...], ...] = ()
    if "rows" in entries:
        rows = tuple(
            tuple(_cell(cell) for cell in _list(row, "a row")) for row in _list(entries["rows"], "rows")
        )
    # The block itself refuses an unknown kind.
    return Block(identity, cast("Kind", kind), level, ordered, _runs(entries.get("runs", [])), rows)


def block_to_json(block: Block) -> Json:
    """The inverse of `block_from_json`."""
    value: Json = {"id": block.id, "kind": block.kind}
    if block.kind != "table" or block.level:
        value["level"] = block.level
    if block.kind == "li" or block.ordered:
        value["ordered"] = block.ordered
    if block.kind == "table":
        value["rows"] = [[_cell_to_json(cell) for cell in row] for row in block.rows]
    else:
        value["runs"] = _runs_to_json(block.runs)
    return value


def _cell(value: Any) -> Cell:
    entries = _object(value, "a cell")
    header = entries.get("header", False)
    if not isinstance(header, bool):
        raise TextError(f"header must be true or false, not {shown(header)}")
    return Cell(_runs(entries.get("runs", [])), header)


def _runs(value: Any) -> tuple[Run, ...]:
    return tuple(_run(run) for run in _list(value, "runs"))


def _run(value: Any) -> Run:
    parts = _list(value, "a run")
    if len(parts) != 2 or not isinstance(parts[0], str):
        raise TextError(f"a run is [text, marks], not {shown(value)}")
    return Run(_unicode(parts[0], "text"), tuple(_mark(mark) for mark in _list(parts[1], "marks")))


def _mark(value: Any) -> Mark:
    if isinstance(value, dict) and value.keys() == {"link"} and isinstance(value["link"], str):
        return Link(_unicode(value["link"], "a link"))
    if isinstance(value, str) and value in MARK_NAMES:
        return MARK_NAMES[value]
    raise TextError(f"unknown mark: {shown(value)}")


def _unicode(text: str, what: str) -> str:
    """`text` itself; half of a character pair, which JSON can spell, is no text that could be kept or sent on."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise TextError(f"{what} must be valid Unicode, unlike {shown(text)}") from error
    return text


def _cell_to_json(cell: Cell) -> Json:
    return (
        {"header": True, "runs": _runs_to_json(cell.runs)}
        if cell.header
        else {"runs": _runs_to_json(cell.runs)}
    )


def _runs_to_json(runs: tuple[Run, ...]) -> list[list[Any]]:
    return [
        [run.text, [{"link": mark.href} if isinstance(mark, Link) else mark for mark in run.marks]]
        for run in runs
    ]


def _object(value: Any, what: str) -> Json:
    if not isinstance(value, dict):
        raise TextError(f"{what} must be an object, not {shown(value)}")
    return value


def _list(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise TextError(f"{what} must be a list, not {shown(value)}")
    return value
