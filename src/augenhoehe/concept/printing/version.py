# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A version of a concept as a document: title page, contents, text, and, where asked for, the numbers of its lines."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from augenhoehe.concept.lines import Line
from augenhoehe.kit.documents.from_blocks import block_runs, marked_run, nodes_from_blocks
from augenhoehe.kit.documents.tree import Cover, Document, Paragraph, Run
from augenhoehe.kit.text import Block

DRAFT = "Entwurf"
EMPTY = "Diese Fassung hat noch keinen Text."
GAP = "\N{EN SPACE}"


@dataclass(frozen=True, slots=True)
class PrintedPassage:
    """A block; number: a heading's, such as "3.1"; lines: its lines with their numbers, none where they do not show."""

    block: Block
    number: str = ""
    lines: Sequence[Line] = ()


@dataclass(frozen=True, slots=True)
class PrintedVersion:
    """A version. as_of: the day its text is of. adopted: body, day and paper in words, or empty."""

    town_name: str
    concept: str
    number: int
    draft: bool
    as_of: datetime.date
    as_of_words: str
    adopted: str
    checksum: str
    passages: Sequence[PrintedPassage]

    @property
    def name(self) -> str:
        """Such as "Fassung 2", and that it is a draft."""
        return f"Fassung {self.number}{f' ({DRAFT})' if self.draft else ''}"


def version_document(printed: PrintedVersion) -> Document:
    """The version as a document; its chapters carry the numbers that the pages show."""
    by_key = {passage.block.id: passage for passage in printed.passages}
    nodes = nodes_from_blocks(
        [passage.block for passage in printed.passages],
        words=lambda block: tuple(_words(by_key, block)),
    )
    return Document(
        title=printed.concept,
        nodes=nodes or [Paragraph(EMPTY)],
        date=printed.as_of,
        author=printed.town_name,
        subject=printed.name,
        contents=True,
        cover=_cover(printed),
        running_head=f"{printed.town_name} · {printed.concept} · {printed.name}",
    )


def _cover(printed: PrintedVersion) -> Cover:
    state = f"{DRAFT}: Der Text wird noch geschrieben." if printed.draft else "Noch nicht beschlossen."
    fact = (
        ("Stand", printed.as_of_words)
        if printed.draft
        else ("Prüfsumme des Inhalts", f"{printed.checksum[:16]}…")
    )
    return Cover(
        over=(printed.town_name, printed.name),
        lead=f"Beschlossen: {printed.adopted}." if printed.adopted else state,
        frozen="" if printed.draft else f"Stand {printed.as_of_words}",
        facts=(fact,),
    )


def _words(by_key: Mapping[str | None, PrintedPassage], block: Block) -> Iterator[Run]:
    passage = by_key[block.id]
    if passage.number:
        yield Run(f"{passage.number}{GAP}")
    if not passage.lines:
        yield from block_runs(block)
    for place, line in enumerate(passage.lines, 1):
        yield from _line(line, last=place == len(passage.lines))


def _line(line: Line, *, last: bool) -> Iterator[Run]:
    """The runs of a line; its number goes with the first, a break ends it in the place of the blank."""
    for place, run in enumerate(line.runs):
        ends = place == len(line.runs) - 1 and not last
        text = run.text.rstrip(" \n") + "\n" if ends else run.text
        yield marked_run(text, run.marks, line=0 if place else line.number)
