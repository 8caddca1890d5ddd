# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Term
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.models import Report, ReportSection
from augenhoehe.reporting.queries.fields import own_field
from augenhoehe.reporting.queries.reports import facts_of
from augenhoehe.reporting.section_places import make_room, placed


@action
def add_section(
    *,
    report: Report,
    kind: SectionKind,
    title: str,
    by: Any,
    field_of_action: Term | None = None,
    revision: int | None = None,
) -> ReportSection:
    """Put a section at the end of a draft, before an annex if there is one.

    Raises RuleViolation once the report is frozen, or where its data stand in the report already; ValueError for
    another town's field of action.
    """
    current = claim(Report.objects.select_related("municipality"), pk=report.pk, revision=revision)
    require(rules.check_editable(facts_of(current)))
    present = list(current.sections.order_by("position"))
    require(rules.check_add(kind, placed(present), own_field(current.municipality, field_of_action)))
    position = make_room(present, kind)
    added = ReportSection.objects.create(
        report=current, position=position, kind=kind, field_of_action=field_of_action, title=title
    )
    current.save()
    audit.record(
        audit_verbs.SECTION_ADDED,
        by=by,
        of=added,
        municipality=current.municipality,
        after={"kind": kind, "title": title, "position": position},
    )
    return added
