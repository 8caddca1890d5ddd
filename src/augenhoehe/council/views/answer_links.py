# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking offices by link: one about one duty, or all about all that is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.actions.answer_link_maker import MadeLink
from augenhoehe.council.actions.ask_offices import ask_offices
from augenhoehe.council.actions.create_answer_link import create_answer_link
from augenhoehe.council.actions.revoke_answer_link import revoke_answer_link
from augenhoehe.council.forms.answer_links import AskOfficesForm, NewLinkForm
from augenhoehe.council.letters import Question, questions, send_links
from augenhoehe.council.models import AnswerLink, FollowUp
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.answer_links import links_of, offices_to_ask
from augenhoehe.council.queries.follow_up_lists import next_list
from augenhoehe.council.views.duties import PARTS, duty_trail
from augenhoehe.council.views.trail import Crumbs, trail
from augenhoehe.kit import clock
from augenhoehe.kit.forms import attempt, form_status, seen_revision


@dataclass(frozen=True, slots=True)
class Told:
    """What became of the links for one recipient; the addresses are shown this once."""

    recipient: str
    email: str
    sent: bool
    questions: list[Question]


@page(CouncilPermission.WRITE_DUTIES)
def new_link(request: TownRequest, pk: int) -> HttpResponse:
    """Make a link for one duty; its address is shown on this answer and never again."""
    duty = fetch(request, FollowUp.objects.select_related(*PARTS), pk=pk)
    latest = links_of(request.user, duty).exclude(email="").first()
    form = NewLinkForm(
        request.POST if request.method == "POST" else None, duty=duty, email=latest.email if latest else ""
    )
    crumbs = duty_trail(request, duty, _("Ask by link"))
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: create_answer_link(follow_up=duty, by=request.user, **form.cleaned_data))
        if made is not None:
            return _shown_once(request, [_told(request, [made])], duty.get_absolute_url(), crumbs)
    context = {"form": form, "duty": duty, "cancel": duty.get_absolute_url(), "crumbs": crumbs}
    return render(request, "council/answer_link_new.html", context, status=form_status(form))


@page(CouncilPermission.WRITE_DUTIES)
def ask_all(request: TownRequest) -> HttpResponse:
    """Ask all offices about all their open duties of the period that is over: one mail for each office."""
    town = request.municipality
    until = next_list(town, clock.today()).span
    offices = offices_to_ask(request.user, town, until.end)
    form = AskOfficesForm(request.POST if request.method == "POST" else None, offices=offices)
    listing = reverse("council:follow-ups", args=[town.slug])
    crumbs = trail(request, (_("Duties from resolutions"), listing), (_("Ask the offices"), ""))
    if request.method == "POST" and form.is_valid():
        asked = attempt(
            form,
            lambda: ask_offices(
                municipality=town,
                asked=form.asked(),
                until=until.end,
                days=form.cleaned_data["days"],
                by=request.user,
            ),
        )
        if asked is not None:
            told = [_told(request, one.links) for one in asked]
            return _shown_once(request, told, listing, crumbs)
    context = {"form": form, "offices": offices, "span": until, "cancel": listing, "crumbs": crumbs}
    return render(request, "council/answer_links_ask.html", context, status=form_status(form))


@require_POST
@page(CouncilPermission.WRITE_DUTIES)
def revoke(request: TownRequest, pk: int) -> HttpResponse:
    """Withdraw a link; whoever opens it is told so."""
    link = fetch(
        request,
        AnswerLink.objects.select_related("follow_up__municipality"),
        town="follow_up__municipality",
        pk=pk,
    )
    revoke_answer_link(link=link, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The link opens nothing any more."))
    return redirect(link.follow_up)


def _told(request: TownRequest, links: Sequence[MadeLink]) -> Told:
    """Send the mail where there is an address, and keep what is to be shown."""
    asked = questions(links, request.build_absolute_uri("/"))
    link = links[0].link
    sent = False
    if link.email:
        try:
            send_links(request.municipality, links, asked, request.user)
            sent = True
        except OSError:
            sent = False
    return Told(link.recipient, link.email, sent, asked)


def _shown_once(request: TownRequest, told: list[Told], back: str, crumbs: Crumbs) -> HttpResponse:
    """The page with the addresses. It is the answer itself, since the secrets are kept nowhere."""
    context = {"told": told, "back": back, "crumbs": crumbs}
    response = render(request, "council/answer_links_made.html", context)
    response.headers["Cache-Control"] = "private, no-store"
    return response
