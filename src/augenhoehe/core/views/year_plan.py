# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of a year on one page: sittings, participation, rounds, measures, grants, reports and public holidays."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.permissions import CorePermission
from augenhoehe.core.year_months import marks_of, months_of
from augenhoehe.kit import clock, deadlines
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.working_days import holidays_of

FIRST, LAST = 1990, 2199
"""Beyond these years a town plans and remembers nothing."""


@page(CorePermission.OPEN_START)
def this_year(request: TownRequest) -> HttpResponse:
    """The plan of the current year."""
    return redirect("core:year-plan", request.municipality.slug, clock.today().year)


@page(CorePermission.OPEN_START)
def year_plan(request: TownRequest, year: int) -> HttpResponse:
    """All dates of a year that the reader may know, month by month; made to be printed on A4."""
    if not FIRST <= year <= LAST:
        raise Http404
    town = request.municipality
    with deadlines.one_look():
        dates = deadlines.plan(request.user, town, year)
    context = {
        "year": year,
        "months": months_of(year, dates, holidays_of(town.ags, year), clock.today()),
        "marks": marks_of(dates),
        "before": year - 1 if year > FIRST else None,
        "after": year + 1 if year < LAST else None,
        "crumbs": [
            (_("Start"), reverse("core:start", args=[town.slug])),
            (_("The year %(year)d") % {"year": year}, ""),
        ],
    }
    return render(request, "core/year_plan.html", context)
