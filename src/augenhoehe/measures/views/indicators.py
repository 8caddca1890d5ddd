# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import phrases, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.charts import german
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.measures import figure_lines
from augenhoehe.measures.actions.adopt_indicators import adopt_indicators
from augenhoehe.measures.actions.create_indicator import create_indicator
from augenhoehe.measures.actions.edit_indicator import edit_indicator
from augenhoehe.measures.forms.indicator_form import IndicatorForm
from augenhoehe.measures.models import Indicator, IndicatorSource, Measure
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import figure_charts, figures, indicator_catalogue
from augenhoehe.measures.queries.figures import Figure
from augenhoehe.measures.views.indicator_crumbs import crumbs


@page(MeasuresPermission.READ_FIGURES)
def indicators(request: TownRequest) -> HttpResponse:
    """All indicators of the town on one page, by theme; figures of measures apart from those about the town."""
    town = request.municipality
    listed = figures.figures(
        figures.indicators_of(request.user, town), everything=figures.sees_all(request.user, town)
    )

    here = reverse("measures:indicators", [town.slug])

    def address(number: int) -> str:
        return f"{here}{number}/"

    about_town = [figure for figure in listed if figure.indicator.measure_id is None]
    context = {
        "crumbs": crumbs(town),
        "themes": [
            (theme, figure_lines.lines(found, address)) for theme, found in figures.by_theme(about_town)
        ],
        "of_measures": figure_lines.lines(
            [figure for figure in listed if figure.indicator.measure_id is not None], address
        ),
        "total": len(listed),
        "may_write": policies.can(request.user, MeasuresPermission.WRITE_FIGURES, town),
    }
    return render(request, "measures/indicators.html", context)


@page(MeasuresPermission.READ_FIGURES)
def indicator(request: TownRequest, pk: int) -> HttpResponse:
    """One indicator: what is counted, its values as chart and table, and what it shall reach."""
    town = request.municipality
    found = fetch(
        request, Indicator.objects.select_related("responsible", "measure", "base", "municipality"), pk=pk
    )
    may_write = policies.can(request.user, MeasuresPermission.WRITE_FIGURES, found)
    figure = figures.figures([found], everything=figures.sees_all(request.user, town))[0]
    sources = policies.visible_in(request.user, IndicatorSource.objects.filter(indicator=found), town)
    context = {
        "crumbs": crumbs(town, (found.title, "")),
        "figure": figure,
        "in_words": figure_lines.in_words(figure),
        "indicator": found,
        "chart": figure_charts.chart_of(figure),
        "rows": [(day, [figure.cells.get((day, group)) for group in figure.groups]) for day in figure.days],
        "targets": [
            (
                target,
                german(target.value, unit=found.unit, decimals=found.decimals),
                figure.reaches(target),
            )
            for target in figure.targets
        ],
        "sources": sources,
        "may_write": may_write,
    }
    return render(request, "measures/indicator.html", context)


@page(MeasuresPermission.WRITE_FIGURES)
def create(request: TownRequest) -> HttpResponse:
    """A new indicator about the town."""
    return _created(request, None)


@page(MeasuresPermission.WRITE_FIGURES)
def create_of_measure(request: TownRequest, pk: int) -> HttpResponse:
    """A new figure of a measure."""
    return _created(request, fetch(request, Measure.objects.select_related("municipality"), pk=pk))


def _created(request: TownRequest, measure: Measure | None) -> HttpResponse:
    town = request.municipality
    form = IndicatorForm(
        request.POST if request.method == "POST" else None,
        initial={"territory": town.name},
        municipality=town,
        measure=measure,
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: create_indicator(municipality=town, facts=form.facts(), by=request.user),
                done=_("The indicator has been created. You can enter its values now."),
            ),
        )
        if made is not None:
            return redirect(made)
    title = _("Create a figure for the measure %(code)s") % {"code": measure.code} if measure else ""
    context = {
        "form": form,
        "title": title or _("Create an indicator"),
        "cancel": measure.get_absolute_url() if measure else reverse("measures:indicators", [town.slug]),
        "crumbs": crumbs(town, (_("New"), "")),
    }
    return render(request, "measures/form.html", context, status=form_status(form))


