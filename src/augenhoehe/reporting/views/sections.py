# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.reporting.actions.edit_section import edit_section
from augenhoehe.reporting.forms import SectionForm
from augenhoehe.reporting.labels import DATA_SHOWN
from augenhoehe.reporting.models import ReportSection
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.views.crumbs import crumbs


@page(ReportingPermission.WRITE)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Write the words of one section; two authors at once are told."""
    queryset = ReportSection.objects.select_related("report__municipality")
    section = fetch(request, queryset, town="report__municipality", pk=pk)
    initial = {"title": section.title, "text": section.text, "revision": section.revision}
    form = SectionForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: edit_section(section=section, by=request.user, **form.cleaned_data))
        if saved is not None:
            messages.success(request, _("The section has been saved."))
            return redirect(section)
    context = {
        "form": form,
        "section": section,
        "title": section.title,
        "lead": DATA_SHOWN[section.kind],
        "cancel": section.get_absolute_url(),
        "crumbs": [
            *crumbs(request.municipality, "")[:-1],
            (section.report.title, section.report.get_absolute_url()),
            (section.title, ""),
        ],
    }
    return render(request, "reporting/form.html", context, status=form_status(form))
