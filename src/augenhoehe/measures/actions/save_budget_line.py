# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.enums import BudgetKind
from augenhoehe.measures.models import BudgetChange, BudgetLine, Grant, Measure
from augenhoehe.measures.rules import budget as rules
from augenhoehe.measures.rules.budget import NAMES, Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """What a person states about a budget line."""

    year: int
    title: str
    kind: BudgetKind
    figures: Figures
    product_group: str = ""
    grant: Grant | None = None


@action
def save_budget_line(
    *,
    measure: Measure,
    facts: LineFacts,
    by: Any,
    line: BudgetLine | None = None,
    reason: str = "",
    revision: int | None = None,
) -> BudgetLine:
    """Add a budget line to a measure, or change one; each changed figure is kept with the reason.

    Raises RuleViolation where a figure does not fit or the reason is missing, Conflict as usual, ValueError for
    another town's grant.
    """
    if facts.grant is not None and facts.grant.municipality_id != measure.municipality_id:
        raise ValueError("The grant belongs to another town.")
    lines = BudgetLine.objects.filter(measure=measure)
    current = claim(lines, pk=line.pk, revision=revision) if line else BudgetLine(measure=measure)
    before = current.figures
    verdicts = [rules.check_line(facts.year, facts.figures)]
    if line is not None:
        verdicts.append(rules.check_reason(before, facts.figures, reason))
    if reasons := [told for verdict in verdicts for told in verdict.reasons]:
        raise RuleViolation(reasons)
    old = _as_recorded(current)
    current.year, current.title, current.kind = facts.year, facts.title, facts.kind
    current.product_group, current.grant = facts.product_group, facts.grant
    for name in NAMES:
        setattr(current, name, getattr(facts.figures, name))
    current.save()
    if line is not None:
        BudgetChange.objects.bulk_create(
            BudgetChange(
                line=current,
                figure=name,
                before=getattr(before, name),
                after=getattr(facts.figures, name),
                reason=reason.strip(),
                account=by if getattr(by, "pk", None) else None,
            )
            for name in rules.changed(before, facts.figures)
        )
    gone, new = audit.changes(old if line else {}, _as_recorded(current))
    audit.record(
        "measures.budget_line_saved",
        by=by,
        of=current,
        municipality=measure.municipality,
        before=gone,
        after=new,
        reason=reason.strip(),
    )
    return current


def _as_recorded(line: BudgetLine) -> dict[str, Any]:
    names = ("year", "title", "kind", "product_group", "grant_id", *NAMES)
    return {name: getattr(line, name) for name in names}
