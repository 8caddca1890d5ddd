# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.reports import facts_of


@action
def edit_summary(*, report: Report, summary: str, by: Any, revision: int | None = None) -> Report:
    """Write the words that open a report and its version of two pages. Raises RuleViolation once it is frozen."""
    current = claim(Report.objects.select_related("municipality"), pk=report.pk, revision=revision)
    require(rules.check_editable(facts_of(current)))
    before = {"summary": current.summary}
    current.summary = summary.replace("\r\n", "\n").strip()
    current.save()
    before, after = audit.changes(before, {"summary": current.summary})
    audit.record(
        audit_verbs.REPORT_EDITED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    return current
