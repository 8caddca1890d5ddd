# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council.models import FollowUp
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.labels import KIND
from augenhoehe.reporting.models import Report, ReportSection
from augenhoehe.reporting.queries.authors import authors_of
from augenhoehe.reporting.rules import DEFAULT_SECTIONS


@action
def create_report(
    *,
    municipality: Municipality,
    title: str,
    year: int,
    as_of: datetime.date,
    by: Any,
    follow_up: FollowUp | None = None,
    public: bool = True,
) -> Report:
    """Begin a report with the sections of the last one; the first one has the usual ones.

    Last year's texts stand in them as a starting point, marked until somebody has touched them.

    Raises RuleViolation where a report of this title exists already.
    """
    if follow_up is not None and follow_up.municipality_id != municipality.pk:
        raise ValueError("The duty belongs to another town.")
    require(rules.check_year(year, clock.today()))
    town = Report.objects.filter(municipality=municipality)
    if town.filter(title=title).exists():
        raise RuleViolation(_("There is a report with this title already. Please choose another one."))
    before = town.filter(year__lt=year).order_by("-year", "-pk").first()
    report = Report.objects.create(
        municipality=municipality, title=title, year=year, as_of=as_of, follow_up=follow_up, public=public
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


def _sections(report: Report, before: Report | None) -> list[ReportSection]:
    if before is None:
        return [
            ReportSection(report=report, position=position, kind=kind, title=str(KIND[kind]))
            for position, kind in enumerate(DEFAULT_SECTIONS, 1)
        ]
    authors = set(authors_of(report.municipality).values_list("pk", flat=True))
    return [
        ReportSection(
            report=report,
            position=position,
            kind=section.kind,
            title=section.title,
            text=section.text,
            carried=bool(section.text),
            responsible_id=section.responsible_id if section.responsible_id in authors else None,
        )
        for position, section in enumerate(before.sections.order_by("position"), 1)
    ]
