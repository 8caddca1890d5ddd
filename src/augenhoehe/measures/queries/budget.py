# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Budget lines with their sums: of a town by year, field of action and kind, and of one measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.kit.documents.xlsx import Cell, Sheet, SheetColumn
from augenhoehe.measures import labels
from augenhoehe.measures.models import BudgetLine, Measure
from augenhoehe.measures.rules.budget import NAMES, Figures, overdrawn, totals

HEADERS = ("Geplant", "Gebunden", "Ausgegeben", "Eigenanteil", "Drittmittel", "Stellen (VZÄ)")


@dataclass(frozen=True, slots=True)
class Sum:
    """A total under a heading. over: by how much it is overdrawn; zero where the money is enough."""

    heading: str
    figures: Figures
    over: Decimal


@dataclass(frozen=True, slots=True)
class Budget:
    """A town's budget lines. short: measures whose money is not enough, by year."""

    lines: Sequence[BudgetLine]
    years: Sequence[Sum]
    fields: Sequence[Sum]
    kinds: Sequence[Sum]
    short: Sequence[tuple[Measure, int, Decimal]]
    total: Sum


def lines_of(actor: Any, municipality: Municipality) -> QuerySet[BudgetLine]:
    """The budget lines of a town that `actor` may see, with what a table shows of them."""
    return (
        policies.visible_in(actor, BudgetLine.objects.all(), municipality, town="measure__municipality")
        .select_related("measure__field_of_action", "grant")
        .order_by("year", "measure__code", "pk")
    )


def budget_of(actor: Any, municipality: Municipality, year: int | None = None) -> Budget:
    """All lines, or those of one year, with their sums. One query."""
    return summed([line for line in lines_of(actor, municipality) if year in (None, line.year)])


def summed(lines: Sequence[BudgetLine]) -> Budget:
    """The sums of lines whose measures and fields of action are at hand."""
    figures = [(line, line.figures) for line in lines]
    by_measure = totals(((line.measure, line.year), said) for line, said in figures)
    fields = totals((line.measure.field_of_action, said) for line, said in figures)
    return Budget(
        lines=lines,
        years=_sums(totals((str(line.year), said) for line, said in figures)),
        fields=_sums(
            {field.label: said for field, said in sorted(fields.items(), key=lambda item: item[0].position)}
        ),
        kinds=_sums(totals((str(line.get_kind_display()), said) for line, said in figures)),
        short=[
            (measure, year, overdrawn(said))
            for (measure, year), said in by_measure.items()
            if overdrawn(said)
        ],
        total=_sum("", sum((said for _line, said in figures), Figures())),
    )


def _sums(of: dict[str, Figures]) -> list[Sum]:
    return [_sum(heading, figures) for heading, figures in of.items()]


def _sum(heading: str, figures: Figures) -> Sum:
    return Sum(heading, figures, overdrawn(figures))


def budget_sheets(budget: Budget) -> list[Sheet]:
    """The workbook for the treasurer: every line, and the sums by year, field of action and kind."""
    columns = [
        *(SheetColumn("Jahr", 8), SheetColumn("Kürzel", 10), SheetColumn("Maßnahme", 44)),
        *(SheetColumn("Handlungsfeld", 24), SheetColumn("Zweck", 36), SheetColumn("Art", 16)),
        *(SheetColumn("Produktgruppe", 14), *(SheetColumn(header, 14) for header in HEADERS)),
        *(SheetColumn("Noch frei", 14), SheetColumn("Zuwendung", 30)),
    ]
    rows = [_row(line) for line in budget.lines]
    return [
        Sheet("Haushaltszeilen", columns, rows),
        _sum_sheet("Jahre", "Jahr", budget.years),
        _sum_sheet("Handlungsfelder", "Handlungsfeld", budget.fields),
        _sum_sheet("Arten", "Art", budget.kinds),
    ]


def _row(line: BudgetLine) -> list[Cell]:
    figures = line.figures
    return [
        *(str(line.year), line.measure.code, line.measure.title, line.measure.field_of_action.label),
        *(line.title, str(labels.BUDGET_KIND[line.kind]), line.product_group),
        *(getattr(figures, name) for name in NAMES),
        figures.left,
        line.grant.title if line.grant else "",
    ]


def _sum_sheet(name: str, head: str, sums: Sequence[Sum]) -> Sheet:
    columns = [
        SheetColumn(head, 28),
        *(SheetColumn(header, 14) for header in HEADERS),
        SheetColumn("Noch frei", 14),
    ]
    rows: list[list[Cell]] = [
        [item.heading, *(getattr(item.figures, figure) for figure in NAMES), item.figures.left]
        for item in sums
    ]
    return Sheet(name, columns, rows)
