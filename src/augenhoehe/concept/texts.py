# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bridge between rows and the text engine: rows keep JSON, the engine works on its own frozen blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from augenhoehe.concept import models
from augenhoehe.kit.text import Block, Link, block_from_json, block_to_json, blocks_from_plain_text, retext

Content = Mapping[str, Any]
FIGURE = "abbildung:"
"""How the link of a caption begins that leads to the picture above it; the key of the figure follows."""


def block_of(row: models.Block) -> Block:
    """The block of a row, its key as id."""
    return block_from_json({"id": row.key, "kind": row.kind, **row.content})


def fill(row: models.Block, block: Block) -> None:
    """Write a block into its row; the key stays the row's."""
    content = wording(block)
    row.kind = content.pop("kind")
    row.content = content
    row.plain_text = block.text


def figure_key(block: Block) -> str:
    """The key of the figure whose caption a block is; empty where it is none."""
    links = (mark.href for run in block.runs for mark in run.marks if isinstance(mark, Link))
    return next((href.removeprefix(FIGURE) for href in links if href.startswith(FIGURE)), "")


def figure_key_in(content: Content) -> str:
    """The same of what a row keeps, without making a block of it."""
    links = (
        mark["link"] for _text, marks in content.get("runs", ()) for mark in marks if isinstance(mark, dict)
    )
    return next((href.removeprefix(FIGURE) for href in links if href.startswith(FIGURE)), "")


def wording(block: Block) -> dict[str, Any]:
    """A block as proposals, opinions and decisions keep it: with its kind, without id."""
    content = dict(block_to_json(block))
    content.pop("id", None)
    return content


def worded(content: Content | None, key: str | None = None) -> Block | None:
    """The block of a kept wording, under `key`; None where nothing was worded."""
    return None if content is None else block_from_json({"id": key, **content})


def blocks_from_text(text: str) -> list[Block]:
    """Blocks without ids from one pasted text; neighbouring lines with " | " in them are a table."""
    return list(_blocks(text.replace("\r\n", "\n")))


def table(text: str) -> Block:
    """A table from its plain text, one line a row, cells parted by " | "; the first row holds the headings."""
    bare = retext(Block(None, "table"), text)
    heading = tuple(cell._replace(header=True) for cell in bare.rows[0])
    return Block(None, "table", rows=(heading, *bare.rows[1:]))


def _blocks(text: str) -> Iterator[Block]:
    for is_table, lines in groupby(text.split("\n"), key=lambda line: " | " in line):
        if is_table:
            yield table("\n".join(line.strip() for line in lines))
        else:
            yield from blocks_from_plain_text("\n".join(lines))
