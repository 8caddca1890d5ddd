# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council.models import FollowUp
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.actions.create_template import create_template
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.models import Report, ReportSection, ReportTemplate, TemplateSection
from augenhoehe.reporting.queries.authors import section_authors_of


@action
def create_report(
    *,
    municipality: Municipality,
    title: str,
    year: int,
    as_of: datetime.date,
    by: Any,
    period_from: datetime.date | None = None,
    period_to: datetime.date | None = None,
    template: ReportTemplate | None = None,
    follow_up: FollowUp | None = None,
    public: bool = True,
) -> Report:
    """Begin a report with the sections of a template, else with those of the last report, else with the usual ones.

    The period is the year where none is given. Words of the last report stand in sections of the same kind and field of
    action (of own words: of the same heading) as a starting point, marked until somebody has touched them; elsewhere
    stand the opening words of the template. The usual sections are kept as the town's first template.

    Raises RuleViolation where a report of this title exists already, and for a period or year that cannot be.
    """
    if follow_up is not None and follow_up.municipality_id != municipality.pk:
        raise ValueError("The duty belongs to another town.")
    if template is not None and template.municipality_id != municipality.pk:
        raise ValueError("The template belongs to another town.")
    begins, ends = period_from or datetime.date(year, 1, 1), period_to or datetime.date(year, 12, 31)
    require(rules.check_year(year, clock.today()))
    require(rules.check_period(begins, ends, as_of))
    town = Report.objects.filter(municipality=municipality)
    if town.filter(title=title).exists():
        raise RuleViolation(_("There is a report with this title already. Please choose another one."))
    before = town.filter(year__lt=year).order_by("-year", "-edition", "-pk").first()
    if template is None and before is None:
        template = _usual(municipality, by)
    report = Report.objects.create(
        municipality=municipality,
        title=title,
        year=year,
        period_from=begins,
        period_to=ends,
        as_of=as_of,
        template=template,
        follow_up=follow_up,
        public=public,
    )
    ReportSection.objects.bulk_create(_sections(report, before))
    audit.record(
        audit_verbs.REPORT_CREATED,
        by=by,
        of=report,
        municipality=municipality,
        after={"title": title, "year": year, "as_of": as_of, "public": public},
    )
    return report


def _usual(municipality: Municipality, by: Any) -> ReportTemplate:
    """The town's oldest template; the usual one where it has none yet."""
    first = ReportTemplate.objects.filter(municipality=municipality).order_by("pk").first()
    return first or create_template(municipality=municipality, title=_("Usual progress report"), by=by)


def _sections(report: Report, before: Report | None) -> list[ReportSection]:
    authors = set(section_authors_of(report.municipality).values_list("pk", flat=True))
    known = list(before.sections.order_by("position")) if before else []
    wanted: Sequence[ReportSection | TemplateSection] = known
    if report.template is not None:
        wanted = list(report.template.sections.order_by("position"))
    made = []
    for position, section in enumerate(wanted, 1):
        last = section if isinstance(section, ReportSection) else _last_words(section, known)
        words = last.text if last else ""
        writes = last.responsible_id if last else None
        made.append(
            ReportSection(
                report=report,
                position=position,
                kind=section.kind,
                field_of_action_id=section.field_of_action_id,
                title=section.title,
                text=words or section.text,
                carried=bool(words),
                responsible_id=writes if writes in authors else None,
            )
        )
    return made


def _last_words(section: TemplateSection, known: list[ReportSection]) -> ReportSection | None:
    """The section of the last report that told of the same."""
    same = [
        one
        for one in known
        if (one.kind, one.field_of_action_id) == (section.kind, section.field_of_action_id)
        and (one.kind != SectionKind.TEXT or one.title == section.title)
    ]
    return same[0] if same else None
