# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a story as people type it: paragraphs, "# " begins a heading, "- " an entry of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

BULLETS = ("- ", "• ", "– ", "* ")
HEADING = re.compile(r"#{1,6}(?:\s+|$)")
"""With a blank behind it: “#Bergkamen” is a word."""


class PartKind(StrEnum):
    """What a part of a text is."""

    HEADING = "h"
    PARAGRAPH = "p"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading or paragraph with one line of words, or a list with one line for each entry."""

    kind: PartKind
    lines: tuple[str, ...]


def parts_of(text: str) -> list[Part]:
    """The parts of a text in their order; a heading with nothing behind it stays a heading."""
    parts: list[Part] = []
    for group in _groups(text):
        parts += _parts(group)
    return parts


def _groups(text: str) -> Iterator[list[str]]:
    group: list[str] = []
    for line in [*(line.strip() for line in text.splitlines()), ""]:
        if line:
            group.append(line)
        elif group:
            yield group
            group = []


def _parts(lines: list[str]) -> Iterator[Part]:
    words: list[str] = []
    entries: list[str] = []
    for line in [*lines, "# "]:
        is_entry, is_heading = line.startswith(BULLETS), HEADING.match(line)
        if words and (is_entry or is_heading):
            yield Part(PartKind.PARAGRAPH, ("\n".join(words),))
            words = []
        if entries and not is_entry:
            yield Part(PartKind.LIST, tuple(entries))
            entries = []
        if is_entry:
            entries.append(line[2:].strip())
        elif is_heading:
            if heading := line[is_heading.end() :].strip():
                yield Part(PartKind.HEADING, (heading,))
        else:
            words.append(line)
