# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.actions.approve_minutes import approve_minutes
from augenhoehe.council.actions.cancel_meeting import cancel_meeting
from augenhoehe.council.actions.edit_meeting import edit_meeting
from augenhoehe.council.actions.hold_meeting import hold_meeting
from augenhoehe.council.actions.invite_to_meeting import invite_to_meeting
from augenhoehe.council.actions.move_meeting import move_meeting
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.enums import MeetingState
from augenhoehe.council.forms.meeting import (
    ApprovalForm,
    CancellationForm,
    MeetingFactsForm,
    MeetingForm,
    MoveForm,
    NewItemForm,
)
from augenhoehe.council.meeting_documents import tabled_words
from augenhoehe.council.models import AgendaItem
from augenhoehe.council.outcome_words import result_in_words
from augenhoehe.council.permissions import CouncilPermission, sees_closed_parts, works_inside
from augenhoehe.council.queries import meetings as queries
from augenhoehe.council.rules.agenda import check_change
from augenhoehe.council.rules.attendance import quorum
from augenhoehe.council.views.meeting_page import meeting_form, meeting_of, meeting_trail, shows_minutes
from augenhoehe.council.views.meeting_step import meeting_step
from augenhoehe.council.views.trail import trail
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision

A_PAGE = 25


@page(CouncilPermission.READ_PAPERS)
def meetings(request: TownRequest) -> HttpResponse:
    """The coming meetings of all bodies, and those that were."""
    today, town = clock.today(), request.municipality
    past = queries.past_meetings(request.user, town, today)
    context = {
        "meetings": queries.coming_meetings(request.user, town, today),
        "page_obj": Paginator(past, A_PAGE).get_page(request.GET.get("page")),
        "may_schedule": policies.can(request.user, CouncilPermission.SCHEDULE_MEETINGS, town).ok,
        "crumbs": trail(request, (_("Meetings"), "")),
    }
    return render(request, "council/meetings.html", context)


@page(CouncilPermission.READ_PAPERS)
def meeting(request: TownRequest, pk: int) -> HttpResponse:
    """One meeting: what is next, its agenda in two parts, who was there, and its documents."""
    item = meeting_of(request, pk)
    may_schedule = policies.can(request.user, CouncilPermission.SCHEDULE_MEETINGS, item).ok
    may_record = policies.can(request.user, CouncilPermission.RECORD_RESULTS, item).ok
    agenda = queries.agenda_of(request.user, item)
    may_change = may_schedule and check_change(MeetingState(item.state), cancelled=item.cancelled).ok
    reads_all, inside = sees_closed_parts(request.user, item), works_inside(request.user, item)
    people = queries.attendance_of(item) if reads_all else []
    context = {
        "meeting": item,
        "agenda": agenda,
        "public_rows": [_row(one, inside=inside) for one in agenda.public],
        "closed_rows": [_row(one, inside=inside) for one in agenda.closed],
        "may_schedule": may_schedule and not item.cancelled,
        "may_change": may_change,
        "may_record": may_record and not item.cancelled and item.date <= clock.today(),
        "reads_all": reads_all,
        "next": meeting_step(item, agenda, clock.today()) if may_schedule else None,
        "proposed": list(queries.proposed_for(request.user, item)) if may_change else [],
        "item_form": NewItemForm(meeting=item) if may_change else None,
        "people": people,
        "quorum": quorum(one.participant for one in people) if people else None,
        "shows_minutes": shows_minutes(request, item),
        "crumbs": meeting_trail(request, item),
    }
    return render(request, "council/meeting.html", context)


@page(CouncilPermission.SCHEDULE_MEETINGS)
def schedule(request: TownRequest) -> HttpResponse:
    """Enter a meeting."""
    town = request.municipality
    form = MeetingForm(request.POST if request.method == "POST" else None, municipality=town)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: schedule_meeting(municipality=town, by=request.user, **form.cleaned_data),
                done=_("The meeting has been entered."),
            ),
        )
        if made is not None:
            return redirect(made)
    context = {"form": form, "crumbs": trail(request, (_("Enter a meeting"), ""))}
    return render(request, "council/meeting_new.html", context, status=form_status(form))


@page(CouncilPermission.SCHEDULE_MEETINGS)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change place, times and people of a meeting."""
    item = meeting_of(request, pk)
    form = MeetingFactsForm(request.POST if request.method == "POST" else None, meeting=item)
    return meeting_form(
        request,
        item,
        form,
        lambda: edit_meeting(meeting=item, by=request.user, **form.cleaned_data),
        title=_("Facts of the meeting"),
        done=_("The meeting has been changed."),
    )


@page(CouncilPermission.SCHEDULE_MEETINGS)
def move(request: TownRequest, pk: int) -> HttpResponse:
    """Move a meeting to another day, with the reason."""
    item = meeting_of(request, pk)
    form = MoveForm(request.POST if request.method == "POST" else None, meeting=item)
    return meeting_form(
        request,
        item,
        form,
        lambda: move_meeting(meeting=item, by=request.user, **form.cleaned_data),
        title=_("Move the meeting"),
        done=_("The meeting has been moved."),
        note=_("The papers that wait for this meeting move along. Please tell those who were invited."),
    )


@page(CouncilPermission.SCHEDULE_MEETINGS)
def cancel(request: TownRequest, pk: int) -> HttpResponse:
    """Cancel a meeting, with the reason."""
    item = meeting_of(request, pk)
    form = CancellationForm(request.POST if request.method == "POST" else None, meeting=item)
    return meeting_form(
        request,
        item,
        form,
        lambda: cancel_meeting(meeting=item, by=request.user, **form.cleaned_data),
        title=_("Cancel the meeting"),
        done=_("The meeting has been cancelled."),
        note=_("Its papers wait without a day until you give them another one."),
    )


@page(CouncilPermission.RECORD_RESULTS)
def approve(request: TownRequest, pk: int) -> HttpResponse:
    """Note when the minutes were approved."""
    item = meeting_of(request, pk)
    form = ApprovalForm(request.POST if request.method == "POST" else None, meeting=item)
    return meeting_form(
        request,
        item,
        form,
        lambda: approve_minutes(meeting=item, by=request.user, **form.cleaned_data),
        title=_("Minutes approved"),
        done=_("The approval of the minutes has been noted."),
        note=_("From then on, everybody may read the public minutes."),
    )


@require_POST
@page(CouncilPermission.SCHEDULE_MEETINGS)
def invite(request: TownRequest, pk: int) -> HttpResponse:
    """Note that people were invited. What is missing comes back as a refusal with all reasons."""
    saved = invite_to_meeting(
        meeting=meeting_of(request, pk), revision=seen_revision(request), by=request.user
    )
    messages.success(
        request, _("The invitation has been noted. The public agenda can be read by everybody now.")
    )
    return redirect(saved)


@require_POST
@page(CouncilPermission.RECORD_RESULTS)
def hold(request: TownRequest, pk: int) -> HttpResponse:
    """Note that the meeting has taken place."""
    saved = hold_meeting(meeting=meeting_of(request, pk), revision=seen_revision(request), by=request.user)
    messages.success(request, _("The meeting has been marked as held."))
    return redirect(saved)


def _row(item: AgendaItem, *, inside: bool) -> dict[str, Any]:
    """An item as the table shows it; why it was taken back from the public is told to the administration only."""
    return {
        "item": item,
        "paper": item.consultation.paper if item.consultation is not None else None,
        "tabled": tabled_words(item),
        "result": result_in_words(item.told_result),
        "wording": item.told_result.outcome_text,
        "taken_back_because": item.depublish_reason if inside else "",
    }
