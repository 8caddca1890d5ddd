# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fragments of this room on pages of lower rooms."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.factors.labels import STATE_SHAPE
from augenhoehe.factors.models import GoodExample
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.checks import checks_of
from augenhoehe.kit import policies
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure


@require_safe
@page(FactorsPermission.READ)
def of_paper(request: TownRequest, pk: int) -> HttpResponse:
    """The checks of a paper, and the way to a new one; a whole page without JavaScript."""
    paper = fetch(request, Paper.objects.all(), pk=pk)
    checks = checks_of(request.user, request.municipality).filter(paper=paper)
    context = {
        "crumbs": [(paper.title, paper.get_absolute_url()), (_("Integration check"), "")],
        "paper": paper,
        "rows": [(check, STATE_SHAPE[check.state]) for check in checks],
        "may_check": paper.state != PaperState.WITHDRAWN
        and policies.can(request.user, FactorsPermission.CHECK, request.municipality),
    }
    name = "factors/panel_paper.html"
    return render(request, f"{name}#panel" if request.htmx else name, context)


@require_safe
@page(FactorsPermission.READ)
def of_measure(request: TownRequest, pk: int) -> HttpResponse:
    """The checks of a measure, and for which factors it is a good example."""
    measure = fetch(request, Measure.objects.all(), pk=pk)
    checks = checks_of(request.user, request.municipality).filter(measure=measure)
    examples = policies.visible_in(
        request.user,
        GoodExample.objects.filter(measure=measure),
        request.municipality,
        town="factor_set__municipality",
    )
    context = {
        "crumbs": [(str(measure), measure.get_absolute_url()), (_("Success factors"), "")],
        "measure": measure,
        "rows": [(check, STATE_SHAPE[check.state]) for check in checks],
        "examples": examples.select_related("factor_set__municipality"),
        "may_check": measure.status != MeasureStatus.REPLACED
        and policies.can(request.user, FactorsPermission.CHECK, request.municipality),
    }
    name = "factors/panel_measure.html"
    return render(request, f"{name}#panel" if request.htmx else name, context)
