# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a block stands, in German words: "Abschnitt 3.1 Absatz 2". Sections are counted by headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from augenhoehe.kit.text.blocks import HEADINGS, Block, Kind

NOUNS: dict[Kind, str] = {
    "p": "Absatz",
    "h2": "Überschrift",
    "h3": "Überschrift",
    "h4": "Überschrift",
    "li": "Listenpunkt",
    "quote": "Zitat",
    "note": "Hinweis",
    "table": "Tabelle",
}


class Place(NamedTuple):
    """The name of a block's place, and whether the block is the section's heading."""

    name: str
    heading: bool

    @property
    def subject(self) -> str:
        """As the first words of a sentence about the block."""
        return f"Die Überschrift von {self.name}" if self.heading else self.name

    @property
    def within(self) -> str:
        """As the first words of a sentence about something in the block."""
        return f"In der Überschrift von {self.name}" if self.heading else f"In {self.name}"

    @property
    def after(self) -> str:
        """As the first words of a sentence about what follows the block."""
        return f"Nach der Überschrift von {self.name}" if self.heading else f"Nach {self.name}"

    @property
    def behind(self) -> str:
        """As the goal of a move."""
        return f"hinter die Überschrift von {self.name}" if self.heading else f"hinter {self.name}"


def places(blocks: Sequence[Block]) -> list[Place]:
    """The place of every block of a document. What stands before the first heading belongs to no section."""
    found: list[Place] = []
    sections = [0] * len(HEADINGS)
    section = ""
    counts: Counter[str] = Counter()
    for block in blocks:
        noun = NOUNS[block.kind]
        if block.kind in HEADINGS:
            depth = HEADINGS.index(block.kind)
            sections[depth:] = [sections[depth] + 1] + [0] * (len(HEADINGS) - depth - 1)
            section = _section(sections)
            counts.clear()
            found.append(Place(section, True))
        else:
            counts[noun] += 1
            found.append(Place(f"{section} {noun} {counts[noun]}".strip(), False))
    return found


def _section(sections: Sequence[int]) -> str:
    """The number of a section; levels that no heading opened are left out."""
    numbers = ".".join(str(number) for number in sections if number)
    return f"Abschnitt {numbers}" if numbers else ""
