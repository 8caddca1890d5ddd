# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.queries.budget import budget_of, budget_sheets
from tests.measures import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("count", [1, 3])
def test_the_sums_of_a_town(cast: Cast, count: int, django_assert_max_num_queries: Any) -> None:
    fields = cast.fields_of_action["bergkamen"]
    for number in range(count):
        measure = builders.measure(cast, code=f"M {number}", field_of_action=fields[number % 2])
        builders.budget_line(cast, measure, actual=Decimal(1100))
        builders.budget_line(cast, measure, year=2023)
    with django_assert_max_num_queries(2):
        found = budget_of(cast.people["anna"], cast.bergkamen)
        sheets = budget_sheets(found)
    assert [(item.heading, item.over) for item in found.years] == [
        ("2022", Decimal(100) * count),
        ("2023", Decimal(0)),
    ]
    assert [item.heading for item in found.fields] == [term.label for term in fields[: min(count, 2)]]
    assert found.total.figures.planned == 2000 * count
    assert [(measure.code, year, over) for measure, year, over in found.short] == [
        (f"M {number}", 2022, Decimal(100)) for number in range(count)
    ]
    assert len(sheets[0].rows) == 2 * count
    assert len(budget_of(cast.people["anna"], cast.bergkamen, 2023).lines) == count
    assert not budget_of(cast.people["clara"], cast.kamen).lines
