# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of text that has lost everything but its lines, as a PDF gives it. What is a heading can only be guessed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import quantiles

from augenhoehe.kit.richtext.recorder import clean
from augenhoehe.kit.text import Block, Run
from augenhoehe.kit.text.blocks import HEADINGS

_SOFT_HYPHEN = re.compile("\ufffe\\s*\n?")
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_HEADING = re.compile(
    rf"(?:Kapitel |Teil )?(\d{{1,2}}(?:\.\d{{1,2}})*)\.?\s+(?!(?:{_MONTHS})\b)([A-ZÄÖÜ„»\"].{{1,110}})"
)
_CONTENTS = re.compile(r".*(?:\.\s?){4,}\s*\d+|.*\s{3,}\d+")
_BULLET = re.compile(r"([•▪●■◦○‣∙·–*-]|\uf0b7|\uf0a7)\s+(.*)")
_NUMBERED = re.compile(rf"(\d{{1,2}}|[a-z])[.)]\s+(?!(?:{_MONTHS})\b)(.*)")
_PAGE_NUMBER = re.compile(r"(?:[-–]\s*)?(?:Seite\s+)?\d{1,4}(?:\s*(?:von|/)\s*\d{1,4})?(?:\s*[-–])?")
_WITH_NUMBER = re.compile(r".*\D\d{1,4}(?:\s*[-–])?|(?:[-–]\s*)?\d{1,4}\s*[-–|].*")
_ENDS = (".", "!", "?", ":", ";", "“", '"', "»")
_FULL_LINE = 0.8
_ON_MANY_PAGES = 0.5
_EDGE = 3
# A sentence that ends in so short a line ends its paragraph.
_SHORT_LINE = 40


def blocks_from_layout(pages: Sequence[str]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks of pages of lines, and the lines left out because they repeat on every page or number it."""
    lined = [[line.strip() for line in _joined(page).split("\n")] for page in pages]
    repeated = _repeated(lined)
    left_out: list[str] = []
    lines: list[str] = []
    for page in lined:
        kept, dropped = _without_edges(page, repeated)
        lines += kept
        left_out += dropped
    return tuple(_blocks(lines)), tuple(left_out)


def _joined(page: str) -> str:
    """Text whose soft line-end hyphens are gone, line ends are line feeds."""
    return clean(_SOFT_HYPHEN.sub("", page.replace("\r\n", "\n").replace("\u00ad\n", "")))


def _edges(page: Sequence[str]) -> list[int]:
    worded = [at for at, line in enumerate(page) if line]
    return sorted({*worded[:_EDGE], *worded[-_EDGE:]})


def _repeated(pages: Sequence[Sequence[str]]) -> set[str]:
    """Lines at the edges of most pages: the same words near the edge, or at the very edge a line with its number."""
    if len(pages) < 3:
        return set()
    counts = Counter(
        line for page in pages for line in {sign for at in _edges(page) for sign in _signs(page, at)}
    )
    return {line for line, count in counts.items() if line and count > _ON_MANY_PAGES * len(pages)}


def _signs(page: Sequence[str], at: int) -> Iterator[str]:
    """What a line at an edge may repeat: itself, and where it is the outermost one, itself without its number."""
    yield page[at]
    if at in _edges(page)[:: max(len(_edges(page)) - 1, 1)] and _WITH_NUMBER.fullmatch(page[at]):
        yield re.sub(r"\d+", "#", page[at])


def _without_edges(page: Sequence[str], repeated: set[str]) -> tuple[list[str], list[str]]:
    edges = {
        at
        for at in _edges(page)
        if not repeated.isdisjoint(_signs(page, at)) or _PAGE_NUMBER.fullmatch(page[at])
    }
    return [line for at, line in enumerate(page) if at not in edges], [page[at] for at in sorted(edges)]


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    widths = [len(line) for line in lines if line]
    widest = quantiles(widths, n=10)[-1] if len(widths) > 1 else 0
    full = max(_FULL_LINE * widest, _SHORT_LINE)
    paragraph: list[str] = []
    form = Block(None, "p")
    for line in lines:
        started, words = _start(line)
        ended = not paragraph or not line or (paragraph[-1].endswith(_ENDS) and len(paragraph[-1]) < full)
        if started or ended or form.kind in HEADINGS:
            yield from _block(form, paragraph)
            paragraph, form = [], Block(None, "p")
        form = started or form
        if words and not _CONTENTS.fullmatch(words):
            paragraph.append(words)
    yield from _block(form, paragraph)


def _start(line: str) -> tuple[Block | None, str]:
    """The kind of block a line begins, if it surely begins one, and its words, without the sign of that kind."""
    if _CONTENTS.fullmatch(line):
        return None, line
    if bullet := _BULLET.fullmatch(line):
        return Block(None, "li"), bullet[2]
    heading = _HEADING.fullmatch(line)
    if heading and not line.endswith((".", ",", ";", ":")):
        return Block(None, HEADINGS[min(heading[1].count("."), 2)]), line
    if item := _NUMBERED.fullmatch(line):
        return Block(None, "li", ordered=True), item[2]
    return None, line


def _block(form: Block, lines: Sequence[str]) -> Iterator[Block]:
    if text := " ".join(lines).strip():
        yield Block(None, form.kind, form.level, form.ordered, (Run(text),))
