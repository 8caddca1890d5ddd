# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The two ways out of a draft, each asked before: it is frozen, or it is discarded."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock
from augenhoehe.kit.documents.glyphs import unprintable_in
from augenhoehe.kit.forms import RevisionForm, attempt
from augenhoehe.kit.violations import require, told
from augenhoehe.reporting.actions.discard_report import discard_report
from augenhoehe.reporting.enums import ReportState, SectionState
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.queries.collection import collect
from augenhoehe.reporting.queries.reports import facts_of, section_facts, seen_sections
from augenhoehe.reporting.rules import check_editable, check_freeze
from augenhoehe.reporting.views.crumbs import crumbs
from augenhoehe.reporting.views.form_page import form_page


@require_safe
@page(ReportingPermission.FREEZE)
def before_freezing(request: TownRequest, pk: int) -> HttpResponse:
    """What freezing means for this report: who reads it, which sections have no words, which signs are not printed.

    What is not ready says why. Whoever goes back here after freezing comes to the report.
    """
    report = fetch(request, Report.objects.select_related("municipality"), pk=pk)
    if report.state == ReportState.FROZEN:
        return redirect(report)
    data = collect(report)
    sections = [section_facts(section) for section in report.sections.select_related("responsible")]
    verdict = check_freeze(facts_of(report), clock.today(), data["figures"]["all"], sections)
    context = {
        "crumbs": [
            *crumbs(request.municipality, "")[:-1],
            (report.title, report.get_absolute_url()),
            (_("Freeze the report"), ""),
        ],
        "report": report,
        "seen": seen_sections(report),
        "unfinished": list(
            report.sections.filter(state=SectionState.OPEN).exclude(text="").order_by("position")
        ),
        "silent": [section["title"] for section in data["sections"] if not section["text"].strip()],
        "unprintable": unprintable_in(data),
        "obstacles": [told(reason) for reason in verdict.reasons],
    }
    return render(request, "reporting/before_freezing.html", context)


@page(ReportingPermission.FREEZE)
def discard(request: TownRequest, pk: int) -> HttpResponse:
    """Discard a draft, once that was confirmed."""
    report = fetch(request, Report.objects.select_related("municipality"), pk=pk)
    require(check_editable(facts_of(report)))
    form = RevisionForm(
        request.POST if request.method == "POST" else None, initial={"revision": report.revision}
    )
    if request.method == "POST" and form.is_valid():
        revision = form.cleaned_data["revision"]
        town = attempt(form, lambda: discard_report(report=report, revision=revision, by=request.user))
        if town is not None:
            messages.success(request, _("The draft has been discarded."))
            return redirect("reporting:reports", town.slug)
    return form_page(
        request,
        form,
        title=_("Discard “%(report)s”?") % {"report": report.title},
        lead=_("All words of this draft are lost. Measures, figures and frozen reports stay as they are."),
        submit=_("Discard the draft"),
        cancel=report.get_absolute_url(),
        above=[(report.title, report.get_absolute_url())],
    )
