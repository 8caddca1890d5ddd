# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.models import ReportSection
from augenhoehe.reporting.queries.reports import facts_of


@action
def edit_section(
    *, section: ReportSection, title: str, text: str, revision: int | None, by: Any
) -> ReportSection:
    """Write a section's own words. Raises RuleViolation once the report is frozen, Conflict as usual."""
    current = claim(
        ReportSection.objects.select_related("report__municipality"), pk=section.pk, revision=revision
    )
    require(rules.check_editable(facts_of(current.report)))
    old = {"title": current.title, "text": current.text}
    current.title, current.text = title, text.replace("\r\n", "\n").strip()
    current.save()
    before, after = audit.changes(old, {"title": current.title, "text": current.text})
    audit.record(
        audit_verbs.SECTION_EDITED,
        by=by,
        of=current,
        municipality=current.report.municipality,
        before=before,
        after=after,
    )
    return current
