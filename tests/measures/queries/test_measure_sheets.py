# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.measures.models import BudgetLine
from augenhoehe.measures.queries.measure_sheets import measure_sheets
from tests.measures import builders

pytestmark = pytest.mark.django_db
DAY = datetime.date(2023, 1, 16)


def test_each_kind_of_row_has_its_sheet_and_queries_do_not_grow(cast: Cast) -> None:
    counts = []
    sheets = measure_sheets(cast.people["anna"], cast.bergkamen)
    for number in (1, 2, 3):
        measure = builders.measure(cast, code=f"M {number}")
        builders.milestone(cast, measure, DAY)
        BudgetLine.objects.create(measure=measure, year=2022, title="Honorare", kind="consumption")
        with CaptureQueriesContext(connection) as told:
            sheets = measure_sheets(cast.people["anna"], cast.bergkamen)
        counts.append(len(told))
    assert counts[0] == counts[2]
    assert [len(sheet.rows) for sheet in sheets] == [3, 3, 0, 3, 0]


def test_another_town_sees_nothing_of_it(cast: Cast) -> None:
    builders.milestone(cast, builders.measure(cast), DAY)
    sheets = measure_sheets(cast.people["clara"], cast.bergkamen)
    assert all(not sheet.rows for sheet in sheets)
