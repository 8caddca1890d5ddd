# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Abwägungstabelle: every proposal with what stands there, what is wished, what was answered and decided."""

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
    Node,
    Paragraph,
    Run,
    Table,
    Text,
    runs_of,
)
from augenhoehe.kit.documents.xlsx import Cell, Sheet, SheetColumn

NAME = "Abwägungstabelle"
NOTHING = "–"
LATE = "verspätet"
STRONG = frozenset({"strong"})
COLUMNS = (
    Column("Nr.", weight=0.9),
    Column("Eingang", weight=1.7),
    Column("Absender/\nOrganisation", weight=2.4),
    Column("Stelle", weight=2.1),
    Column("bisher", weight=3.4),
    Column("Vorschlag", weight=3.4),
    Column("Begründung", weight=3.0),
    Column("Stellungnahme der Verwaltung", weight=3.2),
    Column("Votum", weight=2.3),
    Column("Beschluss", weight=2.6),
    Column("Fassung neu", weight=3.1),
    Column("mitgeteilt\nam", weight=1.6),
)
SHEET_COLUMNS = (
    SheetColumn("Nr.", 6),
    SheetColumn("Eingang", 12),
    SheetColumn("Kanal", 16),
    SheetColumn("verspätet", 10),
    SheetColumn("Absender/Organisation", 24),
    SheetColumn("Kapitel", 24),
    SheetColumn("Stelle", 24),
    SheetColumn("bisher", 44),
    SheetColumn("Vorschlag", 44),
    SheetColumn("Begründung", 36),
    SheetColumn("Stellungnahme der Verwaltung", 36),
    SheetColumn("Votum", 18),
    SheetColumn("Beschluss", 18),
    SheetColumn("Gremium", 18),
    SheetColumn("Datum", 12),
    SheetColumn("Abstimmung", 18),
    SheetColumn("Fassung neu", 44),
    SheetColumn("mitgeteilt am", 12),
)


@dataclass(frozen=True, slots=True)
class PrintedDecision:
    """What a body decided on a proposal."""

    verdict: str
    body: str
    day: datetime.date
    vote: str


@dataclass(frozen=True, slots=True)
class PrintedProposal:
    """One row. sender: as it may be told. place: paragraph, lines and version. before, wish, after: marked texts.

    channel: how it came in, in words. told_on: when the sender was told for good what became of it.
    """

    number: int
    received_on: datetime.date
    sender: str
    chapter: str
    place: str
    before: Text
    wish: Text
    reason: str
    opinion: str
    votum: str
    decision: PrintedDecision | None
    after: Text
    channel: str = ""
    late: bool = False
    told_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """The whole table. choice: what of the proposals it holds, in words. by_chapter: in the order of the text."""

    town_name: str
    concept: str
    as_of: datetime.date
    choice: Sequence[str]
    named: bool
    by_chapter: bool
    rows: Sequence[PrintedProposal]

    @property
    def title(self) -> str:
        """Such as "Abwägungstabelle: Integrationskonzept"."""
        return f"{NAME}: {self.concept}"


def table_document(printed: PrintedTable) -> Document:
    """The table as a document that lies on its long side; in the order of the text each chapter has its own table."""
    nodes: list[Node] = [Paragraph(summary(printed)), LEGEND]
    if printed.by_chapter:
        for chapter, rows in groupby(printed.rows, key=lambda row: row.chapter):
            cells = [_cells(row, row.place) for row in rows]
            nodes.append(Heading(1, chapter or "Ohne Kapitel"))
            nodes.append(_table(f"{_count(len(cells))} zu diesem Kapitel", cells))
    elif printed.rows:
        cells = [_cells(row, ", ".join(filter(None, (row.chapter, row.place)))) for row in printed.rows]
        nodes.append(_table("Vorschläge nach Nummern", cells))
    return Document(
        title=printed.title,
        nodes=nodes,
        date=printed.as_of,
        author=printed.town_name,
        subject="Vorschläge, Stellungnahmen der Verwaltung und Beschlüsse",
        keywords=(NAME,),
        running_head=f"{printed.town_name} · {printed.title} · Stand {german(printed.as_of)}",
        landscape=True,
        dense=True,
        tracked=False,
    )


def table_sheet(printed: PrintedTable) -> Sheet:
    """The table as a sheet; what changes stands in brackets, since a cell that can be filtered knows no marks."""
    return Sheet(NAME, SHEET_COLUMNS, [_sheet_row(row) for row in printed.rows])


def summary(printed: PrintedTable) -> str:
    """How many proposals the table holds, which ones, as of when, and whether it names anybody."""
    count = len(printed.rows)
    decided = sum(row.decision is not None for row in printed.rows)
    number = (
        f"{_count(count)}, davon {decided} mit Beschluss." if count else "Kein Vorschlag passt zur Auswahl."
    )
    names = "" if printed.named else " Ohne Namen: Wer vorschlägt, steht als Eingabe mit Nummer."
    return f"{number} Auswahl: {', '.join(printed.choice)}. Stand: {german(printed.as_of)}.{names}"


def german(day: datetime.date) -> str:
    """08.12.2022."""
    return f"{day:%d.%m.%Y}"


def _count(proposals: int) -> str:
    return "1 Vorschlag" if proposals == 1 else f"{proposals} Vorschläge"


def _table(caption: str, cells: Sequence[Sequence[Text]]) -> Table:
    return Table(caption, COLUMNS, cells, row_header=True)


def _cells(row: PrintedProposal, place: str) -> list[Text]:
    return [
        str(row.number),
        "\n".join(filter(None, [german(row.received_on), row.channel, LATE if row.late else ""])),
        row.sender,
        place.replace(", ", "\n") or NOTHING,
        _or_nothing(row.before),
        _or_nothing(row.wish),
        row.reason or NOTHING,
        row.opinion or NOTHING,
        Run(row.votum, STRONG) if row.votum else NOTHING,
        _decision(row.decision),
        _or_nothing(row.after),
        german(row.told_on) if row.told_on else NOTHING,
    ]


def _or_nothing(text: Text) -> Text:
    return text if runs_of(text) else NOTHING


def _decision(decision: PrintedDecision | None) -> Text:
    if decision is None:
        return NOTHING
    vote = f"\n{decision.vote}" if decision.vote else ""
    return (Run(decision.verdict, STRONG), f"\n{decision.body}, {german(decision.day)}{vote}")


def _sheet_row(row: PrintedProposal) -> list[Cell]:
    decision = row.decision
    return [
        row.number,
        row.received_on,
        row.channel,
        LATE if row.late else "",
        row.sender,
        row.chapter,
        row.place,
        in_plain_words(row.before),
        in_plain_words(row.wish),
        row.reason,
        row.opinion,
        row.votum,
        decision.verdict if decision else "",
        decision.body if decision else "",
        decision.day if decision else None,
        decision.vote if decision else "",
        in_plain_words(row.after),
        row.told_on,
    ]
