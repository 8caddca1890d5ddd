# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""The list of duties that goes to the council: as a document for paper and as a sheet for a workbook.

Words are German, as on every paper. How pressing a duty is stands in words, with a shape before them.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from augenhoehe.council.enums import FollowUpState, ListPeriod, Recurrence
from augenhoehe.council.rules.duties import DueClass
from augenhoehe.council.rules.follow_up_lists import Change, ListRow, Span
from augenhoehe.kit.documents.tree import (
    Column,
    Document,
    Heading,
    Node,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from augenhoehe.kit.documents.xlsx import Cell, Sheet, SheetColumn

PRESSING: dict[DueClass, str] = {
    DueClass.OVERDUE: "▲ überfällig",
    DueClass.SOON: "◐ bald fällig",
    DueClass.LATER: "○ später fällig",
    DueClass.UNDATED: "◇ ohne Termin",
    DueClass.NOT_NOTED: "◔ umgesetzt, noch nicht zur Kenntnis genommen",
    DueClass.DONE: "● umgesetzt und zur Kenntnis genommen",
}
STATE: dict[FollowUpState, str] = {
    FollowUpState.DONE: "umgesetzt",
    FollowUpState.IN_PROGRESS: "in Umsetzung",
    FollowUpState.WITH_DEADLINE: "mit Terminvorgabe",
    FollowUpState.CONTINUING: "fortlaufend",
}
RECURRENCE: dict[Recurrence, str] = {
    Recurrence.ONCE: "einmal",
    Recurrence.MONTHLY: "jeden Monat",
    Recurrence.QUARTERLY: "jedes Quartal",
    Recurrence.HALF_YEARLY: "jedes Halbjahr",
    Recurrence.YEARLY: "jedes Jahr",
    Recurrence.TWO_YEARLY: "alle zwei Jahre",
}
CHANGE: dict[Change, str] = {
    Change.NEW: "neu in der Liste",
    Change.STATE: "anderer Stand",
    Change.DAY: "anderer Termin",
    Change.ANSWER: "neu beantwortet",
    Change.NOTED: "zur Kenntnis genommen",
}
PERIOD: dict[ListPeriod, str] = {ListPeriod.QUARTERLY: "Quartal", ListPeriod.HALF_YEARLY: "Halbjahr"}
NO_OFFICE = "Ohne Zuständigkeit"
NOTHING = "–"

COLUMNS = (
    Column("Pflicht", weight=2.9),
    Column("Beschluss", weight=2.0),
    Column("Termin und Stand", weight=2.3),
    Column("Geändert", weight=1.3),
    Column("Was daraus wurde", weight=2.9),
    Column("Bisher", weight=2.2),
    Column("Grund der Verzögerung", weight=2.3),
)
SHEET_COLUMNS = tuple(
    SheetColumn(header, width)
    for header, width in (
        ("Zuständig", 24),
        ("Pflicht", 48),
        ("Vorlage", 14),
        ("Betreff", 36),
        ("Gremium", 20),
        ("Beschlossen am", 14),
        ("Antrag von", 20),
        ("Wie oft", 14),
        ("Fällig am", 12),
        ("Stand", 18),
        ("Ampel in Worten", 26),
        ("Seit der letzten Liste", 22),
        ("Was daraus wurde", 48),
        ("Beantwortet am", 14),
        ("Beantwortet von", 22),
        ("Bisher", 40),
        ("Grund der Verzögerung", 36),
    )
)


@dataclass(frozen=True, slots=True)
class PrintedList:
    """All words of a list. as_of: the day it was frozen; rows: in their order."""

    town_name: str
    span: Span
    public: bool
    as_of: datetime.date
    rows: Sequence[ListRow]

    @property
    def title(self) -> str:
        """Such as "Beschlusskontrolle: 2. Halbjahr 2022"."""
        return f"Beschlusskontrolle: {span_name(self.span)}{'' if self.public else ' (nichtöffentlich)'}"


def span_name(span: Span) -> str:
    """Such as "4. Quartal 2022"."""
    return f"{span.number}. {PERIOD[span.period]} {span.year}"


def summary(rows: Sequence[ListRow]) -> str:
    """How many duties there are and where they stand, in one sentence."""
    if not rows:
        return "In diesem Zeitraum gibt es keine Pflichten aus Beschlüssen."
    counted = {pressing: sum(row.pressing is pressing for row in rows) for pressing in PRESSING}
    parts = [f"{number} {PRESSING[pressing][2:]}" for pressing, number in counted.items() if number]
    pflichten = "Pflicht" if len(rows) == 1 else "Pflichten"
    return f"{len(rows)} {pflichten} aus Beschlüssen, davon " + "; ".join(parts) + "."


def list_document(printed: PrintedList) -> Document:
    """The list as a document on its long side: a table for each office, what is overdue in front."""
    nodes: list[Node] = [
        Paragraph(f"{_publicity(printed)}. Stand: {german(printed.as_of)}.", ParagraphStyle.SMALL),
        Paragraph(summary(printed.rows), ParagraphStyle.LEAD),
    ]
    for office, rows in groupby(printed.rows, key=lambda row: row.office or NO_OFFICE):
        nodes.append(Heading(1, office))
        nodes.append(Table(f"Pflichten: {office}", COLUMNS, [_cells(row) for row in rows], row_header=True))
    return Document(
        title=printed.title,
        nodes=nodes,
        date=printed.as_of,
        author=printed.town_name,
        subject="Was aus den Beschlüssen wurde",
        keywords=("Beschlusskontrolle",),
        running_head=f"{printed.town_name} · {printed.title}",
        landscape=True,
    )


def list_sheet(printed: PrintedList) -> Sheet:
    """The list as one sheet, a column for every fact, so that it can be filtered."""
    return Sheet(span_name(printed.span), SHEET_COLUMNS, [_sheet_row(row) for row in printed.rows])


def german(day: datetime.date | None) -> str:
    """08.12.2022, or nothing."""
    return f"{day:%d.%m.%Y}" if day else ""


def _publicity(printed: PrintedList) -> str:
    return "Öffentlich" if printed.public else "Nichtöffentlich"


def _cells(row: ListRow) -> list[Sequence[str | Run]]:
    bold = frozenset({"strong"})
    number = f"Vorlage {row.paper}" if row.paper else row.subject
    motion = f"\nAntrag: {row.applicant}" if row.applicant else ""
    day = f"{german(row.due_on) or 'ohne Termin'}, {RECURRENCE[row.recurrence]}"
    answered = f" ({german(row.answered_on)}{', ' if row.answered_by else ''}{row.answered_by})"
    return [
        [row.text],
        [f"{german(row.adopted_on)}, {row.body}\n{number}{motion}"],
        [Run(PRESSING[row.pressing], bold), f"\n{day}\n{STATE[row.state]}"],
        [_changes(row) or NOTHING],
        [row.answer + answered if row.answered_on else NOTHING],
        [row.before or NOTHING],
        [row.delay_reason or NOTHING],
    ]


def _changes(row: ListRow) -> str:
    return ", ".join(CHANGE[change] for change in row.changes)


def _sheet_row(row: ListRow) -> list[Cell]:
    return [
        row.office or NO_OFFICE,
        row.text,
        row.paper,
        row.subject,
        row.body,
        row.adopted_on,
        row.applicant,
        RECURRENCE[row.recurrence],
        row.due_on,
        STATE[row.state],
        PRESSING[row.pressing][2:],
        _changes(row),
        row.answer,
        row.answered_on,
        row.answered_by,
        row.before,
        row.delay_reason,
    ]
