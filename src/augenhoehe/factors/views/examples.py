# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Good examples from the town's own measures."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.factors.actions.add_example import add_example
from augenhoehe.factors.actions.remove_example import remove_example
from augenhoehe.factors.forms.sets import ExampleForm
from augenhoehe.factors.models import GoodExample, SuccessFactor
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.subjects import measures_of
from augenhoehe.factors.views.crumbs import to_set
from augenhoehe.factors.views.lookup import set_of
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision


@page(FactorsPermission.WRITE_SETS)
def add(request: TownRequest, pk: int, key: str) -> HttpResponse:
    """Name a measure as a good example of a factor."""
    found = set_of(request, pk)
    factor = (
        SuccessFactor.objects.filter(version__factor_set=found, key=key).order_by("-version__number").first()
    )
    if factor is None:
        raise Http404
    form = ExampleForm(
        request.POST if request.method == "POST" else None,
        measures=measures_of(request.user, request.municipality),
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: add_example(factor_set=found, factor_key=key, by=request.user, **form.cleaned_data),
                done=_("The good example stands at its factor."),
            ),
        )
        if made is not None:
            return redirect(f"{found.get_absolute_url()}#{key}")
    context = {
        "form": form,
        "title": _("Good example"),
        "lead": factor.title,
        "cancel": f"{found.get_absolute_url()}#{key}",
        "crumbs": to_set(found, (_("Good example"), "")),
    }
    return render(request, "factors/form.html", context, status=form_status(form))


@require_POST
@page(FactorsPermission.WRITE_SETS)
def remove(request: TownRequest, pk: int) -> HttpResponse:
    """Take a good example back."""
    rows = GoodExample.objects.select_related("factor_set", "measure")
    found = fetch(request, rows, town="factor_set__municipality", pk=pk)
    found.factor_set.municipality = request.municipality
    remove_example(example=found, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The good example is taken out. The measure stays."))
    return redirect(f"{found.factor_set.get_absolute_url()}#{found.factor_key}")
