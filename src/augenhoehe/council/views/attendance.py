# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.actions.record_attendance import record_attendance
from augenhoehe.council.forms.attendance import AttendanceForm
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.meetings import attendance_of, expected_at
from augenhoehe.council.rules.attendance import quorum
from augenhoehe.council.views.meeting_page import meeting_of, meeting_trail
from augenhoehe.kit.forms import attempt, form_status


@page(CouncilPermission.RECORD_RESULTS)
def attendance(request: TownRequest, pk: int) -> HttpResponse:
    """Who is there. Before anything is entered, the members of the body are proposed."""
    meeting = meeting_of(request, pk)
    listed = [row.participant for row in attendance_of(meeting)]
    people = listed or expected_at(meeting)
    form = AttendanceForm(request.POST if request.method == "POST" else None, meeting=meeting, people=people)
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: record_attendance(
                meeting=meeting, people=form.people(), revision=form.cleaned_data["revision"], by=request.user
            ),
        )
        if saved is not None:
            messages.success(request, _("The attendance has been entered."))
            return redirect("council:meeting-attendance", meeting.municipality.slug, meeting.pk)
    context = {
        "form": form,
        "rows": form.person_rows(),
        "meeting": meeting,
        "proposed": not listed and bool(people),
        "quorum": quorum(listed) if listed else None,
        "cancel": meeting.get_absolute_url(),
        "crumbs": meeting_trail(request, meeting, (_("Attendance"), "")),
    }
    return render(request, "council/meeting_attendance.html", context, status=form_status(form))
