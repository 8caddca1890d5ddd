# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.models import TemplateSection
from augenhoehe.reporting.section_places import change_places


@action
def move_template_section(
    *, section: TemplateSection, earlier: bool, by: Any, revision: int | None = None
) -> TemplateSection:
    """Let a section change places with the one before it, or after it. At the end of the row nothing happens."""
    current = claim(
        TemplateSection.objects.select_related("template__municipality"), pk=section.pk, revision=revision
    )
    old = current.position
    other = current.template.sections.filter(position=old - 1 if earlier else old + 1).first()
    if other is None:
        return current
    change_places(current, other)
    audit.record(
        audit_verbs.TEMPLATE_SECTION_MOVED,
        by=by,
        of=current,
        municipality=current.template.municipality,
        before={"position": old},
        after={"position": current.position},
    )
    return current
