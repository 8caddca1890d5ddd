# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text in and out: what somebody pastes, and what somebody edits in a plain text area."""

from __future__ import annotations

import re
from collections.abc import Iterator

from augenhoehe.kit.text.blocks import DEEPEST_LEVEL, HEADINGS, Block, Cell, Form, Run, plain_text
from augenhoehe.kit.text.edit import Hunk, edit, rebuild
from augenhoehe.kit.text.tokens import PLAIN, STRUCTURE, Stream, Style, build, stream

_HEADING = re.compile(r"(#{1,3})\s+(.*)")
_BULLET = re.compile(r"(\s*)[-*•–]\s+(.*)")
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
# "8. Dezember" begins a sentence, not a list.
_NUMBERED = re.compile(rf"(\s*)\d{{1,3}}[.)]\s+(?!(?:{_MONTHS})\b)(.*)")
_SPACES_A_LEVEL = 2
_CELL = re.compile(r"((?:[^|\\]|\\.|\\$)*)(\||$)")
_UNESCAPED = {"n": "\n"}


def blocks_from_plain_text(text: str) -> list[Block]:
    """Blocks without ids: paragraphs parted by blank lines, `- `, `• ` and `1. ` list items, `# ` to `### ` headings.

    Lines of one paragraph are joined by a space; an item's depth goes by its indentation, two spaces a level.
    """
    return [
        Block(None, *form, runs=(Run(" ".join(lines)),)) for form, lines in _paragraphs(text.expandtabs(4))
    ]


def retext(block: Block, text: str) -> Block:
    """`block` with the words of `text`, marks kept on all words that stay; tables as `plain_text` writes them.

    New words take the marks of the words they replace or stand between, if those agree.
    """
    if text == plain_text(block):
        return block
    if block.kind == "table":
        bare = Block(None, *block.form, rows=tuple(_rows(text, block.rows)))
    else:
        bare = Block(None, *block.form, runs=(Run(text),))
    old = stream(block)
    hunks, _ = edit(old, stream(bare))
    return build(rebuild(old, [_marked(hunk, old) for hunk in hunks], ()), block.form, block.id)


def _marked(hunk: Hunk, old: Stream) -> Hunk:
    around = range(hunk.old_start, hunk.old_end) or range(hunk.old_start - 1, hunk.old_start + 1)
    style: Style = PLAIN
    if around[0] >= 0 and around[-1] < len(old.styles):
        found = {old.styles[at] for at in around}
        if len(found) == 1 and len(old.styles[around[0]]) == 1:
            style = found.pop()
    styles = tuple(PLAIN if token in STRUCTURE else style for token in hunk.inserted.tokens)
    return Hunk(hunk.old_start, hunk.new_start, hunk.deleted, Stream(hunk.inserted.tokens, styles))


def _paragraphs(text: str) -> Iterator[tuple[Form, list[str]]]:
    form: Form | None = None
    lines: list[str] = []
    for line in text.splitlines():
        started = _start(line)
        if form and (started or not line.strip() or form.kind in HEADINGS):
            yield form, lines
            form = None
        if started:
            form, lines = started[0], [started[1]]
        elif line.strip():
            if form is None:
                form, lines = Form("p"), []
            lines.append(line.strip())
    if form:
        yield form, lines


def _start(line: str) -> tuple[Form, str] | None:
    """The form that `line` opens, if it opens one, and the words after its sign."""
    if heading := _HEADING.fullmatch(line):
        return Form(HEADINGS[len(heading[1]) - 1]), heading[2].strip()
    bullet = _BULLET.fullmatch(line)
    item = bullet or _NUMBERED.fullmatch(line)
    if item is None:
        return None
    return Form("li", min(len(item[1]) // _SPACES_A_LEVEL, DEEPEST_LEVEL), bullet is None), item[2].strip()


def _rows(text: str, old: tuple[tuple[Cell, ...], ...]) -> Iterator[tuple[Cell, ...]]:
    """The rows of a table's plain text; what is a heading cell in `old` is one again."""
    for at, line in enumerate(text.split("\n")):
        headers = [cell.header for cell in old[min(at, len(old) - 1)]] if old else []
        cells = list(_cells(line))
        headers += [False] * len(cells)
        yield tuple(Cell((Run(cell),), header) for cell, header in zip(cells, headers, strict=False))


def _cells(line: str) -> Iterator[str]:
    first, last = True, False
    for match in _CELL.finditer(line):
        if last:
            return
        cell, bar = match.groups()
        last = not bar
        if not first:
            cell = cell.removeprefix(" ")
        if not last:
            cell = cell.removesuffix(" ")
        first = False
        yield re.sub(r"\\(.)", lambda escape: _UNESCAPED.get(escape[1], escape[1]), cell)
