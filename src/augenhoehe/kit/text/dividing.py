# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One block parted in several, and two joined to one; words and marks stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from augenhoehe.kit.text.blocks import Block, Run, TextError, text_of
from augenhoehe.kit.text.footnotes import footnotes

Span = tuple[int, int]

SIGN = "¶"
"""What people type where a new passage shall begin."""

_TYPED = re.compile(rf"\s*(?:{SIGN}\s*)+|[^\S\n]*\n[^\S\n]*\n\s*")
_SENTENCE_END = re.compile(r"(?P<word>\w*)[.!?…:;][\"'”“»)\]]*(?P<gap>\s+)(?=\S)")
# "z. B.", "8. Dezember", "Nr. 5": a dot that ends no sentence.
_ABBREVIATED = re.compile(r"\d+|\w|Nr|Art|Abs|bzw|ca|vgl|Dr|Prof|St|Str|usw|inkl|gem|ggf")


def cut(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    """What stands from character `start` to before `end`."""
    at = 0
    for run in runs:
        piece = run.text[max(start - at, 0) : max(end - at, 0)]
        if piece:
            yield Run(piece, run.marks)
        at += len(run.text)


def typed_borders(text: str) -> list[Span]:
    """Where somebody typed that a new passage begins: with "¶" or a blank line; each with the white space around it.

    A footnote is never parted.
    """
    typed = [(match.start(), match.span()) for match in _TYPED.finditer(text)]
    return [span for _, span in _outside(text, typed)]


def sentence_borders(text: str) -> list[Span]:
    """The white space between sentences, and every line break; what is inside a footnote does not count."""
    ends = [
        (match.start(), match.span("gap"))
        for match in _SENTENCE_END.finditer(text)
        if "\n" in match["gap"] or not _ABBREVIATED.fullmatch(match["word"])
    ]
    breaks = [(match.start(), match.span()) for match in re.finditer(r"(?<=\S)\s*\n\s*(?=\S)", text)]
    return sorted({gap for _, gap in _outside(text, [*ends, *breaks])})


def divide(block: Block, borders: Sequence[Span]) -> tuple[Block, ...]:
    """The parts of `block` between the borders, which go; parts without words too. The first keeps the id.

    Raises `TextError` for tables and for borders that overlap or lie outside.
    """
    if block.kind == "table":
        raise TextError("a table cannot be divided")
    length = len(text_of(block.runs))
    marks = [0, *(place for border in borders for place in border), length]
    if any(later < earlier for earlier, later in pairwise(marks)):
        raise TextError("borders must follow each other inside the text")
    starts, ends = marks[::2], marks[1::2]
    parts = [tuple(cut(block.runs, start, end)) for start, end in zip(starts, ends, strict=True)]
    worded = [part for part in parts if text_of(part).strip()] or [block.runs]
    return tuple(
        replace(block, id=None if place else block.id, runs=part) for place, part in enumerate(worded)
    )


def unite(first: Block, second: Block) -> Block:
    """`first` with the words of `second` behind its own, parted by a space; id and form are the first's.

    Raises `TextError` for tables.
    """
    if "table" in (first.kind, second.kind):
        raise TextError("a table cannot be joined")
    before, after = first.runs, second.runs
    if not before or not after:
        return replace(first, runs=before or after)
    parted = before[-1].text[-1].isspace() or after[0].text[0].isspace()
    between = () if parted else (Run(" ", before[-1].marks if before[-1].marks == after[0].marks else ()),)
    return replace(first, runs=(*before, *between, *after))


def _outside(text: str, found: Sequence[tuple[int, Span]]) -> Iterator[tuple[int, Span]]:
    """The spans whose sign, at the place named first, stands in no footnote."""
    notes = list(footnotes(text))
    for at, span in found:
        if not any(note.start < at < note.end for note in notes):
            yield at, span
