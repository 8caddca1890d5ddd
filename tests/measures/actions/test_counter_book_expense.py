# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.counter_book_expense import counter_book_expense
from augenhoehe.measures.models import GrantQuota
from augenhoehe.measures.queries.grants import story_of
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_what_is_taken_back_can_be_spent_again(cast: Cast) -> None:
    grant = make.grant(cast)
    quota = make.part(cast, grant, GrantQuota)
    wrong = make.expense(cast, grant, "49000.00", purpose=quota)
    values: dict[str, Any] = {"booked_on": make.PAID, "reason": "Falsch", "by": make.hand(cast)}
    back = counter_book_expense(expense=wrong, amount=Decimal("0.01"), **values)
    assert (back.amount, back.purpose, back.corrects) == (Decimal("-0.01"), quota, wrong)
    make.expense(cast, grant, "0.01", purpose=quota)
    assert story_of(grant).facts.spent == Decimal("49000.00")
    with pytest.raises(RuleViolation):
        counter_book_expense(expense=wrong, amount=Decimal("49000.00"), **values)
    with pytest.raises(RuleViolation):
        counter_book_expense(expense=back, amount=Decimal("0.01"), **values)
