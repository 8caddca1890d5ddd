# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guiding questions of a set to print and tick, a page for each factor."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from augenhoehe.kit.documents.tree import (
    Align,
    Column,
    Document,
    Heading,
    Node,
    Note,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Table,
)

BOX = "☐"
LINE = "…" * 15
SPACED = "\n\N{NO-BREAK SPACE}\n"
"""Between two lines to write on there is room for a hand."""
LINES_OF_A_PAGE, MOST_LINES = 10, 3
"""Lines to write on that all questions of a factor share on its page, and the most that one of them gets."""
HOW = "Zu jeder Frage ein Kreuz, und in die letzte Spalte, woran Sie es merken. Es gibt keine Note."


@dataclass(frozen=True, slots=True)
class Checklist:
    """A factor with its questions."""

    title: str
    explanation: str
    when_missing: str
    questions: tuple[str, ...]


def checklist_document(
    title: str, town: str, set_title: str, day: datetime.date, lists: Sequence[Checklist]
) -> Document:
    """The checklists as a document; the same facts give the same bytes."""
    nodes: list[Node] = []
    for number, one in enumerate(lists, 1):
        if nodes:
            nodes.append(PageBreak())
        nodes += _page(number, one)
    return Document(
        title=f"{title}: Checklisten",
        nodes=nodes,
        date=day,
        author=town,
        subject=set_title,
        keywords=("Gelingensfaktoren", "Checkliste"),
        running_head=f"{town} · {title}: Checklisten"[:160],
    )


def _page(number: int, one: Checklist) -> list[Node]:
    columns = (
        Column("Frage", weight=2.8),
        Column("ja", Align.CENTER, weight=0.5),
        Column("teilweise", Align.CENTER, weight=0.95),
        Column("nein", Align.CENTER, weight=0.6),
        Column("nicht beurteilbar", Align.CENTER, weight=1.55),
        Column("woran merken wir es?", weight=2.1),
    )
    to_write = SPACED.join([LINE] * max(1, min(MOST_LINES, LINES_OF_A_PAGE // max(1, len(one.questions)))))
    rows = [(question, BOX, BOX, BOX, BOX, to_write) for question in one.questions]
    nodes: list[Node] = [Heading(1, f"{number}. {one.title}")]
    if one.explanation:
        nodes.append(Paragraph(one.explanation))
    nodes += [
        Paragraph(f"Vorhaben: {LINE * 2}"),
        Paragraph(f"Datum und Runde: {LINE * 2}"),
        Table(f"Leitfragen: {one.title}", columns, rows, row_header=True, note=HOW),
    ]
    if one.when_missing:
        nodes.append(Note("Wenn der Faktor fehlt", [one.when_missing]))
    nodes += [
        Paragraph(f"Nächster Schritt: {LINE * 3}", ParagraphStyle.BODY),
        Paragraph(f"{LINE * 3}{LINE[:10]}"),
    ]
    return nodes
