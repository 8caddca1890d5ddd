# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The town's sets of factors and the library they can be taken from."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.factors.actions.create_set import create_set
from augenhoehe.factors.actions.edit_set import edit_set
from augenhoehe.factors.actions.take_over_set import take_over_set
from augenhoehe.factors.forms.sets import SetForm
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries import library
from augenhoehe.factors.queries.sets import examples_of, factors_of, shelf, shelves
from augenhoehe.factors.views.crumbs import crumbs, to_set
from augenhoehe.factors.views.lookup import set_of
from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status, once


@require_safe
@page(FactorsPermission.READ)
def sets(request: TownRequest) -> HttpResponse:
    """The sets of the town, and those of the library that it has not taken over."""
    town = request.municipality
    found = shelves(request.user, town)
    taken = {one.factor_set.origin for one in found}
    context = {
        "crumbs": crumbs(town, (_("Sets of factors"), "")),
        "shelves": found,
        "library": [one for one in library.shipped() if one.key not in taken],
        "may_write": policies.can(request.user, FactorsPermission.WRITE_SETS, town),
    }
    return render(request, "factors/sets.html", context)


@require_POST
@page(FactorsPermission.WRITE_SETS)
def take_over(request: TownRequest) -> HttpResponse:
    """Make a set of the library the town's own draft."""
    shipped = library.by_key(request.POST.get("satz", ""))
    if shipped is None:
        messages.error(request, _("Please choose a set of the library."))
        return redirect("factors:sets", request.municipality.slug)
    made = once(
        request,
        lambda: take_over_set(municipality=request.municipality, shipped=shipped, by=request.user),
        done=_("The set is taken over as a draft. Change what does not fit your town, then publish it."),
    )
    return redirect(made.versions.get())


@page(FactorsPermission.WRITE_SETS)
def create(request: TownRequest) -> HttpResponse:
    """Begin a set of the town's own."""
    town = request.municipality
    form = SetForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        data = {name: value for name, value in form.cleaned_data.items() if name != "revision"}
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: create_set(municipality=town, by=request.user, **data),
                done=_("The set has been begun. Now add its factors."),
            ),
        )
        if made is not None:
            return redirect(made.versions.get())
    shelf_page = reverse("factors:sets", args=[town.slug])
    context = {
        "form": form,
        "title": _("New set of factors"),
        "cancel": shelf_page,
        "crumbs": crumbs(town, (_("Sets of factors"), shelf_page), (_("New set of factors"), "")),
    }
    return render(request, "factors/form.html", context, status=form_status(form))


@require_safe
@page(FactorsPermission.READ)
def factor_set(request: TownRequest, pk: int) -> HttpResponse:
    """One set: the version that is used, with questions, advice and good examples; its other versions."""
    found = set_of(request, pk)
    seen = policies.visible_in(
        request.user, found.versions.all(), request.municipality, town="factor_set__municipality"
    )
    versions = list(seen.order_by("-number"))
    shown = shelf(found, versions)
    if not versions:
        raise Http404
    newest = shown.published or versions[0]
    newest.factor_set = found
    context = {
        "crumbs": [*to_set(found)[:-1], (found.title, "")],
        "factor_set": found,
        "shelf": shown,
        "versions": versions,
        "newest": newest,
        "factors": factors_of(newest),
        "examples": examples_of(request.user, found),
        "may_write": policies.can(request.user, FactorsPermission.WRITE_SETS, found),
        "may_check": policies.can(request.user, FactorsPermission.CHECK, found),
    }
    return render(request, "factors/set.html", context)


@page(FactorsPermission.WRITE_SETS)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change what a set is called and is for."""
    found = set_of(request, pk)
    names = ("title", "description", "short", "revision")
    form = SetForm(
        request.POST if request.method == "POST" else None,
        initial={name: getattr(found, name) for name in names},
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: edit_set(factor_set=found, by=request.user, **form.cleaned_data))
        if saved is not None:
            messages.success(request, _("The set has been saved."))
            return redirect(saved)
    context = {
        "form": form,
        "title": _("Edit the set"),
        "cancel": found.get_absolute_url(),
        "crumbs": to_set(found, (_("Edit the set"), "")),
    }
    return render(request, "factors/form.html", context, status=form_status(form))
