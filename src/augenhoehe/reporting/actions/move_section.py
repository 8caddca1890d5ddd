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
from augenhoehe.reporting.section_places import change_places


@action
def move_section(
    *, section: ReportSection, earlier: bool, by: Any, revision: int | None = None
) -> ReportSection:
    """Let a section change places with the one before it, or after it. At the end of the row nothing happens."""
    current = claim(
        ReportSection.objects.select_related("report__municipality"), pk=section.pk, revision=revision
    )
    report = current.report
    require(rules.check_editable(facts_of(report)))
    old = current.position
    other = report.sections.filter(position=old - 1 if earlier else old + 1).first()
    if other is None:
        return current
    change_places(current, other)
    audit.record(
        audit_verbs.SECTION_MOVED,
        by=by,
        of=current,
        municipality=report.municipality,
        before={"position": old},
        after={"position": current.position},
    )
    return current
