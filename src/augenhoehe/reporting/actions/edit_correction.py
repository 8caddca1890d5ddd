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
def edit_correction(*, report: Report, reason: str, revision: int | None, by: Any) -> Report:
    """Say anew what an edition corrects and why. Raises RuleViolation once it is frozen, or without words."""
    current = claim(Report.objects.select_related("municipality"), pk=report.pk, revision=revision)
    require(rules.check_editable(facts_of(current)))
    require(rules.check_reason(reason))
    old, current.correction_reason = current.correction_reason, reason.strip()
    current.save()
    audit.record(
        audit_verbs.REPORT_EDITED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"correction_reason": old},
        after={"correction_reason": current.correction_reason},
    )
    return current
