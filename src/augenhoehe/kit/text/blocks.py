# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs, cells and blocks: what a text consists of, always in normal form.

A block cannot exist in any other form: text is NFC, marks are sorted, neighbouring runs of equal marks are joined,
empty runs are gone; spaces and no-break spaces are kept. So `==` of two blocks is equality of texts. Ids do not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from reprlib import repr as shown
from typing import Literal, NamedTuple, get_args

Kind = Literal["p", "h2", "h3", "h4", "li", "quote", "note", "table"]
KINDS: frozenset[str] = frozenset(get_args(Kind))
HEADINGS: tuple[Kind, ...] = ("h2", "h3", "h4")
MarkName = Literal["strong", "em", "sub", "sup"]
MARK_NAMES: dict[str, MarkName] = {name: name for name in get_args(MarkName)}
DEEPEST_LEVEL = 5


class TextError(ValueError):
    """A text, a proposal or its JSON has not the shape it must have; the message says where and why."""


class Link(NamedTuple):
    """The mark of linked text."""

    href: str


Mark = MarkName | Link
Marks = tuple[Mark, ...]


# Named tuples, not dataclasses: tens of thousands of them are compared and hashed, which tuples do in C.
class Run(NamedTuple):
    """A stretch of text that carries the same marks."""

    text: str
    marks: Marks = ()


class Cell(NamedTuple):
    """One cell of a table row."""

    runs: tuple[Run, ...] = ()
    header: bool = False


class Form(NamedTuple):
    """What a block is, apart from its words."""

    kind: Kind
    level: int = 0
    ordered: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A paragraph, heading, list item, quotation, note or table. `level` (0…5) and `ordered` speak of list items.

    Tables have `rows` and no `runs`, all others the reverse; anything else raises `TextError`.
    """

    id: str | None
    kind: Kind
    level: int = 0
    ordered: bool = False
    runs: tuple[Run, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise TextError(f"unknown kind of block: {shown(self.kind)}")
        if not 0 <= self.level <= DEEPEST_LEVEL:
            raise TextError(f"level must be 0 to {DEEPEST_LEVEL}, not {shown(self.level)}")
        if self.kind == "table":
            if self.runs:
                raise TextError("a table has rows, not runs")
            rows = tuple(tuple(Cell(normalise(cell.runs), cell.header) for cell in row) for row in self.rows)
            object.__setattr__(self, "rows", rows)
        elif self.rows:
            raise TextError(f"only a table has rows, not {shown(self.kind)}")
        else:
            object.__setattr__(self, "runs", normalise(self.runs))

    # By hand, because most comparisons are of a block with itself or with one of other words.
    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Block):
            return NotImplemented
        return (
            self.runs == other.runs
            and self.kind == other.kind
            and self.level == other.level
            and self.ordered == other.ordered
            and self.rows == other.rows
        )

    def __hash__(self) -> int:
        return hash((self.runs, self.kind, self.level, self.ordered, self.rows))

    @property
    def form(self) -> Form:
        """Kind, level and order."""
        return Form(self.kind, self.level, self.ordered)

    @property
    def text(self) -> str:
        """The words alone, see `plain_text`."""
        return plain_text(self) if self.rows else text_of(self.runs)

    def with_id(self, identity: str | None) -> Block:
        """The same block under another id."""
        if self.id == identity:
            return self
        # What is in normal form already needs no second look.
        same = object.__new__(Block)
        for name in ("kind", "level", "ordered", "runs", "rows"):
            object.__setattr__(same, name, getattr(self, name))
        object.__setattr__(same, "id", identity)
        return same


def normalise(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The one normal form of `runs`: NFC, marks sorted and unique, equal neighbours joined, no empty runs."""
    runs = tuple(runs)
    if (
        len(runs) == 1
        and runs[0].text
        and len(runs[0].marks) < 2
        and unicodedata.is_normalized("NFC", runs[0].text)
    ):
        return runs
    texts: list[list[str]] = []
    marks: list[Marks] = []
    for text, unsorted in runs:
        if not text:
            continue
        ordered = unsorted if len(unsorted) < 2 else tuple(sorted(set(unsorted), key=_mark_order))
        if marks and marks[-1] == ordered:
            texts[-1].append(text)
        else:
            texts.append([text])
            marks.append(ordered)
    return tuple(
        Run(unicodedata.normalize("NFC", "".join(parts)), mark)
        for parts, mark in zip(texts, marks, strict=True)
    )


def _mark_order(mark: Mark) -> tuple[bool, str]:
    return (True, mark.href) if isinstance(mark, Link) else (False, mark)


def text_of(runs: Sequence[Run]) -> str:
    """The words of `runs` without their marks."""
    if len(runs) == 1:
        return runs[0].text
    return "".join([text for text, _ in runs])


_ESCAPES = {"\\": "\\\\", "|": "\\|", "\n": "\\n"}


def plain_text(block: Block) -> str:
    r"""The words of a block without marks. A table is one line a row, cells parted by " | ".

    A backslash, bar or line break inside a cell is written `\\`, `\|` or `\n`, so that the text can be read back.
    """
    if block.kind != "table":
        return block.text
    return "\n".join(
        " | ".join(re.sub(r"[\\|\n]", _escape, text_of(cell.runs)) for cell in row) for row in block.rows
    )


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES[match.group()]
