# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.models import ReportTemplate


@action
def rename_template(*, template: ReportTemplate, title: str, revision: int | None, by: Any) -> ReportTemplate:
    """Give a template another title. Raises RuleViolation where the town has one of this title."""
    current = claim(ReportTemplate.objects.select_related("municipality"), pk=template.pk, revision=revision)
    others = ReportTemplate.objects.filter(municipality=current.municipality, title=title)
    if others.exclude(pk=current.pk).exists():
        raise RuleViolation(
            _("There is a template with this title already. Please choose another one."), field="title"
        )
    old, current.title = current.title, title
    current.save()
    audit.record(
        audit_verbs.TEMPLATE_EDITED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"title": old},
        after={"title": title},
    )
    return current
