# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes blocks as Markdown: CommonMark with tables; what it has no sign for is written as HTML elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from augenhoehe.kit.manuscripts.pictures import Picture, Pictures, links, shown_by
from augenhoehe.kit.richtext.markdown import NOTE_SIGN
from augenhoehe.kit.richtext.markdown_footnotes import SIGN, sign
from augenhoehe.kit.richtext.recorder import clean, link
from augenhoehe.kit.text import Block, Cell, Link, Mark, Run
from augenhoehe.kit.text.blocks import text_of
from augenhoehe.kit.text.dividing import cut
from augenhoehe.kit.text.footnotes import footnotes

_HEADINGS = {"h2": "##", "h3": "###", "h4": "####"}
_SIGNS = re.compile(r"[\\`*_\[\]<>&|~]|!$")
_AT_START = re.compile(r"[-+=#!:]|(?<=\d)[.)]")
# White space that would be lost: at an edge, and anything but single spaces.
_SPACES = re.compile(r"^\s+|\s+$|[^\S \n]|(?<=\s) | (?=\n)|(?<=\n) ")
_PLAIN_EDGES = re.compile(r"[A-Za-z0-9ÄÖÜäöüß](?:.*[A-Za-z0-9ÄÖÜäöüß])?", re.DOTALL)
_STARS = {"strong": "**", "em": "*"}


class _Level(NamedTuple):
    """An open list: whether it counts, in which column its signs stand and in which its words."""

    ordered: bool
    sign: int
    words: int


def write_markdown(
    blocks: Iterable[Block], *, title: str, pictures: Pictures | None = None, elsewhere: str = ""
) -> bytes:
    """The blocks as a Markdown file in UTF-8; the title is its only heading of the first level.

    A Markdown file holds no pictures: what they say and a name stand in their place, and `elsewhere`, where they are.
    """
    numbers = count(1)
    notes: list[tuple[Run, ...]] = []
    parts = [f"# {_words((Run(title),))}"]
    levels: list[_Level] = []
    for block in blocks:
        if block.kind == "li":
            # Items stand line below line; everything else is parted by a blank line.
            parts.append(("\n" if levels else "\n\n") + _item(_with_signs(block, notes), levels))
        else:
            levels.clear()
            if picture := shown_by(links(block.runs), pictures or {}):
                parts.append("\n\n" + _place_of(picture, next(numbers), elsewhere))
            parts.append("\n\n" + _block(_with_signs(block, notes)))
    text = SIGN.sub(r"[^\1]", "".join(parts))
    text += "".join(f"\n\n[^{number}]: {_words(note)}" for number, note in enumerate(notes, start=1))
    return (text + "\n").encode("utf-8", "replace")


def _with_signs(block: Block, notes: list[tuple[Run, ...]]) -> Block:
    """The block with a sign in the place of each footnote; their words are put to `notes`."""
    if block.kind == "table":
        rows = tuple(
            tuple(cell._replace(runs=_called(cell.runs, notes)) for cell in row) for row in block.rows
        )
        return replace(block, rows=rows)
    return replace(block, runs=_called(block.runs, notes))


def _called(runs: Sequence[Run], notes: list[tuple[Run, ...]]) -> tuple[Run, ...]:
    text = text_of(runs)
    found = list(footnotes(text))
    kept: list[Run] = []
    at = 0
    for one in found:
        notes.append(tuple(cut(runs, one.words_start, one.words_end)))
        kept += [*cut(runs, at, one.start), Run(sign(len(notes)))]
        at = one.end
    return (*kept, *cut(runs, at, len(text))) if found else tuple(runs)


def _place_of(picture: Picture, number: int, elsewhere: str) -> str:
    said = _words((Run(" ".join(picture.alternative_text.split())),))
    note = _words((Run(elsewhere),)).replace('"', "&quot;")
    named = f' "{note}"' if note else ""
    return f"![{said}](abbildung-{number}.{picture.ending}{named})"


