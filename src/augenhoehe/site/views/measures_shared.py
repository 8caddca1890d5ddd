# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Public measures as others take them along: on a line of time, in a frame of another page, as open data."""

from __future__ import annotations

import json

from django.http import HttpResponse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import clock
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.charts.timeline import web_timeline_legend
from augenhoehe.kit.middleware.content_security import let_others_frame
from augenhoehe.measures.models import Measure
from augenhoehe.measures.queries import overview, timeline
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.queries import measures as queries
from augenhoehe.site.queries import open_data
from augenhoehe.site.views.show import show

OPEN_TO_ALL = {"Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache"}


@require_safe
@page(SitePermission.READ)
def measures_in_time(request: TownRequest) -> HttpResponse:
    """The public measures on a line of time: planned, actual, milestones."""
    town = request.municipality

    def address(measure: Measure) -> str:
        return reverse("site:measure", args=[town.slug, measure.pk])

    return show(
        request,
        "site/measures_in_time.html",
        (_("Measures"), reverse("site:measures", args=[town.slug])),
        (_("Timeline"), ""),
        fields=timeline.by_field(queries.measures_of(town), clock.today(), address),
        legend=mark_safe(web_timeline_legend()),  # noqa: S308 - fixed shapes and words
        day=clock.today(),
    )


@require_safe
@page(SitePermission.READ)
def embedded_measures(request: TownRequest) -> HttpResponse:
    """How far the measures are, small enough for a frame on another page; all links open the town's own page."""
    rows = queries.counted(request.municipality)
    response = show(
        request,
        "site/measures_embedded.html",
        counts=overview.counts(rows),
        chart=overview.progress_chart(rows),
        address=request.build_absolute_uri(reverse("site:measures", args=[request.municipality.slug])),
    )
    return let_others_frame(response)


@require_safe
@page(SitePermission.READ)
def measures_as_json(request: TownRequest) -> HttpResponse:
    """Every public measure with publisher, licence and day, as JSON; dates ISO 8601, null where nothing is stated."""
    data = open_data.measures(request.municipality, clock.today(), request.build_absolute_uri)
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return HttpResponse(text, content_type="application/json; charset=utf-8", headers=OPEN_TO_ALL)


@require_safe
@page(SitePermission.READ)
def measures_as_csv(request: TownRequest) -> HttpResponse:
    """The same as a table: UTF-8 with mark, semicolons, no cell that a spreadsheet would take for a formula."""
    content = open_data.table(
        open_data.measures(request.municipality, clock.today(), request.build_absolute_uri)
    )
    stem = f"massnahmen-{request.municipality.slug}"
    headers = {**OPEN_TO_ALL, "Content-Disposition": f'attachment; filename="{stem}.csv"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)
