# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What measures cost: the town's budget lines, those of a measure, and each of them with its changes."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.documents.xlsx import write_xlsx
from augenhoehe.kit.downloads import Ending, file_response
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.measures.actions.remove_budget_line import remove_budget_line
from augenhoehe.measures.actions.save_budget_line import save_budget_line
from augenhoehe.measures.forms.budget_line_form import BudgetLineForm, RemoveLineForm
from augenhoehe.measures.models import BudgetChange, BudgetLine, Grant, Measure
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.budget import budget_of, budget_sheets, lines_of, summed
from augenhoehe.measures.queries.grants import grants_of


@page(MeasuresPermission.READ_MONEY)
def budget(request: TownRequest) -> HttpResponse:
    """All budget lines of the town, of all years or of one, with their sums; what is not enough is named first."""
    town = request.municipality
    lines = list(lines_of(request.user, town))
    years = sorted({line.year for line in lines})
    asked = request.GET.get("jahr", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else None
    context = {
        "budget": summed([line for line in lines if year in (None, line.year)]),
        "years": years,
        "year": year,
        "may_write": policies.can(request.user, MeasuresPermission.WRITE_MONEY, town),
        "crumbs": _crumbs(request, (_("Budget"), "")),
    }
    return render(request, "measures/budget.html", context)


@page(MeasuresPermission.READ_MONEY)
def xlsx(request: TownRequest) -> HttpResponse:
    """The same as a workbook for the treasurer."""
    town, today = request.municipality, clock.today()
    sheets = budget_sheets(budget_of(request.user, town))
    content = write_xlsx(sheets, title=f"Mittel der Maßnahmen {town.name}", day=today)
    return file_response(content, Ending.XLSX, "haushalt", town.slug, today.isoformat(), kept=False)


@page(MeasuresPermission.READ_MONEY)
def of_measure(request: TownRequest, pk: int) -> HttpResponse:
    """What one measure costs: a fragment for its page, a page of its own without JavaScript."""
    measure = fetch(request, Measure.objects.all(), pk=pk)
    lines = list(lines_of(request.user, request.municipality).filter(measure=measure))
    context = {
        "measure": measure,
        "budget": summed(lines),
        "grants": grants_of(request.user, request.municipality).filter(measures=measure),
        "may_write": policies.can(request.user, MeasuresPermission.WRITE_MONEY, request.municipality),
    }
    name = "measures/panel_budget.html"
    return render(request, f"{name}#panel" if request.htmx else name, context)


@page(MeasuresPermission.WRITE_MONEY)
def create(request: TownRequest, pk: int) -> HttpResponse:
    """Add a budget line to a measure."""
    measure = fetch(request, Measure.objects.select_related("municipality"), pk=pk)
    return _answer(request, measure, None)


@page(MeasuresPermission.WRITE_MONEY)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a budget line; the reason and the old figures are kept."""
    line = _line(request, pk)
    return _answer(request, line.measure, line)


@page(MeasuresPermission.WRITE_MONEY)
def remove(request: TownRequest, pk: int) -> HttpResponse:
    """Take a budget line out, with the reason."""
    line = _line(request, pk)
    form = RemoveLineForm(
        request.POST if request.method == "POST" else None, initial={"revision": line.revision}
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data

        def removed() -> bool:
            remove_budget_line(line=line, by=request.user, **typed)
            return True

        if attempt(form, removed):
            messages.success(request, _("The budget line has been taken out. The log keeps what it said."))
            return redirect(line.measure)
    context = {
        "form": form,
        "title": _("Take out the budget line “%(title)s” of %(year)s")
        % {"title": line.title, "year": line.year},
        "cancel": line.measure.get_absolute_url(),
        "crumbs": _crumbs(request, (line.measure.code, line.measure.get_absolute_url()), (_("Take out"), "")),
    }
    return render(request, "measures/form.html", context, status=form_status(form))


def _answer(request: TownRequest, measure: Measure, line: BudgetLine | None) -> HttpResponse:
    town = request.municipality
    form = BudgetLineForm(
        request.POST if request.method == "POST" else None,
        grants=policies.visible_in(request.user, Grant.objects.all(), town),
        line=line,
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        saved = attempt(
            form,
            lambda: once(
                request,
                lambda: save_budget_line(
                    measure=measure,
                    facts=form.facts(),
                    line=line,
                    reason=typed.get("reason", ""),
                    revision=typed["revision"],
                    by=request.user,
                ),
                done=_("The budget line has been saved."),
            ),
        )
        if saved is not None:
            return redirect(measure)
    changes = BudgetChange.objects.filter(line=line).select_related("account") if line else []
    title = _("Edit a budget line of %(code)s") if line else _("Add a budget line to %(code)s")
    context = {
        "form": form,
        "line": line,
        "measure": measure,
        "changes": changes,
        "title": title % {"code": measure.code},
        "cancel": measure.get_absolute_url(),
        "crumbs": _crumbs(request, (measure.code, measure.get_absolute_url()), (_("Budget line"), "")),
    }
    return render(request, "measures/budget_line.html", context, status=form_status(form))


def _line(request: TownRequest, pk: int) -> BudgetLine:
    lines = BudgetLine.objects.select_related("measure__municipality")
    return fetch(request, lines, town="measure__municipality", pk=pk)


def _crumbs(request: TownRequest, *more: tuple[str, str]) -> list[tuple[str, str]]:
    slug = request.municipality.slug
    return [
        (_("Start"), reverse("core:start", args=[slug])),
        (_("Measures"), reverse("measures:measures", args=[slug])),
        *more,
    ]
