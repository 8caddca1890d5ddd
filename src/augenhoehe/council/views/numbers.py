# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.actions.set_organization_code import set_organization_code
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.models import Organization
from augenhoehe.core.queries import departments
from augenhoehe.council.actions.import_numbers import import_numbers
from augenhoehe.council.actions.remove_number_scheme import remove_number_scheme
from augenhoehe.council.actions.set_legislative_term import set_legislative_term
from augenhoehe.council.actions.set_number_scheme import set_number_scheme
from augenhoehe.council.forms.numbers import (
    DepartmentCodeForm,
    LegislativeTermForm,
    NumberImportForm,
    NumberSchemeForm,
)
from augenhoehe.council.models import LegislativeTerm, NumberScheme
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.numbers import (
    counters_of,
    last_drawn_on,
    last_number,
    next_numbers,
    pattern_of,
    patterns_of,
    scheme_on,
)
from augenhoehe.council.rules.number_import import ImportPlan, check_plan, plan
from augenhoehe.council.rules.number_patterns import Piece
from augenhoehe.council.rules.number_schemes import check_scheme_removal
from augenhoehe.council.views.trail import Crumbs, trail
from augenhoehe.kit import clock
from augenhoehe.kit.forms import attempt, form_status, seen_revision
from augenhoehe.kit.violations import told

SHOWN_COUNTERS = 20


@page(CouncilPermission.SET_RULES)
def number_schemes(request: TownRequest) -> HttpResponse:
    """How the town numbers its papers, what comes next, and the terms it counts in."""
    town, today = request.municipality, clock.today()
    current, last = scheme_on(town, today), last_drawn_on(town)
    schemes = list(NumberScheme.objects.filter(municipality=town))
    pieces = frozenset[Piece]().union(*(pattern_of(scheme).pieces for scheme in schemes))
    context = {
        "current": current,
        "next_numbers": next_numbers(town, pattern_of(current), today) if current else [],
        "schemes": [
            (scheme, scheme == current, scheme.valid_from > today, bool(_removable(scheme, last)))
            for scheme in schemes
        ],
        "terms": list(LegislativeTerm.objects.filter(municipality=town)),
        "needs_term": Piece.TERM in pieces,
        "needs_code": Piece.OFFICE in pieces,
        "departments": departments(town) if Piece.OFFICE in pieces else [],
        "counters": counters_of(town)[:SHOWN_COUNTERS],
        "today": today,
        "crumbs": _crumbs(request),
    }
    return render(request, "council/number_schemes.html", context)


@page(CouncilPermission.SET_RULES)
def new_scheme(request: TownRequest) -> HttpResponse:
    """Set a scheme from a day on."""
    return _scheme(request, None)


@page(CouncilPermission.SET_RULES)
def scheme(request: TownRequest, pk: int) -> HttpResponse:
    """Change a scheme with which no number was drawn yet."""
    return _scheme(request, fetch(request, NumberScheme.objects.all(), pk=pk))


def _scheme(request: TownRequest, stored: NumberScheme | None) -> HttpResponse:
    town = request.municipality
    initial: dict[str, Any] = {"valid_from": clock.today()}
    if stored is not None:
        initial = {
            name: getattr(stored, name) for name in ("revision", "pattern", "suffix_pattern", "valid_from")
        }
    form = NumberSchemeForm(request.POST if request.method == "POST" else None, initial=initial)
    preview: list[str] = []
    if request.method == "POST" and form.is_valid():
        wanted, typed = form.stored(), form.cleaned_data
        preview = next_numbers(town, wanted, typed["valid_from"])
        if wanted.suffix and preview:
            preview.append(wanted.format_suffix(preview[0], 1))
        saved = None
        if "preview" not in request.POST:
            saved = attempt(
                form,
                lambda: set_number_scheme(
                    municipality=town,
                    pattern=wanted.text,
                    suffix_pattern=wanted.suffix,
                    valid_from=typed["valid_from"],
                    scheme=stored,
                    revision=typed["revision"],
                    by=request.user,
                ),
            )
        if saved is not None:
            messages.success(request, _("The number scheme has been set."))
            return redirect("council:number-schemes", town.slug)
    context = {
        "form": form,
        "stored": stored,
        "preview": preview,
        "crumbs": _crumbs(request, _("Number scheme")),
    }
    return render(request, "council/number_scheme.html", context, status=form_status(form))


