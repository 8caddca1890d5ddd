# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new edition of a frozen report, and where its figures come from."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.forms import attempt, once
from augenhoehe.reporting.actions.correct_report import correct_report
from augenhoehe.reporting.actions.edit_correction import edit_correction
from augenhoehe.reporting.forms import CorrectionForm
from augenhoehe.reporting.models import Report, Snapshot
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.queries.origins import exhibit_of
from augenhoehe.reporting.queries.reports import reports_of
from augenhoehe.reporting.views.crumbs import crumbs
from augenhoehe.reporting.views.form_page import form_page


@page(ReportingPermission.FREEZE)
def correct(request: TownRequest, pk: int) -> HttpResponse:
    """Begin a new edition of a frozen report."""
    report = fetch(request, Report.objects.select_related("municipality"), pk=pk)
    form = CorrectionForm(
        request.POST if request.method == "POST" else None, initial={"revision": report.revision}
    )
    if request.method == "POST" and form.is_valid():
        edition = attempt(
            form,
            lambda: once(
                request,
                lambda: correct_report(report=report, by=request.user, **form.cleaned_data),
                done=_("The new edition has been begun. Correct its sections, then freeze it."),
            ),
        )
        if edition is not None:
            return redirect(edition)
    return form_page(
        request,
        form,
        title=_("Correct the report"),
        lead=_(
            "A new edition takes over all words and approvals and reads the data again as of the same day. The report "
            "that was frozen stays as it is; readers see what became different and why."
        ),
        submit=_("Begin the new edition"),
        cancel=report.get_absolute_url(),
        above=[(report.title, report.get_absolute_url())],
    )


@page(ReportingPermission.WRITE)
def reason(request: TownRequest, pk: int) -> HttpResponse:
    """Say anew what an edition corrects and why."""
    report = fetch(request, Report.objects.select_related("municipality"), pk=pk)
    form = CorrectionForm(
        request.POST if request.method == "POST" else None,
        initial={"reason": report.correction_reason, "revision": report.revision},
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: edit_correction(report=report, by=request.user, **form.cleaned_data))
        if saved is not None:
            messages.success(request, _("The report has been saved."))
            return redirect(saved)
    return form_page(
        request,
        form,
        title=_("What is corrected, and why?"),
        cancel=report.get_absolute_url(),
        above=[(report.title, report.get_absolute_url())],
    )


@page(ReportingPermission.READ)
def origin(request: TownRequest, pk: int, key: str) -> HttpResponse:
    """Where one figure, table or chart of a frozen report comes from."""
    report = fetch(request, reports_of(request.user, request.municipality).prefetch_related(None), pk=pk)
    snapshot = Snapshot.objects.filter(report=report).first()
    exhibit = exhibit_of(snapshot, key) if snapshot else None
    if exhibit is None:
        raise Http404
    context = {
        "crumbs": [
            *crumbs(request.municipality, "")[:-1],
            (report.title, report.get_absolute_url()),
            (exhibit["title"], ""),
        ],
        "report": report,
        "snapshot": snapshot,
        "exhibit": exhibit,
        "inside": True,
    }
    return render(request, "reporting/origin.html", context)
