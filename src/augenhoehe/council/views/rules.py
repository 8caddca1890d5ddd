# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.views.trail import trail


@page(CouncilPermission.SET_RULES)
def rules(request: TownRequest) -> HttpResponse:
    """Where a town says how it numbers, signs and follows up its papers, and when its bodies must have them."""
    slug = request.municipality.slug
    entries = [
        (
            _("Numbers of papers"),
            _("The pattern from a day on, legislative terms, and numbers that exist already."),
            reverse("council:number-schemes", args=[slug]),
        ),
        (
            _("Signatures"),
            _("Who signs before a paper leaves the administration, and what a later change means."),
            reverse("council:sign-off-policies", args=[slug]),
        ),
        (
            _("Deadlines of the bodies"),
            _("How early each body must have its papers, and which body must be heard."),
            reverse("council:body-rules", args=[slug]),
        ),
        (
            _("Lists for the council"),
            _("Whether the council is told every quarter or every half year what became of its resolutions."),
            reverse("council:follow-up-list-rules", args=[slug]),
        ),
        (
            _("Bodies, departments and partners"),
            _("Who exists, under which name from which day on."),
            reverse("core:organizations", args=[slug]),
        ),
    ]
    return render(
        request, "council/rules.html", {"entries": entries, "crumbs": trail(request, (_("Rules"), ""))}
    )
