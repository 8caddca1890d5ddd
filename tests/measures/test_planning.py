# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.deadlines import Mark
from augenhoehe.measures.planning import plan
from tests.measures import builders
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_dates_of_the_year_and_of_nobody_else(cast: Cast, anna: object, bilal: object) -> None:
    measure = builders.measure(cast, ends_on=datetime.date(2022, 5, 1))
    builders.milestone(cast, measure, datetime.date(2022, 4, 1))
    builders.measure(cast, code="M 2", ends_on=datetime.date(2023, 5, 1))
    make.grant(cast)
    marks = [one.mark for one in plan(anna, cast.bergkamen, 2022)]
    assert sorted(marks) == sorted([Mark.MEASURE, Mark.MILESTONE, Mark.GRANT])
    assert list(plan(bilal, cast.bergkamen, 2022)) == [], "neither public nor about money"
