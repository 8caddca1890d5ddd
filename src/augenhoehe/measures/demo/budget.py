# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What some of Bergkamen's measures cost from 2021 to 2023. All figures are invented."""

from __future__ import annotations

from decimal import Decimal

from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.measures.actions.save_budget_line import LineFacts, save_budget_line
from augenhoehe.measures.demo.plan import day
from augenhoehe.measures.enums import BudgetKind
from augenhoehe.measures.models import Measure
from augenhoehe.measures.rules.budget import Figures

ENTERED_ON = day("2022-12-12")
LINES: tuple[tuple[str, int, str, BudgetKind, str, tuple[str, ...]], ...] = (
    (
        "1.1.1",
        2021,
        "Honorare",
        BudgetKind.CONSUMPTION,
        "05.31",
        ("8000", "7850", "7850", "800", "7050", "0"),
    ),
    (
        "1.1.1",
        2022,
        "Honorare",
        BudgetKind.CONSUMPTION,
        "05.31",
        ("9000", "9000", "8420.50", "900", "8100", "0"),
    ),
    ("1.1.1", 2023, "Honorare", BudgetKind.CONSUMPTION, "05.31", ("9000", "2500", "0", "900", "8100", "0")),
    (
        "1.1.2",
        2022,
        "Druck der Zeitschrift",
        BudgetKind.CONSUMPTION,
        "04.25",
        ("3200", "3900", "3640", "3200", "0", "0"),
    ),
    ("1.1.2", 2022, "Kameras", BudgetKind.INVESTMENT, "04.25", ("1500", "1480", "1480", "0", "1480", "0")),
    (
        "1.2.1",
        2022,
        "Stelle der Koordination",
        BudgetKind.CONSUMPTION,
        "05.31",
        ("29500", "29500", "29500", "2950", "26550", "0.5"),
    ),
    (
        "1.2.1",
        2023,
        "Stelle der Koordination",
        BudgetKind.CONSUMPTION,
        "05.31",
        ("30400", "30400", "0", "3040", "27360", "0.5"),
    ),
    (
        "2.1.1",
        2022,
        "Veranstaltungen",
        BudgetKind.CONSUMPTION,
        "04.25",
        ("6000", "5870", "5870", "3000", "2870", "0"),
    ),
)
"""Measure, year, what for, kind, product group; planned, committed, actual, own share, third-party money, posts."""
CHANGED_ON, CHANGED = day("2022-12-20"), "3600"
REASON = "Eine Ausgabe mehr als geplant, aus Mitteln der Kulturarbeit gedeckt."


def tell(cast: Cast) -> None:
    """Enter the lines; one of them is raised with a reason, and still is not enough."""
    by = cast.people["anna"]
    measures = {item.code: item for item in Measure.objects.filter(municipality=cast.bergkamen)}
    with clock.standing_on(ENTERED_ON):
        for code, year, title, kind, group, figures in LINES:
            facts = LineFacts(
                year=year,
                title=title,
                kind=kind,
                product_group=group,
                figures=Figures(*map(Decimal, figures)),
            )
            line = save_budget_line(measure=measures[code], facts=facts, by=by)
            if title.startswith("Druck"):
                raised = LineFacts(
                    year=year,
                    title=title,
                    kind=kind,
                    product_group=group,
                    figures=Figures(Decimal(CHANGED), *map(Decimal, figures[1:])),
                )
                with clock.standing_on(CHANGED_ON):
                    save_budget_line(
                        measure=measures[code], facts=raised, line=line, reason=REASON, revision=0, by=by
                    )
