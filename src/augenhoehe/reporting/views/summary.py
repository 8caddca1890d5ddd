# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.violations import require
from augenhoehe.reporting import rules
from augenhoehe.reporting.actions.edit_summary import edit_summary
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.queries.reports import facts_of
from augenhoehe.reporting.text_forms import SummaryForm
from augenhoehe.reporting.views.crumbs import crumbs


@page(ReportingPermission.WRITE)
def summary(request: TownRequest, pk: int) -> HttpResponse:
    """Write the words that open the report and its version of two pages."""
    report = fetch(request, Report.objects.select_related("municipality"), pk=pk)
    require(rules.check_editable(facts_of(report)))
    initial = {"summary": report.summary, "revision": report.revision}
    form = SummaryForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: edit_summary(report=report, by=request.user, **form.cleaned_data))
        if saved is not None:
            messages.success(request, _("The short words have been saved."))
            return redirect(saved)
    context = {
        "form": form,
        "title": _("The report in short"),
        "cancel": report.get_absolute_url(),
        "crumbs": crumbs(request.municipality, report.title),
    }
    return render(request, "reporting/form.html", context, status=form_status(form))
