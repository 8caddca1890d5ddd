# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The start page: what is due, what is new, which meetings come."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from augenhoehe.core import agenda
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.permissions import CorePermission
from augenhoehe.core.visits import note_visit
from augenhoehe.kit import clock, deadlines, news
from augenhoehe.kit.addresses import reverse

NEXT_MEETINGS = 4


@page(CorePermission.OPEN_START)
def start(request: TownRequest) -> HttpResponse:
    """What is due for this reader in the town, in order of date, and what changed since their last visit."""
    today = clock.today()
    municipality = request.municipality
    with deadlines.one_look():
        due = deadlines.due(request.user, municipality)
        calendar = deadlines.calendar(request.user, municipality)
    visit = note_visit(request.user, municipality)
    context = {
        "groups": agenda.grouped(due, today),
        "lead": agenda.lead(due, calendar, today),
        "year": agenda.year(calendar, today),
        "year_end": agenda.end_of_year_strip(today),
        "marks": agenda.marks_in(calendar, today),
        "meetings": agenda.next_meetings(calendar, today, limit=NEXT_MEETINGS),
        "since": visit.previous_at,
        "news": news.since(
            visit.previous_at,
            actor=request.user,
            municipality=municipality,
            address=lambda kind, number: reverse("core:object", args=[municipality.slug, kind, number]),
        ),
    }
    return render(request, "core/start.html", context)
