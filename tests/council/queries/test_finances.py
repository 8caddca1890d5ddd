# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.set_financial_effect import set_financial_effect
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.finances import Statement, statement_of
from augenhoehe.council.rules.finances import MoneyLine
from tests.council import signing
from tests.council.signing import LINE


def stated(cast: Cast, paper: Paper, *lines: MoneyLine, effect: bool | None = True) -> Statement:
    set_financial_effect(
        paper=paper, has_effect=effect, note="", lines=lines, revision=None, by=cast.people["anna"]
    )
    found = statement_of(paper)
    assert found is not None
    return found


def test_nobody_has_filled_in_the_form(cast: Cast) -> None:
    paper = signing.draft(cast)
    stated(cast, signing.draft(cast, "12/0901"), LINE)
    assert statement_of(paper) is None


@pytest.mark.parametrize(("effect", "missing"), [(False, 0), (None, 1), (True, 1)])
def test_an_answer_without_amounts(cast: Cast, effect: bool | None, missing: int) -> None:
    found = stated(cast, signing.draft(cast), effect=effect)
    assert found.has_effect is effect
    assert (found.rows, found.lines, len(found.missing)) == ((), (), missing)
    assert (found.sums.once, found.sums.over_years) == (Decimal(0), Decimal(0))


def test_rows_lines_and_sums_are_the_same_amounts(cast: Cast) -> None:
    cents = replace(LINE, purpose="Versand", amount=Decimal("0.01"), product="")
    found = stated(cast, signing.draft(cast), LINE, cents)
    assert found.lines == (LINE, cents)
    assert [(row.position, row.purpose, row.amount) for row in found.rows] == [
        (found.rows[0].position, "Druck", Decimal(3_200)),
        (found.rows[0].position + 1, "Versand", Decimal("0.01")),
    ]
    assert found.sums.once == Decimal("3200.01")
    (reason,) = found.missing
    assert reason.values["purpose"] == "Versand"


def test_one_query_whatever_a_paper_costs(cast: Cast, django_assert_num_queries: Any) -> None:
    paper = signing.draft(cast)
    stated(cast, paper, LINE, replace(LINE, purpose="Versand"), replace(LINE, purpose="Raum"))
    with django_assert_num_queries(1):
        statement_of(paper)
