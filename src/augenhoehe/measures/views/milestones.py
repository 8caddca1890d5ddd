# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import RevisionForm, attempt, form_status, once
from augenhoehe.measures.actions.save_milestone import save_milestone
from augenhoehe.measures.forms.milestone_form import MilestoneForm, MilestoneReachedForm
from augenhoehe.measures.models import Measure, Milestone
from augenhoehe.measures.permissions import MeasuresPermission


@page(MeasuresPermission.WRITE)
def create(request: TownRequest, pk: int) -> HttpResponse:
    """Add a milestone to a measure."""
    measure = fetch(request, Measure.objects.select_related("municipality"), pk=pk)
    return _answer(request, measure, None)


@page(MeasuresPermission.WRITE)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a milestone, or say when it was reached."""
    queryset = Milestone.objects.select_related("measure__municipality")
    milestone = fetch(request, queryset, town="measure__municipality", pk=pk)
    return _answer(request, milestone.measure, milestone)


@page(MeasuresPermission.REPORT)
def reach(request: TownRequest, pk: int) -> HttpResponse:
    """Say when a milestone was reached; the responsible department does so itself."""
    queryset = Milestone.objects.select_related("measure__municipality")
    milestone = fetch(request, queryset, town="measure__municipality", pk=pk)
    measure = fetch(request, Measure.objects.select_related("municipality"), pk=milestone.measure_id)
    initial = {"reached_on": milestone.reached_on or clock.today(), "revision": milestone.revision}
    form = MilestoneReachedForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        saved = attempt(
            form,
            lambda: once(
                request,
                lambda: save_milestone(
                    measure=measure,
                    milestone=milestone,
                    title=milestone.title,
                    due_on=milestone.due_on,
                    by=request.user,
                    **data,
                ),
                done=_("The milestone is reached. Well done."),
            ),
        )
        if saved is not None:
            return redirect(measure)
    return _page(request, form, measure, milestone.title)


def _answer(request: TownRequest, measure: Measure, milestone: Milestone | None) -> HttpResponse:
    initial = {}
    if milestone is not None:
        names = ("title", "due_on", "reached_on", "revision")
        initial = {name: getattr(milestone, name) for name in names}
    form = MilestoneForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        saved = attempt(
            form,
            lambda: once(
                request,
                lambda: save_milestone(measure=measure, milestone=milestone, by=request.user, **data),
                done=_("The milestone has been saved."),
            ),
        )
        if saved is not None:
            return redirect(measure)
    return _page(request, form, measure, _("Edit milestone") if milestone else _("Add a milestone"))


def _page(request: TownRequest, form: RevisionForm, measure: Measure, title: str) -> HttpResponse:
    town = request.municipality
    context = {
        "form": form,
        "title": title,
        "cancel": measure.get_absolute_url(),
        "crumbs": [
            (_("Start"), reverse("core:start", args=[town.slug])),
            (_("Measures"), reverse("measures:measures", args=[town.slug])),
            (measure.code, measure.get_absolute_url()),
            (_("Milestone"), ""),
        ],
    }
    return render(request, "measures/form.html", context, status=form_status(form))
