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
from augenhoehe.reporting.models import ReportTemplate, TemplateSection
from augenhoehe.reporting.queries.fields import own_field
from augenhoehe.reporting.section_places import make_room, placed


@action
def add_template_section(
    *,
    template: ReportTemplate,
    kind: SectionKind,
    title: str,
    by: Any,
    field_of_action: Term | None = None,
    text: str = "",
    revision: int | None = None,
) -> TemplateSection:
    """Put a section at the end of a template, before an annex if there is one; `text`: words every report begins with.

    Raises RuleViolation where its data stand in it already; ValueError for another town's field of action.
    """
    current = claim(ReportTemplate.objects.select_related("municipality"), pk=template.pk, revision=revision)
    present = list(current.sections.order_by("position"))
    require(rules.check_add(kind, placed(present), own_field(current.municipality, field_of_action)))
    added = TemplateSection.objects.create(
        template=current,
        position=make_room(present, kind),
        kind=kind,
        field_of_action=field_of_action,
        title=title,
        text=text.replace("\r\n", "\n").strip(),
    )
    current.save()
    audit.record(
        audit_verbs.TEMPLATE_SECTION_ADDED,
        by=by,
        of=added,
        municipality=current.municipality,
        after={"kind": kind, "title": title, "position": added.position},
    )
    return added
