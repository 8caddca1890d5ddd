# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.measures.actions.learned_columns import Learned
from augenhoehe.measures.actions.save_budget_line import LineFacts, save_budget_line
from augenhoehe.measures.enums import BudgetKind
from augenhoehe.measures.models import BudgetLine


@dataclass(frozen=True, slots=True)
class ActualAmount:
    """What was really spent on a budget line, and the revision of it that was looked at (None: nobody saw one)."""

    line: BudgetLine
    actual: Decimal
    revision: int | None


@action
def import_actuals(
    *,
    municipality: Municipality,
    amounts: Sequence[ActualAmount],
    reason: str,
    by: Any,
    learned: Learned | None = None,
) -> int:
    """Enter the treasurer's amounts on several budget lines, all or none; returns on how many.

    Each change is kept with `reason`. Raises Conflict where somebody changed a line since it was looked at,
    RuleViolation where an amount does not fit its line, ValueError for another town's line.
    """
    if any(amount.line.municipality_id != municipality.pk for amount in amounts):
        raise ValueError("Amounts are read in for a town's own budget lines.")
    for amount in amounts:
        line = amount.line
        facts = LineFacts(
            year=line.year,
            title=line.title,
            kind=BudgetKind(line.kind),
            figures=replace(line.figures, actual=amount.actual),
            product_group=line.product_group,
            grant=line.grant,
        )
        save_budget_line(
            measure=line.measure, facts=facts, line=line, reason=reason, revision=amount.revision, by=by
        )
    if learned is not None:
        learned.keep(municipality)
    audit.record(
        "measures.actuals_read_in",
        by=by,
        of=municipality,
        municipality=municipality,
        after={"lines": len(amounts)},
        reason=reason.strip(),
    )
    return len(amounts)
