# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.labels import KIND
from augenhoehe.reporting.models import ReportTemplate, TemplateSection
from augenhoehe.reporting.rules import DEFAULT_SECTIONS


@action
def create_template(
    *,
    municipality: Municipality,
    title: str,
    by: Any,
    sections: Sequence[TemplateSection] | None = None,
) -> ReportTemplate:
    """Begin a template with these sections, which are not saved yet; the usual ones where none are given.

    Raises RuleViolation where the town has a template of this title.
    """
    if ReportTemplate.objects.filter(municipality=municipality, title=title).exists():
        raise RuleViolation(
            _("There is a template with this title already. Please choose another one."), field="title"
        )
    template = ReportTemplate.objects.create(municipality=municipality, title=title)
    wanted = (
        sections
        if sections is not None
        else [TemplateSection(kind=kind, title=str(KIND[kind])) for kind in DEFAULT_SECTIONS]
    )
    for position, section in enumerate(wanted, 1):
        section.template, section.position = template, position
    TemplateSection.objects.bulk_create(wanted)
    audit.record(
        audit_verbs.TEMPLATE_CREATED,
        by=by,
        of=template,
        municipality=municipality,
        after={"title": title, "sections": [section.title for section in wanted]},
    )
    return template
