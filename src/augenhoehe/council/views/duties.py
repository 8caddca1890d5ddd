# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council import labels
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.note_duty import note_duty
from augenhoehe.council.actions.update_duty import update_duty
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.forms.answers import AnswerForm, ThreeFieldsForm
from augenhoehe.council.forms.duties import DutyForm
from augenhoehe.council.forms.follow_up_lists import NotingForm
from augenhoehe.council.models import FollowUp, Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.answer_links import links_of
from augenhoehe.council.queries.duties import (
    ALL,
    OPEN,
    DutyFilter,
    duties_of,
    filtered,
    for_table,
    latest_answer,
    responsible_offices,
    years_of_duties,
)
from augenhoehe.council.queries.publicity import is_open
from augenhoehe.council.rules.answer_links import LinkState, link_state
from augenhoehe.council.rules.duties import DueClass, due_class
from augenhoehe.council.views.duty_lines import duty_lines
from augenhoehe.council.views.duty_rows import duty_rows
from augenhoehe.council.views.trail import Crumbs, trail
from augenhoehe.kit import clock, policies, thread
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.thread import Place

A_PAGE = 500
"""A list of resolution control is read and printed as a whole."""

PARTS = ("municipality", "responsible", "resolution__consultation__paper__municipality")


@page(CouncilPermission.READ_PAPERS)
def follow_ups(request: TownRequest) -> HttpResponse:
    """The duties from resolutions that are not closed, the next due first; filters find the others."""
    town, today = request.municipality, clock.today()
    sent = request.GET.dict()
    own = _own_offices(request)
    if own and "amt" not in sent:
        sent["amt"] = str(own[0])
    wanted = DutyFilter.asked(sent)
    found = for_table(filtered(duties_of(request.user, town), wanted, today))
    page_obj = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    duties = duty_rows(town.slug, page_obj, today)
    context = {
        "page_obj": page_obj,
        "duties": duties,
        "lines": duty_lines(duties, with_paper=True),
        "wanted": wanted,
        "own": bool(own) and wanted.office in own,
        "offices": responsible_offices(request.user, town),
        "years": years_of_duties(request.user, town),
        "pressing": [(OPEN, _("all that are not closed")), *labels.DUE_CLASS.items(), (ALL, _("all"))],
        "states": labels.FOLLOW_UP_STATE.items(),
        "may_write": policies.can(request.user, CouncilPermission.WRITE_DUTIES, town).ok,
        "may_read_lists": policies.can(request.user, CouncilPermission.READ_LISTS, town).ok,
        "crumbs": trail(request, (_("Duties from resolutions"), "")),
    }
    return render(request, "council/follow_ups.html", context)


@page(CouncilPermission.READ_PAPERS)
def follow_up(request: TownRequest, pk: int) -> HttpResponse:
    """One duty: where it comes from, where it stands, how it was answered, and who is asked by link."""
    duty = fetch(request, FollowUp.objects.select_related(*PARTS, "noted_in"), pk=pk)
    answers = list(duty.reports.order_by("-answered_on", "-pk"))
    papers = policies.visible(
        request.user, Paper.objects.filter(pk__in=[answer.paper_id for answer in answers if answer.paper_id])
    )
    seen = {paper.pk: paper for paper in papers.select_related("municipality")}
    pressing = due_class(duty.facts, clock.today())
    may_write = policies.can(request.user, CouncilPermission.WRITE_DUTIES, duty).ok
    context = {
        "duty": duty,
        "public": is_open(duty.resolution),
        "pressing": labels.DUE_CLASS[pressing],
        "pressing_kind": labels.DUE_CLASS_KIND[pressing],
        "answers": [(answer, seen.get(answer.paper_id or 0)) for answer in answers],
        "asked_by_link": _link_rows(request, duty) if may_write else [],
        "thread": thread.lead(request.user, request.municipality, duty, here=Place.RESOLUTION),
        "may_write": may_write,
        "may_answer": policies.can(request.user, CouncilPermission.ANSWER_DUTIES, duty).ok,
        "is_open": duty.state != FollowUpState.DONE,
        "to_be_noted": pressing is DueClass.NOT_NOTED,
        "crumbs": duty_trail(request, duty),
    }
    return render(request, "council/follow_up.html", context)