def _block(block: Block) -> str:
    if block.kind == "table":
        return _table(block.rows)
    words = _words(block.runs)
    match block.kind:
        case "quote":
            return f"> {words}"
        case "note":
            return f"> {NOTE_SIGN}\n> {words}"
        case "p":
            return words
        case _:
            return f"{_HEADINGS[block.kind]} {words}"


def _item(block: Block, levels: list[_Level]) -> str:
    """An item below the words of the item it belongs to; levels in between that have none get empty ones."""
    del levels[block.level + 1 :]
    fresh = len(levels) <= block.level
    start = levels[-1].words if fresh and levels else 0
    signs = ""
    while len(levels) <= block.level:
        column = levels[-1].words if levels else 0
        levels.append(_level(block.ordered, column))
        signs += "1. " if block.ordered else "- "
    if not fresh:
        start = levels[-1].sign
        levels[-1] = _level(block.ordered, start)
        signs = "1. " if block.ordered else "- "
    return " " * start + signs + _words(block.runs)


def _level(ordered: bool, column: int) -> _Level:
    return _Level(ordered, column, column + (3 if ordered else 2))


def _table(rows: Sequence[Sequence[Cell]]) -> str:
    width = max((len(row) for row in rows), default=0)
    headed = bool(rows) and bool(rows[0]) and all(cell.header for cell in rows[0])
    # A table must have a head; an empty one is left out again by whoever reads it.
    head: Sequence[Cell] = rows[0] if headed else ()
    lines = [_row(head, width), "|" + " --- |" * width]
    lines += [_row(row, width) for row in (rows[1:] if headed else rows)]
    return "\n".join(lines)


def _row(cells: Sequence[Cell], width: int) -> str:
    words = [_words(cell.runs) for cell in cells] + [""] * (width - len(cells))
    return "| " + " | ".join(words) + " |"


def _words(runs: Iterable[Run]) -> str:
    """Runs on one line; nothing in them is taken for a sign of the format."""
    runs = [Run(clean(run.text), run.marks) for run in runs]
    text = "".join(run.text for run in runs)
    kept = {place for match in _SPACES.finditer(text) for place in range(*match.span())}
    kept |= {match.start() for match in _AT_START.finditer(text[:12]) if _starts(text, match.start())}
    parts, at = [], 0
    for number, run in enumerate(runs):
        end = at + len(run.text)
        escaped = "".join(_escaped(text[place], place in kept) for place in range(at, end))
        beside = [other for other in (number - 1, number + 1) if 0 <= other < len(runs) and runs[other].marks]
        parts.append(_marked(escaped, run, stars=not beside))
        at = end
    return "".join(parts)


def _starts(text: str, place: int) -> bool:
    """Whether a sign stands where it would begin a list, a heading or an underline."""
    return place == 0 or text[:place].strip().isdecimal()


def _escaped(letter: str, kept: bool) -> str:
    if letter == "\n":
        return "<br>"
    if letter == "|" or (kept and letter.isspace()):
        # Bars part cells even where they are escaped.
        return f"&#{ord(letter)};"
    return f"\\{letter}" if kept or _SIGNS.match(letter) else letter


def _marked(escaped: str, run: Run, *, stars: bool) -> str:
    """Words with their marks; stars only where no rule of the format could take them for something else."""
    plain = stars and _PLAIN_EDGES.fullmatch(run.text) is not None
    for mark in sorted(run.marks, key=_order):
        if isinstance(mark, Link):
            escaped = f"[{escaped}](<{_address(mark.href)}>)" if link(mark.href) else escaped
        elif plain and mark in _STARS:
            escaped = f"{_STARS[mark]}{escaped}{_STARS[mark]}"
        else:
            escaped = f"<{mark}>{escaped}</{mark}>"
    return escaped


def _order(mark: Mark) -> tuple[bool, str]:
    return isinstance(mark, Link), str(mark)


def _address(href: str) -> str:
    return re.sub(r"[\\&*_`\[\]|~]", lambda sign: f"&#{ord(sign.group())};", href)
