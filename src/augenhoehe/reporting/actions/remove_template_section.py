# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.models import ReportTemplate, TemplateSection
from augenhoehe.reporting.section_places import close_gap


@action
def remove_template_section(
    *, section: TemplateSection, by: Any, revision: int | None = None
) -> ReportTemplate:
    """Take a section out of a template; reports keep theirs. Raises RuleViolation for the last one."""
    current = claim(
        TemplateSection.objects.select_related("template__municipality"), pk=section.pk, revision=revision
    )
    template = current.template
    following = list(template.sections.filter(position__gt=current.position).order_by("position"))
    require(rules.check_remove(template.sections.count()))
    audit.record(
        audit_verbs.TEMPLATE_SECTION_REMOVED,
        by=by,
        of=current,
        municipality=template.municipality,
        before={"kind": current.kind, "title": current.title, "text": current.text},
    )
    current.delete()
    close_gap(following)
    return template