@page(MeasuresPermission.WRITE_FIGURES)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change an indicator; its values stay."""
    town = request.municipality
    found = fetch(request, Indicator.objects.select_related("measure", "responsible", "base"), pk=pk)
    form = IndicatorForm(
        request.POST if request.method == "POST" else None,
        initial=IndicatorForm.initial_of(found),
        municipality=town,
        indicator=found,
        measure=found.measure,
    )
    if request.method == "POST" and form.is_valid():
        revision = form.cleaned_data["revision"]
        saved = attempt(
            form,
            lambda: edit_indicator(indicator=found, facts=form.facts(), revision=revision, by=request.user),
        )
        if saved is not None:
            messages.success(request, _("The indicator has been saved."))
            return redirect(saved)
    context = {
        "form": form,
        "title": _("Edit the indicator %(code)s") % {"code": found.code},
        "cancel": found.get_absolute_url(),
        "crumbs": crumbs(town, (found.title, found.get_absolute_url()), (_("Edit"), "")),
    }
    return render(request, "measures/form.html", context, status=form_status(form))


@page(MeasuresPermission.WRITE_FIGURES)
def catalogue(request: TownRequest) -> HttpResponse:
    """Choose several indicators of the shipped catalogue at once; they become the town's own."""
    town = request.municipality
    entries = indicator_catalogue.entries()
    if request.method == "POST":
        chosen = set(request.POST.getlist("kuerzel"))
        made = adopt_indicators(
            municipality=town, entries=[entry for entry in entries if entry.code in chosen], by=request.user
        )
        if made:
            told = ngettext(
                "%(count)d indicator has been taken over.",
                "%(count)d indicators have been taken over.",
                len(made),
            )
            messages.success(request, told % {"count": len(made)})
            return redirect("measures:indicators", town.slug)
        messages.error(request, _("Please choose at least one indicator that you do not have yet."))
    owned = set(Indicator.objects.filter(municipality=town).values_list("code", flat=True))
    context = {
        "themes": indicator_catalogue.by_theme(entries),
        "owned": owned,
        "crumbs": crumbs(town, (_("Catalogue"), "")),
    }
    return render(
        request, "measures/indicator_catalogue.html", context, status=422 if request.method == "POST" else 200
    )


@page(MeasuresPermission.READ_FIGURES)
def panel_of_measure(request: TownRequest, pk: int) -> HttpResponse:
    """The figures of a measure: a fragment for its page, a page of its own without JavaScript."""
    town = request.municipality
    measure = fetch(
        request, Measure.objects.select_related("municipality"), permission=MeasuresPermission.READ, pk=pk
    )
    context = {
        "measure": measure,
        "figures": [_told(figure) for figure in figures.of_measure(request.user, measure)],
        "may_write": policies.can(request.user, MeasuresPermission.WRITE_FIGURES, town),
    }
    name = "measures/panel_figures.html"
    return render(request, f"{name}#panel" if request.htmx else name, context)


def _told(figure: Figure) -> tuple[Figure, str, str, str, bool | None]:
    """A figure with its first and last value and its target in words, and whether that is reached."""
    shown, target = figure.of_group(figure.main_group), figure.next_target
    words = [f"{value.words} ({phrases.short_date(value.as_of)})" for value in shown]
    goal = ""
    if target is not None:
        number = german(target.value, unit=figure.indicator.unit, decimals=figure.indicator.decimals)
        goal = f"{number} ({phrases.short_date(target.due_on)})"
    reached = figure.reaches(target) if target is not None else None
    return figure, words[0] if words else "", words[-1] if len(words) > 1 else "", goal, reached
