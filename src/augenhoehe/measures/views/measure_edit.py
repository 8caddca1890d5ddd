# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.measures.actions.create_measure import create_measure
from augenhoehe.measures.actions.edit_measure import edit_measure
from augenhoehe.measures.forms.measure_form import MeasureForm
from augenhoehe.measures.models import Measure
from augenhoehe.measures.permissions import MeasuresPermission


def _crumbs(town_slug: str, last: str) -> list[tuple[str, str]]:
    return [
        (_("Start"), reverse("core:start", args=[town_slug])),
        (_("Measures"), reverse("measures:measures", args=[town_slug])),
        (last, ""),
    ]


@page(MeasuresPermission.WRITE)
def create(request: TownRequest) -> HttpResponse:
    """A new measure for the town's catalogue."""
    town = request.municipality
    form = MeasureForm(
        request.POST if request.method == "POST" else None, municipality=town, actor=request.user
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: create_measure(municipality=town, facts=form.facts(), by=request.user),
                done=_("The measure %(code)s has been created.") % {"code": form.cleaned_data["code"]},
            ),
        )
        if made is not None:
            return redirect(made)
    context = {
        "form": form,
        "title": _("Create a measure"),
        "cancel": reverse("measures:measures", args=[town.slug]),
        "crumbs": _crumbs(town.slug, _("New")),
    }
    return render(request, "measures/form.html", context, status=form_status(form))


@page(MeasuresPermission.WRITE)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a measure; the second of two writers is told and loses nothing."""
    town = request.municipality
    measure = fetch(request, Measure.objects.all(), pk=pk)
    form = MeasureForm(
        request.POST if request.method == "POST" else None,
        municipality=town,
        actor=request.user,
        measure=measure,
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: edit_measure(
                measure=measure,
                facts=form.facts(),
                revision=form.cleaned_data["revision"],
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("The measure has been saved."))
            return redirect(saved)
    context = {
        "form": form,
        "title": _("Edit measure %(code)s") % {"code": measure.code},
        "cancel": measure.get_absolute_url(),
        "crumbs": _crumbs(town.slug, measure.code),
    }
    return render(request, "measures/form.html", context, status=form_status(form))
