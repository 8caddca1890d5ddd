# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fragments that lower pages show of this room, each under this room's own permission."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.models import Resolution
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import catalogue


@page(MeasuresPermission.READ)
def of_resolution(request: TownRequest, pk: int) -> HttpResponse:
    """The measures that carry out a resolution: a fragment for its page, a page of its own without JavaScript."""
    resolution = fetch(request, Resolution.objects.all(), pk=pk)
    measures = catalogue.measures_of(request.user, request.municipality).filter(resolution=resolution)
    rows = [(measure, measure.shape) for measure in measures]
    context = {"rows": rows, "resolution": resolution}
    name = "measures/panel_resolution.html"
    return render(request, f"{name}#panel" if request.htmx else name, context)
