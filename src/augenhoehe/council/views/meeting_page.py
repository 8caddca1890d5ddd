# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What all pages of one meeting have in common: how it is fetched, the way to it, and pages with one form."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch
from augenhoehe.council.models import AgendaItem, Meeting
from augenhoehe.council.permissions import sees_closed_parts, works_inside
from augenhoehe.council.views.trail import trail
from augenhoehe.kit import clock, phrases
from augenhoehe.kit.forms import RevisionForm, attempt, form_status


def meeting_of(request: TownRequest, pk: int) -> Meeting:
    """The meeting with this number, as `fetch` finds it."""
    return fetch(request, Meeting.objects.select_related("municipality", "organization"), pk=pk)


def meeting_trail(request: TownRequest, meeting: Meeting, *more: tuple[str, str]) -> list[tuple[str, str]]:
    """The way to a page of one meeting."""
    slug = request.municipality.slug
    name = (
        f"{meeting.organization.short_name or meeting.organization.name}, {phrases.short_date(meeting.date)}"
    )
    own = (name, meeting.get_absolute_url() if more else "")
    return trail(request, (_("Meetings"), reverse("council:meetings", args=[slug])), own, *more)


def shows_minutes(request: TownRequest, meeting: Meeting) -> bool:
    """The administration reads minutes from the day of the sitting on, the council once held, others once approved."""
    if meeting.cancelled:
        return False
    if works_inside(request.user, meeting):
        return meeting.invited and meeting.date <= clock.today()
    if sees_closed_parts(request.user, meeting):
        return meeting.held
    return meeting.minutes_approved_on is not None


def meeting_form(
    request: TownRequest,
    meeting: Meeting,
    form: RevisionForm,
    act: Callable[[], Meeting | AgendaItem],
    *,
    title: str,
    done: str,
    over: str = "",
    note: str = "",
    cancel: str = "",
) -> HttpResponse:
    """A page with one form about a meeting or one of its items: the action, then on to what it changed.

    `over` stands above the title, else the meeting; `cancel` leads back, else to the meeting.
    """
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, act)
        if saved is not None:
            messages.success(request, done)
            return redirect(saved)
    context = {
        "form": form,
        "title": title,
        "over": over or str(meeting),
        "note": note,
        "cancel": cancel or meeting.get_absolute_url(),
        "crumbs": meeting_trail(request, meeting, (title, "")),
    }
    return render(request, "council/meeting_form.html", context, status=form_status(form))
