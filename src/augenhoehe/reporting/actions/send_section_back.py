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
def send_section_back(
    *, section: ReportSection, remark: str, by: Any, revision: int | None = None
) -> ReportSection:
    """Give a section back to its author with a remark; it stands with the section until it is written anew.

    Raises RuleViolation where it is being written anyway, or without words.
    """
    current = claim(
        ReportSection.objects.select_related("report__municipality"), pk=section.pk, revision=revision
    )
    require(rules.check_editable(facts_of(current.report)))
    require(rules.check_send_back(section_facts(current), remark))
    before = {"state": current.state}
    current.state, current.remark = SectionState.OPEN, remark.strip()
    current.save()
    audit.record(
        audit_verbs.SECTION_SENT_BACK,
        by=by,
        of=current,
        municipality=current.report.municipality,
        before=before,
        after={"state": SectionState.OPEN, "remark": current.remark},
    )
    return current
