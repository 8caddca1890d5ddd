# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of the text engine, or a comparison of two texts, as nodes of the document tree."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from augenhoehe.kit.documents.tree import (
    Align,
    Change,
    Column,
    Heading,
    Item,
    ItemList,
    Node,
    Note,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    plain,
)
from augenhoehe.kit.text.blocks import Block, Form, Link, Marks
from augenhoehe.kit.text.views import BlockView, Segment
from augenhoehe.kit.text.views import Change as TextChange

#: A concept begins with h2, because h1 is the page's; a document's chapters are level 1.
LEVELS = {"h2": 1, "h3": 2, "h4": 3}
CHANGES = {TextChange.EQUAL: None, TextChange.INSERTED: Change.INSERTED, TextChange.DELETED: Change.DELETED}

#: A number as people write it, "1.234,50", with a sign before it or a unit behind; a day such as 1.2.2022 is none.
NUMBER = re.compile(
    r"[+\-−–±]?\s?(?:\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?(?:[ \u00a0\u202f]?(?:%|‰|€|Euro|EUR))?"
)
NOTHING = frozenset({"", "-", "–", "—", "−"})

Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[Runs, ...]
    headers: tuple[bool, ...]


def block_runs(block: Block) -> Runs:
    """Return the words of a block as the document tree has them."""
    return tuple(marked_run(run.text, run.marks) for run in block.runs)


def nodes_from_blocks(
    blocks: Iterable[Block], *, table_caption: str = "Tabelle", words: Callable[[Block], Runs] = block_runs
) -> list[Node]:
    """Return the nodes of a text. Tables are called after the heading above them, or table_caption where none is.

    words: gives the words of a block that is no table, where numbers of headings or lines belong to them.
    """
    parts = [
        _Part(
            block.form,
            () if block.form.kind == "table" else words(block),
            tuple(
                _Row(
                    tuple(tuple(marked_run(run.text, run.marks) for run in cell.runs) for cell in row),
                    tuple(cell.header for cell in row),
                )
                for row in block.rows
            ),
        )
        for block in blocks
    ]
    return _nodes(parts, table_caption)


def nodes_from_comparison(views: Iterable[BlockView], *, table_caption: str = "Tabelle") -> list[Node]:
    """Return the nodes of a comparison in one column: inserted and deleted words are marked as such."""
    parts = [
        _Part(
            view.form,
            segment_runs(view.segments),
            tuple(
                _Row(
                    tuple(segment_runs(cell.segments) for cell in row.cells),
                    tuple(cell.header for cell in row.cells),
                )
                for row in view.rows
            ),
        )
        for view in views
    ]
    return _nodes(parts, table_caption)


@dataclass(frozen=True, slots=True)
class _Part:
    form: Form
    runs: Runs
    rows: tuple[_Row, ...]


def marked_run(text: str, marks: Marks, change: Change | None = None, line: int = 0) -> Run:
    """Return a run of the tree; a link among the marks becomes the run's."""
    link = next((mark.href for mark in marks if isinstance(mark, Link)), None)
    return Run(text, frozenset(mark for mark in marks if not isinstance(mark, Link)), link, change, line)


def segment_runs(segments: Sequence[Segment]) -> Runs:
    """Return compared words as runs, inserted and deleted ones marked."""
    return tuple(marked_run(segment.text, segment.marks, CHANGES[segment.change]) for segment in segments)


def _nodes(parts: Sequence[_Part], table_caption: str) -> list[Node]:
    nodes: list[Node] = []
    caption = table_caption
    position = 0
    while position < len(parts):
        part = parts[position]
        if part.form.kind == "li":
            end = position
            while end < len(parts) and parts[end].form.kind == "li":
                end += 1
            nodes += _lists(parts[position:end])
            position = end
            continue
        if part.form.kind in LEVELS:
            caption = plain(part.runs).strip() or caption
        node = _node(part, caption)
        if node is not None:
            nodes.append(node)
        position += 1
    return nodes


def _node(part: _Part, caption: str) -> Node | None:
    """One node, or none for a heading or table without words, which a half-written draft may have."""
    kind = part.form.kind
    if kind == "table":
        return _table(part.rows, caption)
    if kind in LEVELS:
        # plain() leaves deleted words out, but a deleted heading is still to be seen
        said = "".join(run.text for run in part.runs).strip()
        if not said:
            return None
        return Heading(LEVELS[kind], part.runs) if plain(part.runs).strip() else Paragraph(part.runs)
    if kind == "note":
        return Note("", (part.runs,))
    return Paragraph(part.runs, ParagraphStyle.QUOTE if kind == "quote" else ParagraphStyle.BODY)


def _lists(parts: Sequence[_Part]) -> list[ItemList]:
    """Points in a row, by level, as lists in lists; a change between bullets and numbers begins a new list."""
    lists: list[ItemList] = []
    position = 0
    while position < len(parts):
        first = parts[position].form
        items: list[Item] = []
        while position < len(parts):
            form = parts[position].form
            if items and form.level <= first.level and form.ordered != first.ordered:
                break
            end = position + 1
            while end < len(parts) and parts[end].form.level > first.level:
                end += 1
            below = _lists(parts[position + 1 : end])
            items.append(Item(parts[position].runs, below[0] if below else None))
            # a second kind of list below the same point has no place in one Item: its points follow as own list
            items += [Item((), extra) for extra in below[1:]]
            position = end
        lists.append(ItemList(tuple(items), first.ordered))
    return lists


def _align(cells: Iterable[str]) -> Align:
    """Numbers stand below each other from the right; empty cells and dashes say that there is none."""
    said = [words for cell in cells if (words := cell.strip()) not in NOTHING]
    return Align.RIGHT if said and all(NUMBER.fullmatch(words) for words in said) else Align.LEFT


def _table(rows: Sequence[_Row], caption: str) -> Table | None:
    width = max((len(row.cells) for row in rows), default=0)
    if width == 0:
        return None
    # a header cell that only begins the first row names that row, not the columns
    headed = all(rows[0].headers) or any(rows[0].headers[1:])
    head = rows[0].cells if headed else ()
    body = rows[1:] if headed else rows
    filled = tuple((*row.cells, *(((),) * (width - len(row.cells)))) for row in body)
    named = bool(body) and all(row.headers[:1] == (True,) for row in body)
    columns = tuple(
        Column(
            head[number] if number < len(head) and plain(head[number]).strip() else f"Spalte {number + 1}",
            # What names the rows stays at the left, even a year.
            Align.LEFT if named and number == 0 else _align(plain(row[number]) for row in filled),
        )
        for number in range(width)
    )
    return Table(caption, columns, filled, row_header=named)
