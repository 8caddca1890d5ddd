# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Footnotes of a file, put where the house writes them: in brackets, in the place they belong to.

Readers of office files leave a raised number in the text and a note that begins with the same number below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from augenhoehe.kit.text import Block, Run
from augenhoehe.kit.text.footnotes import OPENING, footnotes


def in_place(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with their footnotes in the text; a note whose number stands nowhere above it stays a note."""
    found: list[Block] = []
    for block in blocks:
        number = _number(block)
        marked = _marked(found, number) if number else None
        if marked is None or not _closes(block):
            found.append(block)
            continue
        place, at = marked
        runs = found[place].runs
        found[place] = replace(found[place], runs=(*runs[:at], *_footnote(block), *runs[at + 1 :]))
    return found


def _number(block: Block) -> str:
    """The raised number with which a note begins; empty for everything else."""
    first = block.runs[0] if block.kind == "note" and len(block.runs) > 1 else Run("")
    return first.text if "sup" in first.marks and first.text.isdecimal() else ""


def _marked(blocks: list[Block], number: str) -> tuple[int, int] | None:
    """The nearest raised number above: which block, and which of its runs."""
    for place in range(len(blocks) - 1, -1, -1):
        for at, run in enumerate(blocks[place].runs):
            if "sup" in run.marks and run.text == number:
                return place, at
    return None


def _footnote(note: Block) -> Iterator[Run]:
    yield Run(f" {OPENING} ")
    first, *others = note.runs[1:]
    yield first._replace(text=first.text.lstrip())
    yield from others
    yield Run("]")


def _closes(note: Block) -> bool:
    """Whether its words can stand in brackets and be found again as one footnote."""
    text = "".join(run.text for run in _footnote(note))
    return [(one.start, one.end) for one in footnotes(text)] == [(0, len(text))]
