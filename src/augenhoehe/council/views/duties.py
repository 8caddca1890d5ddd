# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council import labels
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.update_duty import update_duty
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.forms.duties import AnswerForm, DutyForm
from augenhoehe.council.models import FollowUp, Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.duties import duties_of
from augenhoehe.council.rules.duties import due_class
from augenhoehe.council.views.trail import Crumbs, trail
from augenhoehe.kit import clock, policies, thread
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.thread import Place

A_PAGE = 50
PARTS = ("municipality", "responsible", "resolution__consultation__paper__municipality")


@page(CouncilPermission.READ_PAPERS)
def follow_ups(request: TownRequest) -> HttpResponse:
    """All duties from resolutions, the next due first; done ones apart."""
    shown = request.GET.get("stand", "")
    found = duties_of(request.user, request.municipality)
    done = shown == "erledigt"
    found = found.filter(state=FollowUpState.DONE) if done else found.exclude(state=FollowUpState.DONE)
    page_obj = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    today = clock.today()
    context = {
        "page_obj": page_obj,
        "duties": [
            (
                duty,
                labels.DUE_CLASS_KIND[due_class(duty.facts, today)],
                labels.DUE_CLASS[due_class(duty.facts, today)],
            )
            for duty in page_obj
        ],
        "done": done,
        "crumbs": trail(request, (_("Duties from resolutions"), "")),
    }
    return render(request, "council/follow_ups.html", context)


@page(CouncilPermission.READ_PAPERS)
def follow_up(request: TownRequest, pk: int) -> HttpResponse:
    """One duty: where it comes from, where it stands, how it was answered."""
    duty = fetch(request, FollowUp.objects.select_related(*PARTS), pk=pk)
    answers = list(duty.reports.order_by("-answered_on", "-pk"))
    papers = policies.visible(
        request.user, Paper.objects.filter(pk__in=[answer.paper_id for answer in answers])
    )
    seen = {paper.pk: paper for paper in papers.select_related("municipality")}
    pressing = due_class(duty.facts, clock.today())
    context = {
        "duty": duty,
        "pressing": labels.DUE_CLASS[pressing],
        "pressing_kind": labels.DUE_CLASS_KIND[pressing],
        "answers": [(answer, seen.get(answer.paper_id or 0)) for answer in answers],
        "thread": thread.lead(request.user, request.municipality, duty, here=Place.RESOLUTION),
        "may_write": policies.can(request.user, CouncilPermission.WRITE_DUTIES, duty).ok,
        "is_open": duty.state != FollowUpState.DONE,
        "crumbs": _crumbs(request, duty),
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
        "crumbs": _crumbs(request, duty, _("Change")),
    }
    return render(request, "council/duty_edit.html", context, status=form_status(form))


@page(CouncilPermission.WRITE_DUTIES)
def answer(request: TownRequest, pk: int) -> HttpResponse:
    """Answer a duty; a recurring one gets its next day."""
    duty = fetch(request, FollowUp.objects.select_related(*PARTS), pk=pk)
    form = AnswerForm(request.POST if request.method == "POST" else None, duty=duty, actor=request.user)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        made = attempt(
            form,
            lambda: answer_follow_up(
                follow_up=duty,
                text=typed["text"].replace("\r\n", "\n"),
                paper=typed["paper"],
                revision=typed["revision"],
                by=request.user,
            ),
        )
        if made is not None:
            messages.success(request, _("The duty has been answered."))
            return redirect(duty)
    context = {
        "form": form,
        "duty": duty,
        "cancel": duty.get_absolute_url(),
        "crumbs": _crumbs(request, duty, _("Answer")),
    }
    return render(request, "council/duty_answer.html", context, status=form_status(form))


def _crumbs(request: TownRequest, duty: FollowUp, last: str = "") -> Crumbs:
    listing = (_("Duties from resolutions"), reverse("council:follow-ups", args=[request.municipality.slug]))
    name = duty.text if len(duty.text) < 50 else f"{duty.text[:48].rstrip()} …"
    if not last:
        return trail(request, listing, (name, ""))
    return trail(request, listing, (name, duty.get_absolute_url()), (last, ""))
