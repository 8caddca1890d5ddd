# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.models import ReportTemplate


@action
def remove_template(*, template: ReportTemplate, by: Any, revision: int | None = None) -> Municipality:
    """Take a template away; reports that began with it stay as they are."""
    current = claim(ReportTemplate.objects.select_related("municipality"), pk=template.pk, revision=revision)
    town = current.municipality
    audit.record(
        audit_verbs.TEMPLATE_REMOVED,
        by=by,
        of=current,
        municipality=town,
        before={
            "title": current.title,
            "sections": list(current.sections.order_by("position").values_list("title", flat=True)),
        },
    )
    current.delete()
    return town
