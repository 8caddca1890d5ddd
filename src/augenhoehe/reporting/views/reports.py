# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.kit.violations import require
from augenhoehe.reporting.actions.create_report import create_report
from augenhoehe.reporting.actions.edit_report import edit_report
from augenhoehe.reporting.forms import NewReportForm, ReportForm
from augenhoehe.reporting.labels import STATE_SHAPE
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.queries.beginnings import proposed
from augenhoehe.reporting.queries.reports import facts_of, reports_of
from augenhoehe.reporting.rules import check_editable
from augenhoehe.reporting.views.crumbs import crumbs


@page(ReportingPermission.READ)
def reports(request: TownRequest) -> HttpResponse:
    """All reports of the town, newest first."""
    town = request.municipality
    context = {
        "crumbs": crumbs(town),
        "rows": [(report, STATE_SHAPE[report.state]) for report in reports_of(request.user, town)],
        "may_write": policies.can(request.user, ReportingPermission.WRITE, town),
    }
    return render(request, "reporting/reports.html", context)


@page(ReportingPermission.WRITE)
def create(request: TownRequest) -> HttpResponse:
    """Begin a report; year, day and the duty that is due next are filled in."""
    town = request.municipality
    form = NewReportForm(
        request.POST if request.method == "POST" else None,
        initial=proposed(request.user, town, clock.today()),
        municipality=town,
        actor=request.user,
    )
    if request.method == "POST" and form.is_valid():
        data = {name: value for name, value in form.cleaned_data.items() if name != "revision"}
        report = attempt(
            form,
            lambda: once(
                request,
                lambda: create_report(municipality=town, by=request.user, **data),
                done=_("The report has been begun. Now write its sections."),
            ),
        )
        if report is not None:
            return redirect(report)
    context = {
        "form": form,
        "title": _("Begin a report"),
        "cancel": reverse("reporting:reports", args=[town.slug]),
        "crumbs": crumbs(town, _("New report")),
    }
    return render(request, "reporting/form.html", context, status=form_status(form))


@page(ReportingPermission.WRITE)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a draft's title, year, day, duty, and whether it is public."""
    town = request.municipality
    report = fetch(request, Report.objects.select_related("municipality"), pk=pk)
    if request.method != "POST":  # what was typed stays in the form
        require(check_editable(facts_of(report)))
    names = ("title", "year", "period_from", "period_to", "as_of", "public", "revision")
    initial = {name: getattr(report, name) for name in names} | {"follow_up": report.follow_up_id}
    form = ReportForm(
        request.POST if request.method == "POST" else None,
        initial=initial,
        municipality=town,
        actor=request.user,
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: edit_report(report=report, by=request.user, **form.cleaned_data))
        if saved is not None:
            messages.success(request, _("The report has been saved."))
            return redirect(saved)
    context = {
        "form": form,
        "title": _("Edit report"),
        "cancel": report.get_absolute_url(),
        "crumbs": crumbs(town, report.title),
    }
    return render(request, "reporting/form.html", context, status=form_status(form))
