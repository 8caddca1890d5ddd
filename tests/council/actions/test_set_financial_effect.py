# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.set_financial_effect import set_financial_effect
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import FinancialEffect, Paper
from augenhoehe.council.queries.finances import statement_of
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders, signing
from tests.council.signing import LINE


def set_effect(cast: Cast, paper: Paper, **changed: Any) -> FinancialEffect:
    values: dict[str, Any] = {
        "has_effect": True,
        "note": " Im Haushalt. ",
        "lines": [LINE, replace(LINE, purpose="Versand", amount=Decimal("0.01"))],
        "revision": None,
        "by": cast.people["anna"],
        **changed,
    }
    return set_financial_effect(paper=paper, **values)


def test_the_lines_stand_in_their_order(cast: Cast) -> None:
    paper = signing.draft(cast)
    assert statement_of(paper) is None
    set_effect(cast, paper)
    statement = statement_of(paper)
    assert statement is not None
    assert (statement.has_effect, statement.note) == (True, "Im Haushalt.")
    assert [line.purpose for line in statement.lines] == ["Druck", "Versand"]
    assert statement.lines[0] == LINE
    assert statement.sums.once == Decimal("3200.01")
    event = AuditEvent.objects.get(verb="council.finances_set")
    assert [line["amount"] for line in event.after["lines"]] == ["3200.00", "0.01"]
    assert "text" not in event.after


def test_the_list_is_complete(cast: Cast) -> None:
    paper = signing.draft(cast)
    set_effect(cast, paper)
    set_effect(cast, paper, lines=[], has_effect=None, note="")
    statement = statement_of(paper)
    assert statement is not None
    assert (statement.lines, len(statement.missing)) == ((), 1)


def test_the_second_writer_is_told(cast: Cast) -> None:
    paper = signing.draft(cast)
    set_effect(cast, paper, revision=paper.revision)
    with pytest.raises(Conflict):
        set_effect(cast, paper, revision=paper.revision, note="Zu spät")


def test_what_cannot_be_right_is_not_saved(cast: Cast) -> None:
    paper = signing.draft(cast)
    with pytest.raises(RuleViolation, match="Betrag 1"):
        set_effect(cast, paper, lines=[replace(LINE, own_share=Decimal(99_999))])
    assert statement_of(paper) is None


def test_what_a_body_has_voted_on_stays(cast: Cast) -> None:
    paper = builders.paper(cast)
    builders.record(cast, paper.consultations.earliest("position"), Outcome.RECOMMENDED)
    with pytest.raises(RuleViolation, match="bleibt, wie er war"):
        set_effect(cast, paper)
