# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.models import TemplateSection

NAMES = ("title", "text")


@action
def edit_template_section(
    *, section: TemplateSection, title: str, text: str, revision: int | None, by: Any
) -> TemplateSection:
    """Change the heading of a template's section and the words every report begins with."""
    current = claim(
        TemplateSection.objects.select_related("template__municipality"), pk=section.pk, revision=revision
    )
    old = {name: getattr(current, name) for name in NAMES}
    current.title, current.text = title, text.replace("\r\n", "\n").strip()
    current.save()
    before, after = audit.changes(old, {name: getattr(current, name) for name in NAMES})
    audit.record(
        audit_verbs.TEMPLATE_SECTION_EDITED,
        by=by,
        of=current,
        municipality=current.template.municipality,
        before=before,
        after=after,
    )
    return current
