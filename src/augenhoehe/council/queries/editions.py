# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a paper as it stands now, in the form in which editions keep it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from augenhoehe.council.enums import Budgeted, BudgetKind, Frequency
from augenhoehe.council.models import FinancialEffect, FinancialLine, Paper
from augenhoehe.council.rules.editions import Content
from augenhoehe.council.rules.finances import MoneyLine
from augenhoehe.council.rules.sign_off import Section


def content_of(paper: Paper) -> Content:
    """Everything that is signed for, read anew from the database; numbers and days of the paper itself are not."""
    steps = paper.consultations.order_by("position").values_list("body_name", "role", "date")
    duties = paper.proposed_duties.order_by("position").values_list("text", "recurrence")
    files = paper.files.order_by("position").values_list("name", "file__sha512", "public")
    return {
        Section.SUBJECT.value: {
            "name": paper.name,
            "paper_type": str(paper.paper_type),
            "public": paper.public,
        },
        Section.RESOLUTION.value: {
            "text": paper.resolution_text,
            "duties": [list(duty) for duty in duties],
        },
        Section.REASONS.value: {
            "text": paper.reasons,
            "urgency_reason": paper.urgency_reason,
            "references": sorted(paper.relations.values_list("reference", flat=True)),
        },
        Section.MONEY.value: {"text": paper.financial_impact, **_money(paper)},
        Section.ORDER.value: {
            "steps": [[body, role, day.isoformat() if day else ""] for body, role, day in steps]
        },
        Section.ATTACHMENTS.value: {"files": [list(file) for file in files]},
        Section.HEAD.value: {
            "department": paper.department,
            "author": paper.author,
            "originator": paper.originator,
            "components": [str(part) for part in paper.components],
        },
    }


def money_line(line: FinancialLine) -> MoneyLine:
    """A stored amount as the rules know it."""
    return MoneyLine(
        purpose=line.purpose,
        frequency=Frequency(line.frequency),
        budget_kind=BudgetKind(line.budget_kind),
        amount=line.amount,
        budgeted=Budgeted(line.budgeted),
        product=line.product,
        first_year=line.first_year,
        last_year=line.last_year,
        counter_financing=line.counter_financing,
        counter_amount=line.counter_amount,
        own_share=line.own_share,
    )


LINE = (
    "purpose frequency budget_kind product amount first_year last_year budgeted counter_financing "
    "counter_amount own_share"
).split()


def _money(paper: Paper) -> dict[str, Any]:
    effect = FinancialEffect.objects.filter(paper=paper).first()
    if effect is None:
        return {"has_effect": None, "note": "", "lines": []}
    rows = effect.lines.order_by("position").values(*LINE)
    lines = [{name: _plain(value) for name, value in row.items()} for row in rows]
    return {"has_effect": effect.has_effect, "note": effect.note, "lines": lines}


def _plain(value: Any) -> Any:
    return f"{value:.2f}" if isinstance(value, Decimal) else value
