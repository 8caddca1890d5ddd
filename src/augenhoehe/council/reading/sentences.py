# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paragraphs, list items and sentences of a paper's longer texts, each with the lines it stands on."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from augenhoehe.kit.pdftext.wrapping import seam

from .dates import MONTH
from .lines import Line

_MARKER = re.compile(
    rf"(?P<marker>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[.)](?! ?{MONTH}\b)|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}"
    r"|[a-zA-Z]\)|\([a-z0-9]{1,2}\)|[•●▪◦■*·-]|[–—o])\s(?=\S)",
    re.IGNORECASE,
)
_BEFORE_ITEM = (".", ":", ";", ",", "!", "?", " und", " oder", " sowie")
_SENTENCE_ENDS = (".", "!", "?", ":", ".“", '."', ".)")
_BOUNDARY = re.compile(r"[.!?…][\"“”»)]{0,2}\s+(?=[\"„“»(]{0,2}[A-ZÄÖÜ0-9•])")
_ABBREVIATIONS = frozenset(
    "nr nrn gem bzw ca abs art dr prof st str vgl evtl ggf inkl einschl mio mrd lit lfd ziff tsd max min rd sog "
    "drs vorl tel hr fr u z d i e a o b h s v bspw ing dipl kath ev geb gez usf abt az aufl bd jh sen jun od "
    "bspw insb insbes zzgl abzgl voraus".split()
)
# A last line is taken for a paragraph's end when it is this much shorter than the longest one.
_SHORT = 0.8
# Where empty lines part paragraphs too, only this short: hyphenation and proportional type never leave so much room.
_FAR_FROM_MARGIN = 0.6


@dataclass(frozen=True)
class Block:
    """A paragraph or list item; line number ``numbers[i]`` begins at offset ``offsets[i]`` of the text."""

    marker: str | None
    text: str
    offsets: tuple[int, ...]
    numbers: tuple[int, ...]

    def lines_of(self, start: int, end: int) -> tuple[int, ...]:
        """The numbers of the lines that this part of the text stands on."""
        first = max(bisect_right(self.offsets, start) - 1, 0)
        return self.numbers[first : max(bisect_left(self.offsets, end), first + 1)]


@dataclass(frozen=True)
class Sentence:
    """One sentence and the numbers of its lines."""

    text: str
    lines: tuple[int, ...]


def read_blocks(lines: Sequence[Line]) -> list[Block]:
    """Reflow lines into paragraphs and list items."""
    blocks: list[Block] = []
    ends = _paragraph_ends(lines)
    marker: str | None = None
    draft: list[Line] = []

    def close() -> None:
        if draft:
            blocks.append(_block(marker, draft))
            draft.clear()

    for index, line in enumerate(lines):
        if not line:
            close()
            continue
        item = _marker_of(line.text, draft[-1].text if draft and not marker else None)
        if item:
            close()
        if not draft:
            marker = item
        draft.append(line)
        if index in ends:
            close()
    close()
    return blocks


def block_text(blocks: Sequence[Block]) -> str:
    """Plain text again: an empty line between paragraphs, each list item on a line of its own."""
    parts: list[str] = []
    for block in blocks:
        if parts:
            parts.append("\n" if block.marker else "\n\n")
        parts.append(f"{block.marker} {block.text}" if block.marker else block.text)
    return "".join(parts)


def sentences_of(block: Block) -> Iterator[Sentence]:
    """The sentences of a block, in order."""
    start = 0
    for found in _BOUNDARY.finditer(block.text):
        if _is_abbreviation(block.text, found.start()):
            continue
        end = found.end()
        yield Sentence(block.text[start:end].strip(), block.lines_of(start, end))
        start = end
    if block.text[start:].strip():
        yield Sentence(block.text[start:].strip(), block.lines_of(start, len(block.text)))


def _is_abbreviation(text: str, dot: int) -> bool:
    if text[dot] != ".":
        return False
    word = text[max(text.rfind(" ", 0, dot), text.rfind(".", 0, dot), text.rfind("(", 0, dot)) + 1 : dot]
    if word.isdigit():
        # "am 21. Februar" goes on; "im Jahr 2022." may end.
        return len(word) <= 2
    return word.lower() in _ABBREVIATIONS


def _block(marker: str | None, lines: Sequence[Line]) -> Block:
    parts: list[str] = []
    offsets: list[int] = []
    length = 0
    for line in lines:
        text = line.text if parts else line.text[len(marker or "") :].lstrip()
        if parts:
            drop, between = seam(parts[-1], text)
            parts[-1] = parts[-1][: len(parts[-1]) - drop] + between
            length += len(between) - drop
        offsets.append(length)
        parts.append(text)
        length += len(text)
    return Block(marker, "".join(parts), tuple(offsets), tuple(line.number for line in lines))


def _marker_of(text: str, before: str | None) -> str | None:
    """The list marker of a line; after running text (``before``) only where an item can begin."""
    found = _MARKER.match(text)
    if not found or (before is not None and not before.endswith(_BEFORE_ITEM)):
        return None
    return found["marker"]


def _paragraph_ends(lines: Sequence[Line]) -> set[int]:
    """Where paragraphs end without an empty line behind them: at short last lines.

    Text that has no empty lines at all, as PDF readers give it, is divided more readily than text that has some.
    """
    filled = [line for line in lines if line]
    if not filled:
        return set()
    lengths = sorted(len(line.text) for line in filled)
    if len(filled) < len(lines):
        # Not the longest one: PDF readers join lines that end in a hyphen to one of twice the width.
        width = lengths[3 * len(lengths) // 4]
        return {
            index
            for index, (line, after) in enumerate(pairwise(lines))
            if after and _is_broken_off(line.text, after.text, width)
        }
    longest = lengths[-1]
    wrapped = sum(line.ends_open for line in filled)
    return {
        index
        for index, line in enumerate(lines)
        if line.text.endswith(_SENTENCE_ENDS)
        and (len(line.text) < _SHORT * longest or (not line.ends_open and 2 * wrapped >= len(filled)))
    }


def _is_broken_off(text: str, after: str, width: int) -> bool:
    """Whether a line ends with a sentence far from the margin, and the next line begins a new one."""
    ends = text.endswith(".") and not _is_abbreviation(text, len(text) - 1)
    return ends and after[0].isupper() and len(text) < _FAR_FROM_MARGIN * width
