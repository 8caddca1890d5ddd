# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import Expense, GrantQuota
from tests.measures import builders
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_the_last_cent_and_no_more(cast: Cast) -> None:
    grant = make.grant(cast)
    make.expense(cast, grant, "99999.99")
    make.expense(cast, grant, "0.01")
    with pytest.raises(RuleViolation):
        make.expense(cast, grant, "0.01")
    assert Expense.objects.count() == 2


def test_nothing_of_another_grant_or_town(cast: Cast) -> None:
    grant, other = make.grant(cast), make.grant(cast)
    with pytest.raises(ValueError, match="grant that pays"):
        make.expense(cast, grant, purpose=make.part(cast, other, GrantQuota))
    with pytest.raises(ValueError, match="town"):
        make.expense(cast, grant, measure=builders.measure(cast, "kamen"))
