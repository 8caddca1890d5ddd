# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.save_budget_line import save_budget_line
from augenhoehe.measures.models import BudgetChange, BudgetLine, FundingProgramme, Grant
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_a_changed_figure_is_kept_with_its_reason(cast: Cast) -> None:
    measure, anna = builders.measure(cast), cast.people["anna"]
    line = builders.budget_line(cast, measure)
    assert not BudgetChange.objects.exists()
    facts = builders.line_facts(planned=Decimal(1500), actual=Decimal(200))
    with pytest.raises(RuleViolation, match="Grund"):
        save_budget_line(measure=measure, line=line, facts=facts, revision=0, by=anna)
    save_budget_line(measure=measure, line=line, facts=facts, reason=" Nachtrag ", revision=0, by=anna)
    changes = BudgetChange.objects.order_by("figure").values_list("figure", "before", "after", "reason")
    assert list(changes) == [
        ("actual", Decimal(0), Decimal(200), "Nachtrag"),
        ("planned", Decimal(1000), Decimal(1500), "Nachtrag"),
    ]
    event = AuditEvent.objects.filter(verb="measures.budget_line_saved").latest("number")
    assert (event.reason, event.before["planned"], event.after["planned"]) == ("Nachtrag", "1000.00", "1500")


def test_other_words_need_no_reason(cast: Cast) -> None:
    measure = builders.measure(cast)
    line = builders.budget_line(cast, measure)
    facts = builders.line_facts(title="Honorare und Sachkosten", planned=Decimal(1000))
    save_budget_line(measure=measure, line=line, facts=facts, revision=0, by=cast.people["anna"])
    assert BudgetLine.objects.get().title == "Honorare und Sachkosten"
    assert not BudgetChange.objects.exists()


def test_the_second_writer_is_told(cast: Cast) -> None:
    measure = builders.measure(cast)
    line = builders.budget_line(cast, measure)
    facts = builders.line_facts(planned=Decimal(1))
    with pytest.raises(Conflict):
        save_budget_line(
            measure=measure, line=line, facts=facts, reason="x", revision=7, by=cast.people["anna"]
        )


def test_another_towns_grant_is_no_choice(cast: Cast) -> None:
    programme = FundingProgramme(municipality=cast.kamen, name="x", giver="y")
    grant = Grant(municipality=cast.kamen, programme=programme)
    facts = replace(builders.line_facts(), grant=grant)
    with pytest.raises(ValueError, match="another town"):
        save_budget_line(measure=builders.measure(cast), facts=facts, by=cast.people["anna"])
