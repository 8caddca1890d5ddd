# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The overview of 200 indicators with five values each, in the database that `bench.pages` told."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

INDICATORS, YEARS = 200, range(2018, 2023)
BUDGET = 0.1


def visited(row: Callable[[str, str | None, str, float], dict[str, Any]]) -> list[dict[str, Any]]:
    """The list inside and the public one."""
    _two_hundred()
    return [
        row(
            "200 indicators with five values",
            "anna@bergkamen.example",
            "/bergkamen/intern/massnahmen/indikatoren/",
            BUDGET,
        ),
        row("200 public indicators", None, "/bergkamen/zahlen/", BUDGET),
    ]


def _two_hundred() -> None:
    """Indicators of twelve themes that count people, each with a target and values over five years."""
    from augenhoehe.core.models import Municipality
    from augenhoehe.measures.enums import Direction, IndicatorKind
    from augenhoehe.measures.models import Indicator, IndicatorTarget, IndicatorValue

    town = Municipality.objects.get(slug="bergkamen")
    have = Indicator.objects.filter(municipality=town).count()
    made = [
        Indicator(
            municipality=town,
            kind=IndicatorKind.CONTEXT,
            code=f"X {number}",
            title=f"Kennzahl {number}",
            theme=f"Thema {number % 12}",
            definition="Menschen, die gezählt werden.",
            source="Erfunden",
            unit="Personen",
            direction=Direction.HIGHER,
            counts_people=True,
            public=True,
        )
        for number in range(INDICATORS - have)
    ]
    Indicator.objects.bulk_create(made)
    IndicatorValue.objects.bulk_create(
        IndicatorValue(
            indicator=one, as_of=datetime.date(year, 12, 31), value=Decimal((one.pk * 7 + year) % 900)
        )
        for one in made
        for year in YEARS
    )
    IndicatorTarget.objects.bulk_create(
        IndicatorTarget(indicator=one, due_on=datetime.date(2025, 12, 31), value=Decimal(500)) for one in made
    )
