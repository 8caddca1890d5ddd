# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A block as a stream of tokens, each with its style: the form in which texts are compared and merged.

Tables and folded paragraphs become flat streams too: structure tokens, which no text can contain, mark rows, cells and
block breaks. So one kind of hunk describes every change.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, groupby, repeat
from typing import NamedTuple

from augenhoehe.kit.text.blocks import Block, Cell, Form, Marks, Run, text_of

# The marks inside one token: pieces of (width, marks); the last piece has width 0 and reaches to the token's end.
Style = tuple[tuple[int, Marks], ...]
PLAIN: Style = ((0, ()),)


@cache
def even(marks: Marks) -> Style:
    """The style of a token that is marked evenly; one object for all, so that equal styles are mostly identical."""
    return ((0, marks),) if marks else PLAIN


# No text yields these: a tokenised NUL stands alone.
BREAK = "\0break"
ROW, END_ROW = "\0row", "\0end row"
CELL, HEADER, END_CELL = "\0cell", "\0header", "\0end cell"
STRUCTURE = frozenset({BREAK, ROW, END_ROW, CELL, HEADER, END_CELL})
_SPELLED = {BREAK: "\u2029", ROW: "", END_ROW: "\n", CELL: "", HEADER: "", END_CELL: "\t"}


class Stream(NamedTuple):
    """Tokens and, beside each, its style."""

    tokens: tuple[str, ...]
    styles: tuple[Style, ...]

    def cut(self, start: int, end: int) -> Stream:
        """The tokens from `start` to before `end`."""
        return Stream(self.tokens[start:end], self.styles[start:end])

    def __str__(self) -> str:
        return "".join([_SPELLED.get(token, token) for token in self.tokens])


def _combining() -> str:
    """A character class of the marks that belong to the character before them (vowel signs, accents, variants)."""
    return "".join(chr(code) for code in range(0x300, 0xFE30) if unicodedata.category(chr(code))[0] == "M")


_MARK = _combining()
# Word joiners (soft hyphen, ZWNJ, ZWJ) and combining marks stay inside the word, so Hindi and Persian words stay whole;
# an emoji keeps its skin tone and what is joined to it; flags are two letters.
_NUMBER = r"\d+(?:[.,]\d+)*"
_WORD = rf"\w[\w{_MARK}\u00ad\u200c\u200d]*"
_SIGN = rf"[\U0001f1e6-\U0001f1ff]{{2}}|\S(?:[{_MARK}\U0001f3fb-\U0001f3ff]|\u200d\S)*"
_TOKEN = re.compile(rf"[^\S\u2029]+|{_NUMBER}|{_WORD}|{_SIGN}|\u2029")
_NOT_SPACE = re.compile(rf"{_NUMBER}|{_WORD}|{_SIGN}")


def tokenise(text: str) -> list[str]:
    """White space, numbers, words and single signs, in order; joined they are `text` again."""
    return _TOKEN.findall(text)


def words(text: str) -> list[str]:
    """The tokens that count for likeness: all but white space."""
    return _NOT_SPACE.findall(text)


def stream(block: Block) -> Stream:
    """The stream of one block."""
    return _table(block.rows) if block.kind == "table" else stream_of_runs(block.runs)


def fold(streams: Iterable[Stream]) -> Stream:
    """One stream of the streams of neighbouring blocks, with a break between each two."""
    first, *others = streams
    return (
        concatenate([first, *(part for other in others for part in (_structure(BREAK), other))])
        if others
        else first
    )


def concatenate(streams: Iterable[Stream]) -> Stream:
    """One stream of several."""
    tokens: list[str] = []
    styles: list[Style] = []
    for part in streams:
        tokens += part.tokens
        styles += part.styles
    return Stream(tuple(tokens), tuple(styles))


def unfold(folded: Stream, form: Form, ids: Sequence[str | None]) -> list[Block]:
    """The blocks of a folded stream, cut at its breaks; blocks beyond `ids` have none."""
    if BREAK not in folded.tokens:
        return [build(folded, form, ids[0])]
    named = chain(ids, repeat(None))
    return [build(part, form, identity) for part, identity in zip(pieces(folded), named, strict=False)]


def pieces(folded: Stream) -> Iterator[Stream]:
    """What stands between the breaks of `folded`: at least one, perhaps empty, stream."""
    breaks = [index for index, token in enumerate(folded.tokens) if token == BREAK]
    starts = [0, *(index + 1 for index in breaks)]
    for start, end in zip(starts, [*breaks, len(folded.tokens)], strict=True):
        yield folded.cut(start, end)


def build(part: Stream, form: Form, identity: str | None) -> Block:
    """The block of a stream without breaks: the inverse of `stream`."""
    if form.kind == "table":
        return Block(identity, *form, rows=_rows(part))
    return Block(identity, *form, runs=_runs(part))


def stream_of_runs(runs: tuple[Run, ...]) -> Stream:
    """The stream of text with marks."""
    tokens = tokenise(text_of(runs))
    if len(runs) == 1:
        return Stream(tuple(tokens), (even(runs[0].marks),) * len(tokens))
    return Stream(tuple(tokens), tuple(_styles(tokens, runs)))


def _styles(tokens: list[str], runs: tuple[Run, ...]) -> Iterator[Style]:
    following = iter(runs)
    marks: Marks = ()
    left = 0
    for token in tokens:
        width = len(token)
        torn: list[tuple[int, Marks]] = []
        while width > left:
            if left:
                torn.append((left, marks))
            width -= left
            text, marks = next(following)
            left = len(text)
        left -= width
        yield (*torn, (0, marks)) if torn else even(marks)


def _runs(part: Stream) -> tuple[Run, ...]:
    if not part.styles:
        return ()
    if part.styles.count(part.styles[0]) == len(part.styles) and len(part.styles[0]) == 1:
        return (Run("".join(part.tokens), part.styles[0][0][1]),)
    runs: list[Run] = []
    start = 0
    for style, group in groupby(part.styles):
        end = start + len(list(group))
        if len(style) == 1:
            runs.append(Run("".join(part.tokens[start:end]), style[0][1]))
        else:
            for token in part.tokens[start:end]:
                runs += _torn(token, style)
        start = end
    return tuple(runs)


def _torn(token: str, style: Style) -> Iterator[Run]:
    start = 0
    for width, marks in style:
        end = start + width if width else len(token)
        yield Run(token[start:end], marks)
        start = end


def _structure(token: str) -> Stream:
    return Stream((token,), (PLAIN,))


def _table(rows: tuple[tuple[Cell, ...], ...]) -> Stream:
    return concatenate(_table_parts(rows))


def _table_parts(rows: tuple[tuple[Cell, ...], ...]) -> Iterator[Stream]:
    for row in rows:
        yield _structure(ROW)
        for cell in row:
            yield _structure(HEADER if cell.header else CELL)
            yield stream_of_runs(cell.runs)
            yield _structure(END_CELL)
        yield _structure(END_ROW)


def _rows(part: Stream) -> tuple[tuple[Cell, ...], ...]:
    rows: list[tuple[Cell, ...]] = []
    cells: list[Cell] = []
    start = 0
    for index, token in enumerate(part.tokens):
        if token in (CELL, HEADER):
            start = index
        elif token == END_CELL:
            cells.append(Cell(_runs(part.cut(start + 1, index)), part.tokens[start] == HEADER))
        elif token == END_ROW:
            rows.append(tuple(cells))
            cells = []
    return tuple(rows)
