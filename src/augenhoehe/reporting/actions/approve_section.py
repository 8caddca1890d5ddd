# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.enums import SectionState
from augenhoehe.reporting.models import ReportSection
from augenhoehe.reporting.queries.reports import facts_of, section_facts


@action
def approve_section(*, section: ReportSection, by: Any, revision: int | None = None) -> ReportSection:
    """Approve what its author calls written, in just these words. Raises RuleViolation for anything else."""
    current = claim(
        ReportSection.objects.select_related("report__municipality"), pk=section.pk, revision=revision
    )
    require(rules.check_editable(facts_of(current.report)))
    require(rules.check_approve(section_facts(current)))
    current.state = SectionState.APPROVED
    current.save()
    audit.record(
        audit_verbs.SECTION_APPROVED,
        by=by,
        of=current,
        municipality=current.report.municipality,
        before={"state": SectionState.WRITTEN},
        after={"state": SectionState.APPROVED},
    )
    return current
