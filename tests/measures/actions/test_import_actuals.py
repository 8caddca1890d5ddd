# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict
from augenhoehe.measures.actions.import_actuals import ActualAmount, import_actuals
from augenhoehe.measures.models import BudgetLine
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_all_amounts_or_none(cast: Cast) -> None:
    measure, by = builders.measure(cast), cast.people["anna"]
    first, second = builders.budget_line(cast, measure), builders.budget_line(cast, measure, title="Miete")
    amounts = [ActualAmount(first, Decimal(5), 0), ActualAmount(second, Decimal(6), 3)]
    with pytest.raises(Conflict):
        import_actuals(municipality=cast.bergkamen, amounts=amounts, reason="Abschluss", by=by)
    assert not BudgetLine.objects.exclude(actual=0).exists()
    amounts[1] = ActualAmount(second, Decimal(6), 0)
    assert import_actuals(municipality=cast.bergkamen, amounts=amounts, reason="Abschluss", by=by) == 2
    assert list(BudgetLine.objects.values_list("actual", flat=True)) == [5, 6]
    assert AuditEvent.objects.get(verb="measures.actuals_read_in").after == {"lines": 2}


def test_other_towns_lines_are_refused(cast: Cast) -> None:
    line = builders.budget_line(cast, builders.measure(cast, "kamen"))
    with pytest.raises(ValueError, match="own"):
        import_actuals(
            municipality=cast.bergkamen,
            amounts=[ActualAmount(line, Decimal(1), 0)],
            reason="x",
            by=cast.people["anna"],
        )
