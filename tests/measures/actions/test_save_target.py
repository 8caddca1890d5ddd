# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.remove_target import remove_target
from augenhoehe.measures.actions.save_target import save_target
from augenhoehe.measures.models import IndicatorTarget
from tests.measures import figures

pytestmark = pytest.mark.django_db


def test_one_target_a_day_and_group(cast: Cast) -> None:
    made, anna, day = figures.indicator(cast), cast.people["anna"], figures.day(2025)
    target = save_target(indicator=made, due_on=day, value=Decimal(80), by=anna)
    save_target(indicator=made, due_on=day, value=Decimal(40), group="Frauen", by=anna)
    with pytest.raises(RuleViolation):
        save_target(indicator=made, due_on=day, value=Decimal(90), by=anna)
    save_target(indicator=made, due_on=day, value=Decimal(90), target=target, revision=0, by=anna)
    assert AuditEvent.objects.latest("pk").after == {"value": "90"}
    with pytest.raises(Conflict):
        remove_target(target=target, revision=0, by=anna)
    remove_target(target=target, revision=1, by=anna)
    assert IndicatorTarget.objects.get().group == "Frauen"
