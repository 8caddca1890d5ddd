# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.enums import FundingSource
from augenhoehe.measures.models import BudgetLine, Grant
from augenhoehe.measures.queries.grants import measures_paid, stories_of, with_parts
from tests.measures import builders
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_sums_are_made_of_whole_cents(cast: Cast) -> None:
    grant = make.grant(cast)
    for _time in range(11):
        make.expense(cast, grant, "0.29")
    make.expense(cast, grant, "3.33", source=FundingSource.OWN_SHARE)
    (story,) = stories_of(list(with_parts(Grant.objects.all())))
    assert story.facts.spent == Decimal("3.19")
    assert story.facts.spent_by(FundingSource.OWN_SHARE) == Decimal("3.33")


def test_measures_are_linked_or_have_a_budget_line(cast: Cast, anna: object) -> None:
    linked, planned = builders.measure(cast), builders.measure(cast, code="M 2")
    builders.measure(cast, code="M 3")
    grant = make.grant(cast, measures=[linked])
    for amount in ("0.10", "0.20"):
        BudgetLine.objects.create(
            measure=planned, year=2022, title="x", kind="consumption", planned=Decimal(amount), grant=grant
        )
    assert measures_paid(anna, grant) == [(linked, None), (planned, Decimal("0.30"))]
