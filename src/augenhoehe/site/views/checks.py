# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.factors.printing.profile_chart import profile_chart
from augenhoehe.factors.queries.checks import profile
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.public import find
from augenhoehe.site.queries import checks as queries
from augenhoehe.site.views.show import show


@require_safe
@page(SitePermission.READ)
def checks(request: TownRequest) -> HttpResponse:
    """The checks that were released, newest first."""
    found = queries.released(request.municipality)
    return show(request, "site/checks.html", (_("How well it succeeds"), ""), checks=found)


@require_safe
@page(SitePermission.READ)
def check(request: TownRequest, pk: int) -> HttpResponse:
    """What a released check says: profile, strengths, gaps, next steps; nobody's name and no single answer."""
    town = request.municipality
    found = find(queries.released(town), pk=pk)
    told = profile(factors_of(found.version), queries.agreements_of(found))
    return show(
        request,
        "site/check.html",
        (_("How well it succeeds"), reverse("site:checks", args=[town.slug])),
        (found.subject_title, ""),
        check=found,
        profile=told,
        chart=profile_chart(told),
        has_open=any(factor.open for factor in told),
        steps=queries.steps_of(found),
    )
