# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.forms.progress_form import ProgressForm
from augenhoehe.measures.models import Measure
from augenhoehe.measures.permissions import MeasuresPermission


@page(MeasuresPermission.REPORT)
def report(request: TownRequest, pk: int) -> HttpResponse:
    """Report on a measure: three questions, last time's answer above each."""
    measure = fetch(request, Measure.objects.select_related("municipality"), pk=pk)
    previous = measure.updates.order_by("-reported_on", "-pk").first()
    initial = {
        "status": measure.status,
        "timeliness": measure.timeliness,
        "reported_on": clock.today(),
        "revision": measure.revision,
    }
    form = ProgressForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        update = attempt(
            form,
            lambda: once(
                request,
                lambda: report_progress(
                    measure=measure,
                    reported_on=data["reported_on"],
                    text=data["text"],
                    status=form.chosen_status(),
                    timeliness=form.chosen_timeliness(),
                    delay_reason=data["delay_reason"],
                    next_steps=data["next_steps"],
                    assessment=form.chosen_assessment(),
                    assessment_reason=data["assessment_reason"],
                    participants=data["participants"],
                    experiences=data["experiences"],
                    revision=data["revision"],
                    by=request.user,
                ),
                done=_("Thank you. Your report has been saved."),
            ),
        )
        if update is not None:
            return redirect(measure)
    context = {
        "form": form,
        "measure": measure,
        "previous": previous,
        "crumbs": [
            (_("Start"), reverse("core:start", args=[request.municipality.slug])),
            (_("Measures"), reverse("measures:measures", args=[request.municipality.slug])),
            (measure.code, measure.get_absolute_url()),
            (_("Report progress"), ""),
        ],
    }
    return render(request, "measures/progress.html", context, status=form_status(form))
