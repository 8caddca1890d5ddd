# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Footnotes are words like all others, written in brackets in the place they belong to: `[Fußnote: …]`.

So everybody can write one with any keyboard, and everything that is done with words (comparing, merging, proposals)
is done with footnotes. Only who sets a text for reading takes them out and puts a number in their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

OPENING = "[Fußnote:"

_OPENING = re.compile(r"[^\S\n]*\[Fu(?:ß|ss)note:\s*", re.IGNORECASE)
_BRACKET = re.compile(r"[\[\]]")


class Footnote(NamedTuple):
    """Where a footnote stands in a text: with its brackets and the space before, and its words alone."""

    start: int
    end: int
    words_start: int
    words_end: int


def footnotes(text: str) -> Iterator[Footnote]:
    """The footnotes of a text in order. One that is not closed, or has no words, is text like any other."""
    if "[" not in text:
        return
    closing = _closing(text)
    at = 0
    while opened := _OPENING.search(text, at):
        end = closing.get(text.index("[", opened.start()), 0)
        words = text[opened.end() : end].rstrip()
        at = opened.end()
        if words:
            yield Footnote(opened.start(), end + 1, opened.end(), opened.end() + len(words))
            at = end + 1


def _closing(text: str) -> dict[int, int]:
    """Where each bracket that is closed is closed."""
    open_at: list[int] = []
    closed: dict[int, int] = {}
    for bracket in _BRACKET.finditer(text):
        if bracket.group() == "[":
            open_at.append(bracket.start())
        elif open_at:
            closed[open_at.pop()] = bracket.start()
    return closed
