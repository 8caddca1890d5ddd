# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.models import Report, ReportSection
from augenhoehe.reporting.queries.reports import facts_of


@action
def add_section(
    *, report: Report, kind: SectionKind, title: str, by: Any, revision: int | None = None
) -> ReportSection:
    """Put a section at the end of a draft, before an annex if there is one.

    Raises RuleViolation once the report is frozen, or where its data stand in the report already.
    """
    current = claim(Report.objects.select_related("municipality"), pk=report.pk, revision=revision)
    require(rules.check_editable(facts_of(current)))
    present = list(current.sections.order_by("position"))
    require(rules.check_add(kind, [SectionKind(section.kind) for section in present]))
    position = len(present) + 1
    if present and present[-1].kind == SectionKind.ANNEX:
        annex, position = present[-1], present[-1].position
        annex.position = position + 1
        annex.save()
    added = ReportSection.objects.create(report=current, position=position, kind=kind, title=title)
    current.save()
    audit.record(
        audit_verbs.SECTION_ADDED,
        by=by,
        of=added,
        municipality=current.municipality,
        after={"kind": kind, "title": title, "position": position},
    )
    return added
