# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A catalogue of 1,000 measures as a workbook, in the database that `bench.pages` told.

Twenty departments; two partners, five milestones, an indicator with a value, a report and a budget line each.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

DEPARTMENTS, MORE_MILESTONES = 20, 4
BUDGET = 1.0


def visited(row: Callable[[str, str | None, str, float], dict[str, Any]]) -> list[dict[str, Any]]:
    """The workbook with all its sheets, in both formats; `bench.pages` has made the measures."""
    _completed()
    address = "/bergkamen/intern/massnahmen/massnahmen"
    return [
        row(f"{ending.upper()} of 1,000 measures", "anna@bergkamen.example", f"{address}.{ending}", BUDGET)
        for ending in ("xlsx", "ods")
    ]


def _completed() -> None:
    """Give every measure what the budget speaks of, with few statements."""
    from augenhoehe.core.models import Municipality, Organization
    from augenhoehe.measures.enums import BudgetKind, IndicatorKind
    from augenhoehe.measures.models import BudgetLine, Indicator, IndicatorValue, Measure, Milestone

    town = Municipality.objects.get(slug="bergkamen")
    departments = Organization.objects.bulk_create(
        Organization(municipality=town, kind="department", name=f"Amt {number}")
        for number in range(DEPARTMENTS)
    )
    associations = list(Organization.objects.filter(municipality=town, kind="association")[:2])
    measures = list(Measure.objects.filter(municipality=town).order_by("pk"))
    for place, measure in enumerate(measures):
        measure.responsible = departments[place % DEPARTMENTS]
    Measure.objects.bulk_update(measures, ["responsible"], batch_size=200)
    links = Measure.partners.through
    links._default_manager.bulk_create(
        [links(measure_id=one.pk, organization_id=other.pk) for one in measures for other in associations],
        ignore_conflicts=True,
    )
    Milestone.objects.bulk_create(
        Milestone(measure=one, title=f"Schritt {step}", due_on=datetime.date(2023, 4 + step, 1))
        for one in measures
        for step in range(MORE_MILESTONES)
    )
    BudgetLine.objects.bulk_create(
        BudgetLine(
            measure=one,
            year=2022,
            title="Honorare",
            kind=BudgetKind.CONSUMPTION,
            planned=Decimal(1000),
            actual=Decimal("812.50"),
        )
        for one in measures
    )
    figures = Indicator.objects.bulk_create(
        Indicator(
            municipality=town,
            kind=IndicatorKind.MEASURE,
            measure=one,
            code=f"K {one.pk}",
            title="Teilnehmende",
            definition="Wer mindestens einmal da war.",
            source="Erfunden",
        )
        for one in measures
    )
    IndicatorValue.objects.bulk_create(
        IndicatorValue(indicator=one, as_of=datetime.date(2022, 12, 31), value=Decimal(40)) for one in figures
    )
