# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.thread import Place
from augenhoehe.site import red_thread, votes
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.public import find
from augenhoehe.site.queries import measures, reports
from augenhoehe.site.queries import resolutions as queries
from augenhoehe.site.views.show import show

PER_PAGE = 25


@require_safe
@page(SitePermission.READ)
def resolutions(request: TownRequest) -> HttpResponse:
    """What was decided in public, newest first."""
    town = request.municipality
    sheet = Paginator(queries.resolutions_of(town), PER_PAGE).get_page(request.GET.get("page"))
    told = [(item, votes.result(item.resolution.consultation)) for item in queries.told(sheet.object_list)]
    steps = [] if sheet.has_previous() else queries.ahead(town)
    return show(
        request, "site/resolutions.html", (_("Resolutions"), ""), told=told, page_obj=sheet, steps=steps
    )


@require_safe
@page(SitePermission.READ)
def resolution(request: TownRequest, pk: int) -> HttpResponse:
    """One resolution: its text, the way it took, the vote, and what became of it."""
    town = request.municipality
    found = find(queries.resolutions_of(town), pk=pk)
    return show(
        request,
        "site/resolution.html",
        (_("Resolutions"), reverse("site:resolutions", args=[town.slug])),
        (found.consultation.paper.name, ""),
        resolution=found,
        paper=found.consultation.paper,
        result=votes.result(found.consultation),
        steps=[(step, votes.result(step)) for step in queries.steps_of(found)],
        tasks=queries.tasks_of(found),
        rows=measures.rows_of(measures.measures_of(town).filter(resolution=found)),
        reports=reports.reports_of(town).filter(follow_up__resolution=found),
        thread=red_thread.lead(town, Place.RESOLUTION, resolution=found),
    )
