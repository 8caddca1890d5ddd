# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What shall happen because of a check."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.factors.actions.make_milestone import make_milestone
from augenhoehe.factors.actions.save_step import save_step
from augenhoehe.factors.forms.checks import StepForm
from augenhoehe.factors.models import Check, NextStep
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.checks import facts_of
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.checks import check_step
from augenhoehe.factors.views.crumbs import to_check
from augenhoehe.factors.views.lookup import check_of
from augenhoehe.kit import clock
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision
from augenhoehe.kit.violations import require
from augenhoehe.measures.models import Measure
from augenhoehe.measures.permissions import MeasuresPermission


@page(FactorsPermission.PLAN_STEPS)
def create(request: TownRequest, pk: int) -> HttpResponse:
    """Write down a next step; a link from a gap names its factor."""
    check = check_of(request, pk)
    require(check_step(facts_of(check)))
    return _step_page(request, check, None)


@page(FactorsPermission.PLAN_STEPS)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a next step."""
    step = fetch(request, NextStep.objects.select_related("of_check"), town="of_check__municipality", pk=pk)
    return _step_page(request, check_of(request, step.of_check_id), step)


@require_POST
@page(FactorsPermission.CHECK)
def milestone(request: TownRequest, pk: int) -> HttpResponse:
    """Make a next step a milestone of its measure, by whoever may write measures."""
    step = fetch(request, NextStep.objects.select_related("of_check"), town="of_check__municipality", pk=pk)
    check = check_of(request, step.of_check_id)
    if check.measure_id is not None:
        fetch(request, Measure.objects.all(), permission=MeasuresPermission.WRITE, pk=check.measure_id)
    make_milestone(step=step, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The step is a milestone of the measure now."))
    if step.due_on < clock.today():
        messages.warning(
            request,
            _("Its day is past: please say on the measure's page when it was reached, or set a new day."),
        )
    return redirect(f"{check.get_absolute_url()}#schritte")


def _step_page(request: TownRequest, check: Check, step: NextStep | None) -> HttpResponse:
    factors = factors_of(check.version)
    proposed = next((one.pk for one in factors if one.key == request.GET.get("faktor")), None)
    initial: dict[str, object] = {"factor": proposed}
    if step is not None:
        names = ("text", "responsible", "due_on", "revision")
        initial = {name: getattr(step, name) for name in names} | {"factor": step.factor_id}
    form = StepForm(request.POST if request.method == "POST" else None, initial=initial, factors=factors)
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: once(
                request,
                lambda: save_step(check=check, step=step, by=request.user, **form.cleaned_data),
                done=_("The next step is written down."),
            ),
        )
        if saved is not None:
            return redirect(f"{check.get_absolute_url()}#schritte")
    title = _("Edit the next step") if step else _("New next step")
    context = {
        "form": form,
        "title": title,
        "lead": check.subject_title,
        "cancel": check.get_absolute_url(),
        "crumbs": to_check(check, (title, "")),
    }
    return render(request, "factors/form.html", context, status=form_status(form))
