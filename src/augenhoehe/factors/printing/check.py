# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A closed check as a document to print and to attach: profile, strengths, gaps, next steps, every answer."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from augenhoehe.factors.enums import Rating
from augenhoehe.factors.printing.profile_chart import WORDS, profile_chart
from augenhoehe.factors.rules.profile import FactorLines, Line
from augenhoehe.kit.documents.tree import (
    Column,
    DescriptionList,
    Document,
    Heading,
    Item,
    ItemList,
    Node,
    Note,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)

NO_MARK = (
    "Jede Antwort hat eine Begründung. Die Antworten werden nicht zu einer Note verrechnet: "
    "Sie zeigen, was trägt und woran als Nächstes zu arbeiten ist."
)


@dataclass(frozen=True, slots=True)
class Step:
    """A next step: what, who, until when."""

    text: str
    responsible: str
    due_on: datetime.date


@dataclass(frozen=True, slots=True)
class CheckFigures:
    """What a closed check tells. `people` how many answered; their names stay inside."""

    town: str
    subject_kind: str
    subject: str
    description: str
    set_title: str
    set_number: int
    closed_on: datetime.date
    people: int
    short: bool
    factors: tuple[FactorLines, ...]
    steps: tuple[Step, ...]


def check_document(figures: CheckFigures) -> Document:
    """The check as a document; the same facts give the same bytes."""
    title = f"{'Integrations-Check' if figures.short else 'Check der Gelingensfaktoren'}: {figures.subject}"
    nodes: list[Node] = [*_head(figures), Heading(1, "Profil"), profile_chart(figures.factors)]
    nodes += _strengths(figures.factors) + _gaps(figures.factors) + _unknown(figures.factors)
    nodes += [Heading(1, "Nächste Schritte"), *_steps(figures.steps)]
    nodes += [Heading(1, "Alle Antworten"), *_all_answers(figures.factors)]
    return Document(
        title=title,
        nodes=nodes,
        date=figures.closed_on,
        author=figures.town,
        subject=f"{figures.set_title}, Fassung {figures.set_number}",
        keywords=("Gelingensfaktoren", "Integration"),
        running_head=f"{figures.town} · {title}"[:160],
    )


def german(day: datetime.date) -> str:
    """08.12.2022."""
    return f"{day:%d.%m.%Y}"


def _head(figures: CheckFigures) -> list[Node]:
    people = "eine Person" if figures.people == 1 else f"{figures.people} Personen"
    facts = [
        (figures.subject_kind, figures.subject),
        ("Geprüft mit", f"{figures.set_title}, Fassung {figures.set_number}"),
        ("Abgeschlossen am", german(figures.closed_on)),
        ("Beantwortet von", people),
    ]
    nodes: list[Node] = [DescriptionList(facts)]
    if figures.description:
        nodes.append(Paragraph(figures.description))
    nodes.append(
        Note(
            "Lesehilfe",
            [NO_MARK],
        )
    )
    return nodes


def _said(line: Line) -> list[str | Run]:
    """A question with the reason of its answer."""
    return [Run(line.text, frozenset({"strong"})), f" {line.reason}"]


def _strengths(factors: Sequence[FactorLines]) -> list[Node]:
    found = [line for factor in factors for line in factor.strengths]
    nodes: list[Node] = [Heading(1, "Was trägt")]
    return [*nodes, ItemList([Item(_said(line)) for line in found]) if found else _nothing()]


def _gaps(factors: Sequence[FactorLines]) -> list[Node]:
    nodes: list[Node] = [Heading(1, "Woran zu arbeiten ist")]
    open_ones = [factor for factor in factors if factor.gaps]
    for factor in open_ones:
        nodes += [
            Heading(2, factor.title),
            ItemList(
                [
                    Item([Run(f"{WORDS[line.rating or Rating.NO]}: ", frozenset({"em"})), *_said(line)])
                    for line in factor.gaps
                ]
            ),
        ]
        if factor.when_missing:
            nodes.append(Note("Was hilft", [factor.when_missing]))
    return nodes if open_ones else [*nodes, _nothing()]


def _unknown(factors: Sequence[FactorLines]) -> list[Node]:
    found = [line for factor in factors for line in factor.open]
    if not found:
        return []
    return [Heading(1, "Was noch nicht zu beurteilen ist"), ItemList([Item(_said(line)) for line in found])]


def _nothing() -> Paragraph:
    return Paragraph("Hier steht nichts.", ParagraphStyle.SMALL)


def _steps(steps: Sequence[Step]) -> list[Node]:
    if not steps:
        return [Paragraph("Es sind keine Schritte vereinbart.", ParagraphStyle.SMALL)]
    columns = (Column("Was", weight=3), Column("Wer", weight=1.4), Column("Bis wann"))
    rows = [(step.text, step.responsible or "–", german(step.due_on)) for step in steps]
    return [Table("Vereinbarte Schritte", columns, rows, row_header=True)]


def _all_answers(factors: Sequence[FactorLines]) -> list[Table]:
    """A table for each factor, all of the same columns; that of evidence only where any was named."""
    evident = any(line.evidence for factor in factors for line in factor.lines)
    return [_answers(factor, evident=evident) for factor in factors]


def _answers(factor: FactorLines, *, evident: bool) -> Table:
    columns = [
        Column("Frage", weight=2.4),
        Column("Antwort"),
        Column("Begründung", weight=2.4),
        Column("Beleg", weight=1.4),
    ]
    rows = [
        (
            f"{line.number}. {line.text}",
            WORDS[line.rating] if line.rating else "keine Angabe",
            line.reason or "–",
            line.evidence or "–",
        )
        for line in factor.lines
    ]
    shown = len(columns) if evident else len(columns) - 1
    return Table(factor.title, columns[:shown], [row[:shown] for row in rows], row_header=True)
