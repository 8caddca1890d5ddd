# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.demo import Cast
from augenhoehe.kit import policies
from augenhoehe.measures.actions.save_budget_line import save_budget_line
from augenhoehe.measures.models import BudgetChange, BudgetLine
from tests.measures import builders
from tests.people import known_cast

pytestmark = pytest.mark.django_db

INSIDE = {"anna", "dora", "fatma", "gerda"}


@pytest.mark.parametrize("person", [*sorted(INSIDE), "bilal", "emil", "clara", None])
def test_who_sees(cast: Cast, person: str | None) -> None:
    hidden = builders.measure(cast)
    public = builders.measure(cast, code="M 2", public=True)
    opened = builders.measure(cast, code="M 3", public=True, money_public=True)
    closed = builders.measure(cast, code="M 4", money_public=True)
    lines = {}
    for measure in (hidden, public, opened, closed):
        line = builders.budget_line(cast, measure)
        facts = builders.line_facts(planned=Decimal(500))
        save_budget_line(
            measure=measure, line=line, facts=facts, reason="x", revision=0, by=cast.people["anna"]
        )
        lines[measure] = line
    actor = known_cast().people[person] if person else AnonymousUser()
    everything, shown = set(lines.values()), {lines[opened]}
    seen = everything if person in INSIDE else {lines[public], lines[opened]} if person == "emil" else shown
    assert set(policies.visible(actor, BudgetLine.objects.all())) == seen
    changes = {change.line for change in policies.visible(actor, BudgetChange.objects.all())}
    assert changes == (seen if person in INSIDE | {"emil"} else set())
