# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two versions on paper: side by side, and as a list of the changes in words."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from augenhoehe.concept.printing.changes import LEGEND, in_plain_words
from augenhoehe.kit.documents.tree import (
    Column,
    Document,
    Heading,
    ItemList,
    Node,
    Paragraph,
    Run,
    Table,
    Text,
)
from augenhoehe.kit.documents.xlsx import Cell, Sheet, SheetColumn

NAME = "Synopse"
LIST = "Liste der Änderungen"
BEGINNING = "Vor dem ersten Kapitel"
SAME = "Beide Fassungen sagen dasselbe."


@dataclass(frozen=True, slots=True)
class SynopsisLine:
    """A passage in both versions. chapter and section: the headings it stands under. words: what happened to it."""

    chapter: str
    section: str
    place: str
    words: str
    before: Text
    after: Text


@dataclass(frozen=True, slots=True)
class PrintedComparison:
    """Two versions. old_name and new_name: such as "Fassung 1 (10.01.2022)". whole: unchanged passages as well."""

    town_name: str
    concept: str
    old_name: str
    new_name: str
    as_of: datetime.date
    whole: bool = False
    lines: Sequence[SynopsisLine] = ()
    sentences: Sequence[str] = ()

    def title(self, name: str) -> str:
        """Such as "Synopse: Integrationskonzept"."""
        return f"{name}: {self.concept}"


def synopsis_document(printed: PrintedComparison) -> Document:
    """Two columns with the place before them, on pages that lie on their long side; the whole text by chapters."""
    extent = "der ganze Text" if printed.whole else "nur geänderte Stellen"
    nodes: list[Node] = [Paragraph(f"{printed.old_name} und {printed.new_name}; {extent}."), LEGEND]
    if not printed.sentences:
        nodes.append(Paragraph(SAME))
    if printed.whole:
        for chapter, lines in groupby(printed.lines, key=lambda line: line.chapter):
            cells = [_cells(line, line.section) for line in lines]
            nodes += [Heading(1, chapter or BEGINNING), _table(printed, "Gegenüberstellung", cells)]
    elif printed.lines:
        cells = [_cells(line, line.section or line.chapter) for line in printed.lines]
        nodes.append(_table(printed, "Geänderte Stellen", cells))
    return _document(printed, NAME, nodes, landscape=True)


def synopsis_sheet(printed: PrintedComparison) -> Sheet:
    """The same as a sheet; what changes stands in brackets."""
    columns = (
        SheetColumn("Kapitel", 26),
        SheetColumn("Abschnitt", 26),
        SheetColumn("Stelle", 26),
        SheetColumn("Was geschieht", 16),
        SheetColumn(f"bisher: {printed.old_name}", 60),
        SheetColumn(f"neu: {printed.new_name}", 60),
    )
    return Sheet(NAME, columns, [_sheet_row(line) for line in printed.lines])


def changes_document(printed: PrintedComparison) -> Document:
    """The changes as numbered sentences, the way resolutions put them."""
    opening = f"{printed.old_name} wird wie folgt geändert zu {printed.new_name}:"
    nodes: list[Node] = (
        [Paragraph(opening), ItemList(tuple(printed.sentences), ordered=True)]
        if printed.sentences
        else [Paragraph(SAME)]
    )
    return _document(printed, LIST, nodes, landscape=False)


def _document(printed: PrintedComparison, name: str, nodes: Sequence[Node], *, landscape: bool) -> Document:
    return Document(
        title=printed.title(name),
        nodes=nodes,
        date=printed.as_of,
        author=printed.town_name,
        subject=f"{printed.old_name} und {printed.new_name}",
        keywords=(name,),
        running_head=f"{printed.town_name} · {printed.title(name)}",
        landscape=landscape,
        tracked=False,
    )


def _table(printed: PrintedComparison, caption: str, cells: Sequence[Sequence[Text]]) -> Table:
    columns = (
        Column("Stelle", weight=1.5),
        Column(f"bisher: {printed.old_name}", weight=4),
        Column(f"neu: {printed.new_name}", weight=4),
    )
    return Table(caption, columns, cells, row_header=True)


def _cells(line: SynopsisLine, heading: str) -> Sequence[Text]:
    """The place under the heading that gives its context, and both texts."""
    context = (f"{heading}\n",) if heading else ()
    words = (Run(f"\n{line.words}", frozenset({"em"})),) if line.words else ()
    return (*context, line.place, *words), line.before or "–", line.after or "–"


def _sheet_row(line: SynopsisLine) -> list[Cell]:
    return [
        line.chapter,
        line.section,
        line.place,
        line.words,
        in_plain_words(line.before),
        in_plain_words(line.after),
    ]
