# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies, thread
from augenhoehe.kit.addresses import reverse
from augenhoehe.measures.models import ProgressUpdate
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import catalogue, overview


@page(MeasuresPermission.READ)
def measure(request: TownRequest, pk: int) -> HttpResponse:
    """One measure with its whole story: thread, plan, milestones, and what was reported on it."""
    town = request.municipality
    found = fetch(request, catalogue.with_milestones(catalogue.measures_of(request.user, town)), pk=pk)
    updates = policies.visible(request.user, ProgressUpdate.objects.filter(measure=found)).select_related(
        "account"
    )
    context = {
        "crumbs": [
            (_("Start"), reverse("core:start", args=[town.slug])),
            (_("Measures"), reverse("measures:measures", args=[town.slug])),
            (found.code, ""),
        ],
        "row": overview.row(found, clock.today()),
        "measure": found,
        "updates": updates,
        "thread": thread.lead(request.user, town, found, here=thread.Place.MEASURES),
        "may_write": policies.can(request.user, MeasuresPermission.WRITE, found),
        "may_report": policies.can(request.user, MeasuresPermission.REPORT, found),
    }
    return render(request, "measures/measure.html", context)
