# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision
from augenhoehe.measures.actions.remove_target import remove_target
from augenhoehe.measures.actions.save_target import save_target
from augenhoehe.measures.forms.target_form import TargetForm
from augenhoehe.measures.models import Indicator, IndicatorTarget
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.views.indicator_crumbs import crumbs

OF_TOWN = "indicator__municipality"


@page(MeasuresPermission.WRITE_FIGURES)
def create(request: TownRequest, pk: int) -> HttpResponse:
    """Say what an indicator shall reach."""
    return _answer(request, fetch(request, Indicator.objects.select_related("municipality"), pk=pk), None)


@page(MeasuresPermission.WRITE_FIGURES)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change what an indicator shall reach."""
    targets = IndicatorTarget.objects.select_related("indicator__municipality")
    target = fetch(request, targets, town=OF_TOWN, pk=pk)
    return _answer(request, target.indicator, target)


@require_POST
@page(MeasuresPermission.WRITE_FIGURES)
def remove(request: TownRequest, pk: int) -> HttpResponse:
    """Take a target out."""
    targets = IndicatorTarget.objects.select_related("indicator__municipality")
    target = fetch(request, targets, town=OF_TOWN, pk=pk)
    remove_target(target=target, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The target has been taken out."))
    return redirect(target.indicator)


def _answer(request: TownRequest, indicator: Indicator, target: IndicatorTarget | None) -> HttpResponse:
    names = ("value", "due_on", "group", "note", "revision")
    form = TargetForm(
        request.POST if request.method == "POST" else None,
        initial={name: getattr(target, name) for name in names} if target else {},
        indicator=indicator,
        more=target.group if target else "",
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        saved = attempt(
            form,
            lambda: once(
                request,
                lambda: save_target(indicator=indicator, target=target, by=request.user, **data),
                done=_("The target has been saved."),
            ),
        )
        if saved is not None:
            return redirect(indicator)
    context = {
        "form": form,
        "title": _("Edit the target") if target else _("Set a target"),
        "cancel": indicator.get_absolute_url(),
        "crumbs": crumbs(
            request.municipality, (indicator.title, indicator.get_absolute_url()), (_("Target"), "")
        ),
    }
    return render(request, "measures/form.html", context, status=form_status(form))