@require_POST
@page(CouncilPermission.SET_RULES)
def remove_scheme(request: TownRequest, pk: int) -> HttpResponse:
    """Take a scheme away with which no number was drawn."""
    stored = fetch(request, NumberScheme.objects.all(), pk=pk)
    remove_number_scheme(scheme=stored, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The number scheme has been taken away."))
    return redirect("council:number-schemes", request.municipality.slug)


@page(CouncilPermission.SET_RULES)
def new_term(request: TownRequest) -> HttpResponse:
    """Enter a term of the council."""
    return _term(request, None)


@page(CouncilPermission.SET_RULES)
def term(request: TownRequest, pk: int) -> HttpResponse:
    """Change a term of the council."""
    return _term(request, fetch(request, LegislativeTerm.objects.all(), pk=pk))


def _term(request: TownRequest, stored: LegislativeTerm | None) -> HttpResponse:
    names = ("revision", "name", "start_date", "end_date")
    form = LegislativeTermForm(
        request.POST if request.method == "POST" else None,
        initial={name: getattr(stored, name) for name in names} if stored else {},
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: set_legislative_term(
                municipality=request.municipality, term=stored, by=request.user, **form.cleaned_data
            ),
        )
        if saved is not None:
            messages.success(request, _("The legislative term has been set."))
            return redirect("council:number-schemes", request.municipality.slug)
    context = {"form": form, "stored": stored, "crumbs": _crumbs(request, _("Legislative term"))}
    return render(request, "council/legislative_term.html", context, status=form_status(form))


@page(CouncilPermission.SET_RULES)
def department_code(request: TownRequest, pk: int) -> HttpResponse:
    """Give a department its code in paper numbers."""
    department = fetch(request, Organization.objects.filter(kind=OrganizationKind.DEPARTMENT), pk=pk)
    form = DepartmentCodeForm(
        request.POST if request.method == "POST" else None,
        initial={"revision": department.revision, "code": department.code},
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: set_organization_code(organization=department, by=request.user, **form.cleaned_data),
        )
        if saved is not None:
            messages.success(request, _("The code has been set."))
            return redirect("council:number-schemes", request.municipality.slug)
    context = {
        "form": form,
        "department": department,
        "crumbs": _crumbs(request, _("Code of the department")),
    }
    return render(request, "council/department_code.html", context, status=form_status(form))


@page(CouncilPermission.SET_RULES)
def take_over(request: TownRequest) -> HttpResponse:
    """Let the counters go on behind numbers that exist: first a preview, then the import, all or nothing."""
    town = request.municipality
    form = NumberImportForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
    )
    rows: list[dict[str, Any]] = []
    if request.method == "POST" and form.is_valid():
        wanted = plan(form.lines(), patterns_of(town))
        for reason in check_plan(wanted).reasons:
            form.add_error("numbers", told(reason))
        rows = [] if form.errors else _rows(request, wanted)
        if "confirm" in request.POST and not form.errors:
            done = attempt(
                form, lambda: import_numbers(municipality=town, lines=form.lines(), by=request.user)
            )
            if done is not None:
                messages.success(
                    request, _("The numbers have been taken over. Counting goes on behind them.")
                )
                return redirect("council:number-schemes", town.slug)
        form = _with_text(form) if rows else form
    context = {
        "form": form,
        "rows": rows,
        "has_scheme": NumberScheme.objects.filter(municipality=town).exists(),
        "crumbs": _crumbs(request, _("Take over numbers")),
    }
    return render(request, "council/number_import.html", context, status=form_status(form))


def _with_text(form: NumberImportForm) -> NumberImportForm:
    """The same list as text, so that confirming sends what the preview showed, without its file."""
    return NumberImportForm(initial={"numbers": form.cleaned_data["numbers"]})


def _rows(request: TownRequest, wanted: ImportPlan) -> list[dict[str, Any]]:
    """What would change, by scope: how many numbers, the highest, and where the counter stands."""
    return [
        {
            "example": wanted.examples[scope],
            "count": wanted.counts[scope],
            "before": (last := last_number(request.municipality, scope)),
            "after": max(highest, last),
        }
        for scope, highest in sorted(wanted.highest.items())[:200]
    ]


def _removable(stored: NumberScheme, last: Any) -> bool:
    return check_scheme_removal(stored.valid_from, last).ok


def _crumbs(request: TownRequest, here: str = "") -> Crumbs:
    name = _("Numbers of papers")
    if not here:
        return trail(request, (name, ""))
    address = reverse("council:number-schemes", args=[request.municipality.slug])
    return trail(request, (name, address), (here, ""))
