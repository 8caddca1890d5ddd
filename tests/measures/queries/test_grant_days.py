# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.measures.queries.grant_days import DayKind, grant_days
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_every_open_day_in_one_query(
    cast: Cast, anna: object, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    grant = make.grant(cast)
    for kind in make.PARTS:
        make.part(cast, grant, kind)
    make.proof(cast, grant)
    grant_days(anna, cast.bergkamen)
    with django_assert_num_queries(1):
        days = grant_days(anna, cast.bergkamen)
    kinds = {day.kind for day in days}
    assert kinds == {
        DayKind.END,
        DayKind.CONDITION,
        DayKind.FORWARDED_PROOF,
        DayKind.PROOF,
        DayKind.REPAYMENT,
    }
    assert [day.day for day in days] == sorted(day.day for day in days)
    assert grant_days(anna, cast.kamen) == []
