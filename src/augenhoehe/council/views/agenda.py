# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing an agenda: add, word, move, remove, take back from the public."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.actions.add_agenda_item import add_agenda_item
from augenhoehe.council.actions.change_agenda_item import change_agenda_item
from augenhoehe.council.actions.depublish_agenda_item import depublish_agenda_item
from augenhoehe.council.actions.move_agenda_item import move_agenda_item
from augenhoehe.council.actions.remove_agenda_item import remove_agenda_item
from augenhoehe.council.actions.republish_agenda_item import republish_agenda_item
from augenhoehe.council.forms.meeting import DepublishForm, ItemForm, NewItemForm
from augenhoehe.council.models import AgendaItem, Consultation
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.follow_up_lists import papers_telling_of
from augenhoehe.council.queries.meetings import with_paper
from augenhoehe.council.views.meeting_page import meeting_form, meeting_of
from augenhoehe.kit.forms import seen_revision


@page(CouncilPermission.SCHEDULE_MEETINGS)
def add(request: TownRequest, pk: int) -> HttpResponse:
    """Put an item without a paper onto the agenda."""
    meeting = meeting_of(request, pk)
    form = NewItemForm(request.POST if request.method == "POST" else None, meeting=meeting)

    def act() -> AgendaItem:
        typed = form.cleaned_data
        return add_agenda_item(
            meeting=meeting,
            name=typed["name"],
            public=typed["public"] == "1",
            level=int(typed["level"]),
            revision=typed["revision"],
            by=request.user,
        )

    name = str(form["name"].value() or "").strip()
    return meeting_form(
        request,
        meeting,
        form,
        act,
        title=_("Put an item on the agenda"),
        done=_("“%(name)s” is on the agenda now.") % {"name": name},
    )


@require_POST
@page(CouncilPermission.SCHEDULE_MEETINGS)
def take(request: TownRequest, pk: int, step: int) -> HttpResponse:
    """Put a paper that waits for this meeting onto its agenda, with one click."""
    meeting = meeting_of(request, pk)
    consultation = fetch(
        request, Consultation.objects.select_related("paper"), town="paper__municipality", pk=step
    )
    made = add_agenda_item(
        meeting=meeting,
        consultation=consultation,
        public=consultation.paper.public,
        revision=seen_revision(request),
        by=request.user,
    )
    messages.success(request, _("“%(name)s” is on the agenda now.") % {"name": made.name})
    return redirect(made)


@page(CouncilPermission.SCHEDULE_MEETINGS)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change wording, part, level or number of an item."""
    item = _item(request, pk)
    form = ItemForm(request.POST if request.method == "POST" else None, item=item)

    def act() -> AgendaItem:
        typed = form.cleaned_data
        return change_agenda_item(
            item=item,
            name=typed["name"],
            public=typed["public"] == "1",
            level=int(typed["level"]),
            number=typed["fixed_number"],
            revision=typed["revision"],
            by=request.user,
        )

    return meeting_form(
        request,
        item.meeting,
        form,
        act,
        title=_("Change the item"),
        done=_("The item has been changed."),
        over=_over(item),
        cancel=item.get_absolute_url(),
    )


@require_POST
@page(CouncilPermission.SCHEDULE_MEETINGS)
def move(request: TownRequest, pk: int, way: str) -> HttpResponse:
    """Move an item up or down."""
    item = _item(request, pk)
    moved = move_agenda_item(item=item, up=way == "hoch", revision=seen_revision(request), by=request.user)
    return redirect(moved)


@require_POST
@page(CouncilPermission.SCHEDULE_MEETINGS)
def remove(request: TownRequest, pk: int) -> HttpResponse:
    """Take an item off the agenda."""
    item = _item(request, pk)
    meeting = remove_agenda_item(item=item, revision=seen_revision(request), by=request.user)
    messages.success(request, _("“%(name)s” is off the agenda.") % {"name": item.name})
    return redirect(meeting)


@page(CouncilPermission.SCHEDULE_MEETINGS)
def depublish(request: TownRequest, pk: int) -> HttpResponse:
    """Take an item back from the public, with the reason."""
    item = _item(request, pk)
    form = DepublishForm(request.POST if request.method == "POST" else None, item=item)
    note = _(
        "At once, nobody outside sees the item, its result, its paper with all files, and the resolution. Inside, "
        "everything stays."
    )
    if item.consultation_id and (telling := papers_telling_of(item.consultation_id)):
        names = ", ".join(paper.title for paper in telling)
        note += " " + _(
            "Lists that were taken to the council stay as they are. Duties from this resolution stand in: %(names)s. "
            "If nobody outside shall read that either, please take the items of these papers back too."
        ) % {"names": names}
    return meeting_form(
        request,
        item.meeting,
        form,
        lambda: depublish_agenda_item(item=item, by=request.user, **form.cleaned_data),
        title=_("Take back from the public"),
        done=_("Nobody outside sees the item any more."),
        over=_over(item),
        note=note,
        cancel=item.get_absolute_url(),
    )


@require_POST
@page(CouncilPermission.SCHEDULE_MEETINGS)
def republish(request: TownRequest, pk: int) -> HttpResponse:
    """Give an item back to the public."""
    saved = republish_agenda_item(item=_item(request, pk), revision=seen_revision(request), by=request.user)
    messages.success(request, _("The item is public again."))
    return redirect(saved)


def _item(request: TownRequest, pk: int) -> AgendaItem:
    return fetch(request, with_paper(AgendaItem.objects.all()), town="meeting__municipality", pk=pk)


def _over(item: AgendaItem) -> str:
    return f"{item.part} {item.number} {item.name}"
