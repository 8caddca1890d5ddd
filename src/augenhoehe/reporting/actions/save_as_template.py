# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit.actions import action
from augenhoehe.reporting.actions.create_template import create_template
from augenhoehe.reporting.models import Report, ReportTemplate, TemplateSection


@action
def save_as_template(*, report: Report, title: str, by: Any) -> ReportTemplate:
    """Make the sections of a report a template, their headings and order without the words of the year.

    Raises RuleViolation where the town has a template of this title.
    """
    sections = [
        TemplateSection(kind=one.kind, field_of_action_id=one.field_of_action_id, title=one.title)
        for one in report.sections.order_by("position")
    ]
    return create_template(municipality=report.municipality, title=title, sections=sections, by=by)
