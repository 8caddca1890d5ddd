# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What this room adds to the start page: drafts whose day has come, and frozen reports nobody took to the council."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.core.models import Municipality
from augenhoehe.kit import clock, policies
from augenhoehe.kit.deadlines import CalendarDate, Deadline, Mark, remembered
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.reporting.enums import ReportState, SectionState
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.permissions import ReportingPermission

WRITE_WITHIN_DAYS = 31
SECTIONS_WITHIN_DAYS = 21


def due(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    """For those who write reports, and for those who are asked for a section of one."""
    if not policies.can(actor, ReportingPermission.WRITE_SECTIONS, municipality):
        return
    writes = bool(policies.can(actor, ReportingPermission.WRITE, municipality))
    for report in _reports(actor, municipality):
        if report.state == ReportState.DRAFT:
            yield from _own_sections(report)
        if not writes:
            continue
        if report.state == ReportState.DRAFT:
            yield Deadline(
                date=report.as_of + datetime.timedelta(days=WRITE_WITHIN_DAYS),
                title=_("Finish “%(report)s”") % {"report": report.title},
                why=_(
                    "A month after its day, departments still remember; then it can be frozen and go to the council."
                ),
                action=_("Write the report"),
                url=report.get_absolute_url(),
            )
            continue
        duty = report.follow_up
        if (
            not report.is_carried
            and not getattr(report, "is_corrected", False)
            and not (report.corrects is not None and report.corrects.is_carried)
            and duty is not None
            and duty.due_on is not None
        ):
            yield Deadline(
                date=min(duty.due_on, clock.today() + datetime.timedelta(days=14)),
                title=_("Take “%(report)s” to the council") % {"report": report.title},
                why=_("The report is frozen. The duty is fulfilled once the body has noted its paper."),
                action=_("Open the report"),
                url=report.get_absolute_url(),
            )


def _own_sections(report: Report) -> Iterator[Deadline]:
    """The sections of a draft that the reader writes and that are not written yet, as one line."""
    waiting: int = getattr(report, "waiting", 0)
    if not waiting:
        return
    yield Deadline(
        date=report.as_of + datetime.timedelta(days=SECTIONS_WITHIN_DAYS),
        title=ngettext(
            "Write your section of “%(report)s”", "Write your %(count)d sections of “%(report)s”", waiting
        )
        % {"count": waiting, "report": report.title},
        why=_("It was sent back to you with a remark.")
        if getattr(report, "sent_back", 0)
        else _("You are named as its author."),
        action=_("Write"),
        url=f"{report.get_absolute_url()}#abschnitt-{getattr(report, 'first_waiting', '')}",
    )


def dates(actor: Any, municipality: Municipality) -> Iterator[CalendarDate]:
    """The days as of which reports in preparation speak."""
    for report in _reports(actor, municipality):
        if report.state == ReportState.DRAFT:
            yield CalendarDate(report.as_of, Mark.REPORT, report.title, report.get_absolute_url())


def _reports(actor: Any, municipality: Municipality) -> list[Report]:
    """Every report the actor may see, without its files."""
    reports = remembered(
        ("reporting.reports", actor.pk, municipality.pk),
        lambda: _reports_seen(actor, municipality.pk, actor.pk),
    )
    for report in reports:
        report.municipality = municipality
    return reports


@prepared_for_reader
def _reports_seen(actor: Any, town: int, author: int) -> QuerySet[Report]:
    own = Q(sections__responsible=author, sections__state=SectionState.OPEN)
    seen = (
        policies.visible_in(actor, Report.objects.all(), town)
        .select_related("paper", "follow_up", "corrects__paper")
        .annotate(
            is_corrected=Exists(Report.objects.filter(corrects=OuterRef("pk"), state=ReportState.FROZEN)),
            waiting=Count("sections", filter=own),
            sent_back=Count("sections", filter=own & ~Q(sections__remark="")),
            first_waiting=Min("sections__pk", filter=own),
        )
    )
    return seen.only(
        *("municipality_id", "title", "as_of", "state", "paper__state", "follow_up__due_on"),
        *("corrects__paper__state", "corrects__municipality_id"),
    )
