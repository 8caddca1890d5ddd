# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import Drawdown, GrantYear
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_drawdowns_never_come_to_more_than_the_grant(cast: Cast) -> None:
    grant = make.grant(cast)
    make.part(cast, grant, Drawdown)
    make.part(cast, grant, Drawdown)
    with pytest.raises(RuleViolation):
        make.part(cast, grant, Drawdown, amount=Decimal("0.01"))
    assert Drawdown.objects.count() == 2


def test_a_year_stands_there_once_and_may_have_nothing(cast: Cast) -> None:
    grant = make.grant(cast)
    make.part(cast, grant, GrantYear, amount=Decimal(0))
    with pytest.raises(RuleViolation) as refused:
        make.part(cast, grant, GrantYear)
    assert refused.value.field == "year"
