# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.models import BudgetChange, BudgetLine
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_line_and_change_belong_to_the_town_of_the_measure_and_say_what_they_are(cast: Cast) -> None:
    line = BudgetLine.objects.create(
        measure=builders.measure(cast),
        year=2022,
        title="Honorare",
        kind="consumption",
        planned=Decimal("12.50"),
    )
    change = BudgetChange.objects.create(
        line=line, figure="planned", before=Decimal(0), after=Decimal("12.50"), reason="Tarif"
    )
    assert line.municipality_id == change.municipality_id == cast.bergkamen.pk
    assert str(line) == "Honorare 2022"
    assert str(change).startswith("Honorare 2022")
    assert line.figures.planned == Decimal("12.50")
