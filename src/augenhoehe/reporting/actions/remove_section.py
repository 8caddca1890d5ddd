# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.models import Report, ReportSection
from augenhoehe.reporting.queries.reports import facts_of
from augenhoehe.reporting.section_places import close_gap


@action
def remove_section(*, section: ReportSection, by: Any, revision: int | None = None) -> Report:
    """Take a section out of a draft; its words stay in the audit log. Raises RuleViolation for the last one."""
    current = claim(
        ReportSection.objects.select_related("report__municipality"), pk=section.pk, revision=revision
    )
    report = current.report
    require(rules.check_editable(facts_of(report)))
    following = list(report.sections.filter(position__gt=current.position).order_by("position"))
    require(rules.check_remove(report.sections.count()))
    audit.record(
        audit_verbs.SECTION_REMOVED,
        by=by,
        of=current,
        municipality=report.municipality,
        before={"kind": current.kind, "title": current.title, "text": current.text},
    )
    current.delete()
    close_gap(following)
    return report
