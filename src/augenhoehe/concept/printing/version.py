# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A version of a concept as a document: title page, contents, text, and, where asked for, the numbers of its lines."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from augenhoehe.concept.annotations import BACK, FOOTNOTE, TERM, Explained, Footnote
from augenhoehe.concept.lines import Line
from augenhoehe.kit.documents.from_blocks import marked_run, nodes_from_blocks
from augenhoehe.kit.documents.structure import DEEPEST_CONTENTS
from augenhoehe.kit.documents.tree import (
    Cover,
    Document,
    Figure,
    Heading,
    Node,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Run,
)
from augenhoehe.kit.text import Block
from augenhoehe.kit.text import Run as TextRun

DRAFT = "Entwurf"
HANDBOOK = "Aus Erfahrung gelernt, zum Weitermachen."
EMPTY = "Diese Fassung hat noch keinen Text."
FULL_WIDTH = 1000
"""Pixels from which on a picture fills the width of the text."""
HEADINGS = ("h2", "h3", "h4")
GLOSSARY = "Begriffe"
TABLE = "Tabelle"
GAP = "\N{EN SPACE}"


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A picture (PNG or JPEG), its number, and what it says; nothing where it only decorates. width: in pixels."""

    content: bytes
    number: int
    alternative_text: str
    width: int


@dataclass(frozen=True, slots=True)
class PrintedPassage:
    """A block; number: a heading's, such as "3.1"; lines: its lines with their numbers, none where they do not show.

    footnotes: those it calls. figure: the picture whose caption it is.
    """

    block: Block
    number: str = ""
    lines: Sequence[Line] = ()
    footnotes: Sequence[Footnote] = ()
    figure: PrintedFigure | None = None


@dataclass(frozen=True, slots=True)
class PrintedVersion:
    """A version. as_of: the day its text is of. adopted: body, day and paper in words, or empty.

    publisher: the town and who leads it.

    handbook: nobody adopts it; all its chapters have the same parts, so that the contents name the chapters alone.
    """

    town_name: str
    publisher: str
    concept: str
    number: int
    draft: bool
    as_of: datetime.date
    as_of_words: str
    adopted: str
    checksum: str
    passages: Sequence[PrintedPassage]
    terms: Sequence[Explained] = ()
    handbook: bool = False

    @property
    def name(self) -> str:
        """Such as "Fassung 2", and that it is a draft."""
        return f"Fassung {self.number}{f' ({DRAFT})' if self.draft else ''}"


def version_document(printed: PrintedVersion) -> Document:
    """The version as a document; its chapters carry the numbers that the pages show."""
    nodes = list(_text(printed))
    if printed.terms:
        nodes += [Heading(1, GLOSSARY), *map(_term, enumerate(printed.terms, start=1))]
    return Document(
        title=printed.concept,
        nodes=nodes or [Paragraph(EMPTY)],
        date=printed.as_of,
        author=printed.town_name,
        subject=printed.name,
        contents=True,
        contents_levels=1 if printed.handbook else DEEPEST_CONTENTS,
        cover=_cover(printed),
        running_head=f"{printed.town_name} · {printed.concept} · {printed.name}",
    )


def _text(printed: PrintedVersion) -> Iterator[Node]:
    """All chapters. Those of a handbook are handed on one by one: from the second on, each begins on a new page."""
    told = False
    for chapter in _chapters(printed.passages):
        headed = chapter[0].block.kind == "h2"
        if printed.handbook and headed and told:
            yield PageBreak()
        told = told or headed
        yield from _nodes(chapter)


def _cover(printed: PrintedVersion) -> Cover:
    told = HANDBOOK if printed.handbook else "Noch nicht beschlossen."
    state = f"{DRAFT}: Der Text wird noch geschrieben." if printed.draft else told
    fact = (
        ("Stand", printed.as_of_words)
        if printed.draft
        else ("Prüfsumme des Inhalts", f"{printed.checksum[:16]}…")
    )
    return Cover(
        over=(printed.town_name, printed.name),
        lead=f"Beschlossen: {printed.adopted}." if printed.adopted else state,
        frozen="" if printed.draft else f"Stand {printed.as_of_words}",
        facts=(("Herausgegeben von", printed.publisher), fact),
    )


def _chapters(passages: Iterable[PrintedPassage]) -> list[list[PrintedPassage]]:
    """The passages by chapter; what stands before the first heading is one too."""
    chapters: list[list[PrintedPassage]] = []
    for passage in passages:
        if passage.block.kind == "h2" or not chapters:
            chapters.append([])
        chapters[-1].append(passage)
    return chapters


def _nodes(chapter: Sequence[PrintedPassage]) -> Iterator[Node]:
    """A chapter, its footnotes at its end."""
    caption = ""
    for figure, group in groupby(chapter, key=lambda passage: passage.figure):
        passages = list(group)
        if figure is not None:
            yield _figure(figure, passages[0].block)
            continue
        by_key = {passage.block.id: passage for passage in passages}
        yield from nodes_from_blocks(
            [passage.block for passage in passages],
            words=partial(_worded, by_key),
            table_caption=caption or TABLE,
        )
        caption = next((p.block.text for p in reversed(passages) if p.block.kind in HEADINGS), caption)
    for passage in chapter:
        for note in passage.footnotes:
            yield Paragraph((_number(note), GAP, *_runs(note.runs)), ParagraphStyle.SMALL)


def _figure(figure: PrintedFigure, caption: Block) -> Figure:
    # The target of the link is the picture itself, which stands above.
    words = [replace(run, link=None) for run in _runs(caption.runs)]
    return Figure(
        figure.content,
        figure.alternative_text,
        (f"Abbildung {figure.number}: ", *words),
        width=min(1.0, max(0.2, figure.width / FULL_WIDTH)),
        decorative=not figure.alternative_text,
    )


def _number(note: Footnote) -> Run:
    return Run(str(note.number), frozenset({"sup"}), note.back, anchor=note.anchor)


def _term(numbered: tuple[int, Explained]) -> Paragraph:
    number, explained = numbered
    term = Run(explained.term, frozenset({"strong"}), anchor=f"{TERM[1:]}{number}")
    return Paragraph((term, f": {explained.meaning}"))


def _runs(runs: Iterable[TextRun]) -> Iterator[Run]:
    return (_called(marked_run(run.text, run.marks)) for run in runs)


def _called(run: Run) -> Run:
    """The number of a footnote in the text can be come back to."""
    called = run.link is not None and run.link.startswith(FOOTNOTE)
    return replace(run, anchor=f"{BACK[1:]}{run.text}") if called else run


def _worded(by_key: Mapping[str | None, PrintedPassage], block: Block) -> tuple[Run, ...]:
    return tuple(_words(by_key, block))


def _words(by_key: Mapping[str | None, PrintedPassage], block: Block) -> Iterator[Run]:
    passage = by_key[block.id]
    if passage.number:
        yield Run(f"{passage.number}{GAP}")
    if not passage.lines:
        yield from _runs(block.runs)
    for place, line in enumerate(passage.lines, 1):
        yield from _line(line, last=place == len(passage.lines))


def _line(line: Line, *, last: bool) -> Iterator[Run]:
    """The runs of a line; its number goes with the first, a break ends it in the place of the blank."""
    for place, run in enumerate(line.runs):
        ends = place == len(line.runs) - 1 and not last
        text = run.text.rstrip(" \n") + "\n" if ends else run.text
        yield _called(marked_run(text, run.marks, line=0 if place else line.number))
