# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import BudgetLine
from augenhoehe.measures.rules.budget import NAMES


@action
def remove_budget_line(*, line: BudgetLine, reason: str, revision: int | None, by: Any) -> None:
    """Take a budget line out, with the reason; the log keeps what it said. Raises RuleViolation, Conflict."""
    town = line.measure.municipality
    current = claim(BudgetLine.objects.filter(measure__municipality=town), pk=line.pk, revision=revision)
    if not reason.strip():
        raise RuleViolation(_("Please give the reason. One sentence is enough."), field="reason")
    figures = current.figures
    said = {"title": current.title, "year": current.year} | {name: getattr(figures, name) for name in NAMES}
    audit.record(
        "measures.budget_line_removed",
        by=by,
        of=current,
        municipality=town,
        before=said,
        reason=reason.strip(),
    )
    current.delete()
