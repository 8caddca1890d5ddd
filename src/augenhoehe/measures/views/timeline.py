# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import clock
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.charts.timeline import web_timeline_legend
from augenhoehe.measures.models import Measure
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import catalogue, timeline


@page(MeasuresPermission.READ)
def measures_in_time(request: TownRequest) -> HttpResponse:
    """All measures on a line of time: planned, actual, milestones; a drawing and a table for each field."""
    town = request.municipality
    found = catalogue.with_milestones(catalogue.measures_of(request.user, town)).order_by(
        "field_of_action__position", "field_of_action__label", "code"
    )

    def address(measure: Measure) -> str:
        return reverse("measures:measure", args=[town.slug, measure.pk])

    context = {
        "crumbs": [
            (_("Start"), reverse("core:start", args=[town.slug])),
            (_("Measures"), reverse("measures:measures", args=[town.slug])),
            (_("Timeline"), ""),
        ],
        "fields": timeline.by_field(found, clock.today(), address),
        "legend": mark_safe(web_timeline_legend()),  # noqa: S308 - fixed shapes and words
        "today": clock.today(),
    }
    return render(request, "measures/timeline.html", context)
