# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.remove_budget_line import remove_budget_line
from augenhoehe.measures.models import BudgetLine
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_the_log_keeps_what_a_line_said(cast: Cast) -> None:
    line, anna = builders.budget_line(cast, builders.measure(cast)), cast.people["anna"]
    with pytest.raises(RuleViolation, match="Grund"):
        remove_budget_line(line=line, reason=" ", revision=0, by=anna)
    with pytest.raises(Conflict):
        remove_budget_line(line=line, reason="doppelt", revision=3, by=anna)
    remove_budget_line(line=line, reason="doppelt", revision=0, by=anna)
    assert not BudgetLine.objects.exists()
    event = AuditEvent.objects.get(verb="measures.budget_line_removed")
    assert (event.reason, event.before["planned"]) == ("doppelt", "1000.00")
