# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies, thread
from augenhoehe.kit.addresses import reverse
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.labels import FRESHNESS
from augenhoehe.measures.models import ProgressUpdate
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries import catalogue, overview, shown, successions
from augenhoehe.measures.rules.measures import CLOSED

MANY = ("further_fields", "keywords", "target_groups", "partners")


@page(MeasuresPermission.READ)
def measure(request: TownRequest, pk: int) -> HttpResponse:
    """One measure with its whole story: thread, plan, milestones, and what was reported on it."""
    town, reader = request.municipality, request.user
    seen = catalogue.with_milestones(catalogue.measures_of(reader, town))
    found = fetch(request, seen.select_related("carrier", "steering_body").prefetch_related(*MANY), pk=pk)
    updates = policies.visible(reader, ProgressUpdate.objects.filter(measure=found)).select_related(
        "account", "taken_down_by"
    )
    row = overview.row(found, clock.today())
    may_write = policies.can(reader, MeasuresPermission.WRITE, found)
    context = {
        "crumbs": [
            (_("Start"), reverse("core:start", args=[town.slug])),
            (_("Measures"), reverse("measures:measures", args=[town.slug])),
            (found.code, ""),
        ],
        "row": row,
        "freshness": FRESHNESS[row.freshness],
        "measure": found,
        "groups": shown.groups_of(
            found,
            contacts=bool(policies.can(reader, MeasuresPermission.READ_CONTACTS, found)),
            money=bool(policies.can(reader, MeasuresPermission.READ_MONEY, found)),
        ),
        "updates": updates,
        "story": successions.story_of(reader, town, found),
        "thread": thread.lead(reader, town, found, here=thread.Place.MEASURES),
        "may_write": may_write,
        "may_hand_over": may_write and found.status not in CLOSED,
        "may_report": found.status != MeasureStatus.REPLACED
        and policies.can(reader, MeasuresPermission.REPORT, found),
    }
    return render(request, "measures/measure.html", context)
