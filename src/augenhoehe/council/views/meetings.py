# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.forms.meeting import MeetingForm
from augenhoehe.council.models import Meeting
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.views.trail import trail
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import attempt, form_status


@page(CouncilPermission.READ_PAPERS)
def meetings(request: TownRequest) -> HttpResponse:
    """The coming meetings of all bodies."""
    coming = Meeting.objects.filter(
        municipality=request.municipality, date__gte=clock.today(), cancelled=False
    )
    context = {
        "meetings": policies.visible(request.user, coming)
        .select_related("organization")
        .order_by("date", "start"),
        "may_schedule": policies.can(
            request.user, CouncilPermission.SCHEDULE_MEETINGS, request.municipality
        ).ok,
        "crumbs": trail(request, (_("Meetings"), "")),
    }
    return render(request, "council/meetings.html", context)


@page(CouncilPermission.SCHEDULE_MEETINGS)
def schedule(request: TownRequest) -> HttpResponse:
    """Enter a meeting."""
    town = request.municipality
    form = MeetingForm(request.POST if request.method == "POST" else None, municipality=town)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form, lambda: schedule_meeting(municipality=town, by=request.user, **form.cleaned_data)
        )
        if made is not None:
            messages.success(request, _("The meeting has been entered."))
            return redirect("council:meetings", town.slug)
    context = {"form": form, "crumbs": trail(request, (_("Enter a meeting"), ""))}
    return render(request, "council/meeting_new.html", context, status=form_status(form))
