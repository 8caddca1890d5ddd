# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.note_fetch import note_fetch
from augenhoehe.measures.actions.save_source import save_source
from augenhoehe.measures.forms.source_form import SourceForm
from augenhoehe.measures.models import Indicator, IndicatorSource
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import source_reading
from augenhoehe.measures.views.indicator_crumbs import crumbs
from augenhoehe.measures.views.indicator_import import preview_page


@page(MeasuresPermission.WRITE_FIGURES)
def create(request: TownRequest, pk: int) -> HttpResponse:
    """Add an address from which values of an indicator are fetched."""
    return _answer(request, fetch(request, Indicator.objects.select_related("municipality"), pk=pk), None)


@page(MeasuresPermission.WRITE_FIGURES)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change an address or how its table is read."""
    source = fetch(request, _sources(), pk=pk)
    return _answer(request, source.indicator, source)


@page(MeasuresPermission.WRITE_FIGURES)
def fetch_now(request: TownRequest, pk: int) -> HttpResponse:
    """Fetch a source and show what it would change; what goes wrong stays readable at the indicator."""
    source = fetch(request, _sources(), pk=pk)
    if request.method == "POST":
        try:
            found = source_reading.of_source(source)
        except RuleViolation as refusal:
            note_fetch(source=source, failure=" ".join(refusal.reasons), by=request.user)
            messages.error(request, _("Fetching did not work. The reason stands at the address."))
            return redirect(source.indicator)
        return preview_page(request, found, source=source)
    context = {
        "source": source,
        "crumbs": _crumbs(request, source.indicator, _("Fetch")),
    }
    return render(request, "measures/source_fetch.html", context)


def _sources() -> QuerySet[IndicatorSource]:
    return IndicatorSource.objects.select_related("indicator__municipality")


def _answer(request: TownRequest, indicator: Indicator, source: IndicatorSource | None) -> HttpResponse:
    form = SourceForm(
        request.POST if request.method == "POST" else None,
        initial=SourceForm.initial_of(source) if source else {},
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        saved = attempt(
            form,
            lambda: once(
                request,
                lambda: save_source(
                    indicator=indicator,
                    source=source,
                    title=data["title"],
                    address=data["address"],
                    licence=data["licence"],
                    mapping=form.mapping(),
                    revision=data["revision"],
                    by=request.user,
                ),
                done=_("The address has been saved. You can fetch the values now."),
            ),
        )
        if saved is not None:
            return redirect("measures:source-fetch", request.municipality.slug, saved.pk)
    context = {
        "form": form,
        "title": _("Edit the address") if source else _("Fetch values from an address"),
        "cancel": indicator.get_absolute_url(),
        "crumbs": _crumbs(request, indicator, _("Address")),
    }
    return render(request, "measures/form.html", context, status=form_status(form))


def _crumbs(request: TownRequest, indicator: Indicator, last: str) -> list[tuple[str, str]]:
    return crumbs(request.municipality, (indicator.title, indicator.get_absolute_url()), (last, ""))
