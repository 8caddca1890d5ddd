# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import clock
from augenhoehe.kit.addresses import reverse
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import catalogue, overview
from augenhoehe.measures.queries.anchoring import anchoring


@page(MeasuresPermission.READ)
def matrix(request: TownRequest) -> HttpResponse:
    """Departments by fields of action, the empty cells in words; made to be printed."""
    town, today = request.municipality, clock.today()
    rows = [overview.row(measure, today) for measure in catalogue.listed(request.user, town)]
    context = {
        "crumbs": [
            (_("Start"), reverse("core:start", args=[town.slug])),
            (_("Measures"), reverse("measures:measures", args=[town.slug])),
            (_("Where integration is anchored"), ""),
        ],
        "matrix": anchoring(request.user, town, rows),
        "today": today,
    }
    return render(request, "measures/matrix.html", context)
