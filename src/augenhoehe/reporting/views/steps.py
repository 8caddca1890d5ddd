# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The three steps of a finished report: freeze it, make its files, take it to the council."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.forms import once, seen_revision
from augenhoehe.kit.seen import SEEN
from augenhoehe.kit.violations import require
from augenhoehe.reporting import file_work
from augenhoehe.reporting.actions.freeze_report import SectionsCannotBeSet, freeze_report
from augenhoehe.reporting.actions.take_to_council import take_to_council
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.queries.reports import facts_of
from augenhoehe.reporting.rules import check_publish
from augenhoehe.reporting.views.progress import lead_on


def _report(request: TownRequest, pk: int) -> Report:
    return fetch(request, Report.objects.select_related("municipality"), pk=pk)


@require_POST
@page(ReportingPermission.FREEZE)
def freeze(request: TownRequest, pk: int) -> HttpResponse:
    """Freeze a report, then make its files."""
    report = _report(request, pk)
    try:
        once(
            request,
            lambda: freeze_report(
                report=report,
                by=request.user,
                revision=seen_revision(request),
                seen=request.POST.get(SEEN),
            ),
            done=_("The report is frozen. What it tells does not change any more."),
        )
    except SectionsCannotBeSet as refusal:
        messages.error(request, str(refusal))
        return redirect("reporting:report-preview", request.municipality.slug, report.pk)
    return _publish(request, _report(request, pk))


@require_POST
@page(ReportingPermission.FREEZE)
def publish(request: TownRequest, pk: int) -> HttpResponse:
    """Make the files of a frozen report, or those that are missing."""
    return _publish(request, _report(request, pk))


def _publish(request: TownRequest, report: Report) -> HttpResponse:
    require(check_publish(facts_of(report)))
    return lead_on(
        request,
        file_work.begin(report, by=request.user),
        report.get_absolute_url(),
        _("The files are ready."),
    )


@require_POST
@page(ReportingPermission.FREEZE)
def take(request: TownRequest, pk: int) -> HttpResponse:
    """Make the report a draft paper and answer its duty with it."""
    report = _report(request, pk)
    paper = once(
        request,
        lambda: take_to_council(report=report, by=request.user, revision=seen_revision(request)),
        done=_(
            "The draft paper is ready. Please check the Beratungsfolge and submit it. Once the body has noted it, the "
            "duty is fulfilled and gets its next date."
        )
        if report.follow_up_id
        else _("The draft paper is ready. Please check the Beratungsfolge and submit it."),
    )
    return redirect(paper)
