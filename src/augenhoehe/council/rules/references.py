# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a text names other papers: "Drucksache Nr. 11/1473", "Vorlage 039/2022", and numbers that are known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from augenhoehe.council.rules import numbering

LONGEST_LINE = 20_000
"""Beyond this, no person reads a line, and none is searched."""

_SHAPE = (
    r"(?:(?:[A-ZÄÖÜ]{1,4}|\d{2}-\d{2}) )?"
    r"(?=[A-ZÄÖÜ/-]{0,12}\d)[A-ZÄÖÜ0-9]{1,8}(?:[/-][A-Z0-9]{1,8}){1,5}(?: [EÄN]\d{1,2})?(?![\w/-]|\.\d)"
)
_WORD = (
    r"(?:\w{0,24}[Vv]orlagen?|Drucksachen?|(?:\w{1,12}a|A)nträge|\w{0,20}[Aa]ntrags?|\w{0,12}[Aa]nfragen?"
    r"|DS|Drs\.?|BV|MV|Vorl\.)"
)
_LABEL = rf"{_WORD}(?:\s?[-–]?\s?(?:Nrn?\.?|Nummern?))?\s?:?\s?"
_LABELLED = re.compile(
    rf"(?<![\w/-]){_LABEL}(?P<first>{_SHAPE})(?P<more>(?:\s?(?:,|und|sowie|u\.|;)\s?(?:Nr\.\s?)?{_SHAPE}){{0,20}})"
)
_BARE = re.compile(rf"(?<![\w/.-]){_SHAPE}")
_YEARS = re.compile(r"(?:19|20)\d\d[/-](?:(?:19|20)?\d\d)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A number from `start` to `end` of a text; `key` is the number as compared. `labelled`: a word says what it is."""

    start: int
    end: int
    number: str
    key: str
    labelled: bool


def candidates(text: str) -> list[Mention]:
    """Everything in a text that may be the number of a paper, in order and without overlaps."""
    found: dict[int, Mention] = {}
    for start, line in _lines(text):
        for mention in _in_line(line):
            found.setdefault(
                start + mention.start,
                Mention(
                    start + mention.start,
                    start + mention.end,
                    mention.number,
                    mention.key,
                    mention.labelled,
                ),
            )
    return [found[start] for start in sorted(found)]


def mentions(text: str, is_known: Callable[[str], bool]) -> list[Mention]:
    """The numbers of papers in a text: those a word announces, and others only where the key is known."""
    return [one for one in candidates(text) if one.labelled or is_known(one.key)]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.splitlines(keepends=True):
        if len(line) <= LONGEST_LINE:
            yield start, line
        start += len(line)


def _in_line(line: str) -> Iterator[Mention]:
    taken: list[tuple[int, int]] = []
    for found in _LABELLED.finditer(line):
        taken.append(found.span())
        yield _mention(found["first"], found.start("first"), labelled=True)
        for more in _BARE.finditer(line, found.start("more"), found.end("more")):
            yield _mention(more.group(), more.start(), labelled=True)
    for found in _BARE.finditer(line):
        inside = any(start <= found.start() < end for start, end in taken)
        if not inside and not _YEARS.fullmatch(found.group()):
            yield _mention(found.group(), found.start(), labelled=False)


def _mention(number: str, start: int, *, labelled: bool) -> Mention:
    return Mention(start, start + len(number), number, numbering.key(number), labelled)