@page(CouncilPermission.WRITE_DUTIES)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Say where a duty stands; moving an overdue day needs a reason."""
    duty = fetch(request, FollowUp.objects.select_related(*PARTS), pk=pk)
    form = DutyForm(request.POST if request.method == "POST" else None, duty=duty)
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: update_duty(follow_up=duty, by=request.user, **form.facts()))
        if saved is not None:
            messages.success(request, _("The duty has been saved."))
            return redirect(saved)
    context = {
        "form": form,
        "duty": duty,
        "cancel": duty.get_absolute_url(),
        "crumbs": duty_trail(request, duty, _("Change")),
    }
    return render(request, "council/duty_edit.html", context, status=form_status(form))


@page(CouncilPermission.ANSWER_DUTIES)
def answer(request: TownRequest, pk: int) -> HttpResponse:
    """Say how a duty goes. The responsible office fills in three fields, the council office may name a paper."""
    duty = fetch(request, FollowUp.objects.select_related(*PARTS), pk=pk)
    sent = request.POST if request.method == "POST" else None
    previous = latest_answer(duty)
    form: ThreeFieldsForm
    if policies.can(request.user, CouncilPermission.WRITE_DUTIES, duty):
        form = AnswerForm(sent, duty=duty, previous=previous, actor=request.user)
    else:
        form = ThreeFieldsForm(sent, duty=duty, previous=previous)
    if request.method == "POST" and form.is_valid():
        by = _name_of(request, duty)
        made = attempt(
            form, lambda: answer_follow_up(follow_up=duty, by=request.user, answered_by=by, **form.facts())
        )
        if made is not None:
            messages.success(request, _("The duty has been answered."))
            return redirect(duty)
    context = {
        "form": form,
        "duty": duty,
        "previous": previous,
        "cancel": duty.get_absolute_url(),
        "crumbs": duty_trail(request, duty, _("Answer")),
    }
    return render(request, "council/duty_answer.html", context, status=form_status(form))


@page(CouncilPermission.WRITE_DUTIES)
def note(request: TownRequest, pk: int) -> HttpResponse:
    """Close a done duty by hand: the body noted it in a sitting that is not entered here."""
    duty = fetch(request, FollowUp.objects.select_related(*PARTS), pk=pk)
    form = NotingForm(
        request.POST if request.method == "POST" else None,
        initial={"revision": duty.revision, "sitting": clock.today()},
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        saved = attempt(
            form,
            lambda: note_duty(
                follow_up=duty, sitting=typed["sitting"], revision=typed["revision"], by=request.user
            ),
        )
        if saved is not None:
            messages.success(request, _("The duty is closed."))
            return redirect(saved)
    context = {
        "form": form,
        "duty": duty,
        "cancel": duty.get_absolute_url(),
        "crumbs": duty_trail(request, duty, _("Noted by the body")),
    }
    return render(request, "council/duty_note.html", context, status=form_status(form))


def duty_trail(request: TownRequest, duty: FollowUp, last: str = "") -> Crumbs:
    """The way to a page of one duty."""
    listing = (_("Duties from resolutions"), reverse("council:follow-ups", args=[request.municipality.slug]))
    name = duty.text if len(duty.text) < 50 else f"{duty.text[:48].rstrip()} …"
    if not last:
        return trail(request, listing, (name, ""))
    return trail(request, listing, (name, duty.get_absolute_url()), (last, ""))


def _own_offices(request: TownRequest) -> list[int]:
    """The offices a contributor acts for; none for those who look after all duties."""
    if policies.can(request.user, CouncilPermission.WRITE_DUTIES, request.municipality):
        return []
    if not policies.can(request.user, CouncilPermission.ANSWER_DUTIES, request.municipality):
        return []
    return sorted(request.user.organization_ids_in(request.municipality.pk))


def _name_of(request: TownRequest, duty: FollowUp) -> str:
    """Who answers: the office, where somebody of the office does, else the person."""
    own = request.user.organization_ids_in(request.municipality.pk)
    office = duty.responsible
    return office.name if office is not None and office.pk in own else str(request.user)[:200]


def _link_rows(request: TownRequest, duty: FollowUp) -> list[dict[str, Any]]:
    now = clock.now()
    rows = []
    for link in links_of(request.user, duty):
        state = link_state(link.facts, now)
        rows.append(
            {
                "link": link,
                "word": labels.LINK_STATE[state],
                "kind": labels.LINK_STATE_KIND[state],
                "is_open": state is LinkState.OPEN,
            }
        )
    return rows
