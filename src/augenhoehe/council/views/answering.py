# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page behind an answer link: without sign-in, for one answer.

Opening it changes nothing, since mail scanners open every link. What it answers goes into no cache, no search
engine, and its address to no other site.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from augenhoehe.core.guard import name_town, open_to_all
from augenhoehe.core.readers import address_of
from augenhoehe.council.actions.answer_by_link import answer_by_link
from augenhoehe.council.forms.answers import ThreeFieldsForm
from augenhoehe.council.models import AnswerLink
from augenhoehe.council.queries.answer_links import link_by_secret
from augenhoehe.council.queries.duties import latest_answer
from augenhoehe.council.queries.publicity import is_open
from augenhoehe.council.rules.answer_links import LinkState, link_state
from augenhoehe.kit import clock
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.kept_quiet import kept_quiet
from augenhoehe.kit.rate_limits import Limit, is_too_often

TOO_MANY = 429
THANKS = "danke"
"""The parameter of the address to which somebody comes who has just answered."""
A_MINUTE = Limit(30, 60)
"""Answers, and tries of links that do not exist. Whoever holds a link may look at its page as often as they like."""


@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, secret: str) -> HttpResponse:
    """Show the duty to whoever holds the link, and take one answer."""
    link = link_by_secret(secret)
    counts = link is None or request.method == "POST"
    busy = counts and is_too_often("answer", address_of(request), A_MINUTE)
    if link is None:
        return _closed(request, None, status=TOO_MANY if busy else 404, busy=busy)
    name_town(request, link.follow_up.municipality)
    if link_state(link.facts, clock.now()) is not LinkState.OPEN:
        thanked = request.method == "GET" and THANKS in request.GET and link.used_at is not None
        refused = 409 if request.method == "POST" else 410
        return _closed(request, link, status=200 if thanked else refused, thanked=thanked)
    duty = link.follow_up
    previous = latest_answer(duty)
    form = ThreeFieldsForm(request.POST if request.method == "POST" else None, duty=duty, previous=previous)
    if request.method == "POST" and form.is_valid() and not busy:
        made = attempt(form, lambda: answer_by_link(link=link, **form.facts()))
        if made is not None:
            return redirect(f"{request.path}?{THANKS}=1")
        link.refresh_from_db(fields=["used_at", "revoked_at", "expires_at"])
        if link_state(link.facts, clock.now()) is not LinkState.OPEN:
            return _closed(request, link, status=409)
    if busy:
        form.add_error(None, _("Too many answers in a short time. Please wait a minute and send it again."))
    context = {
        "form": form,
        "link": link,
        "duty": duty,
        "resolution": duty.resolution,
        "public": is_open(duty.resolution),
        "previous": previous,
        "late": duty.due_on is not None and duty.due_on < clock.today(),
    }
    response = render(request, "council/answer.html", context, status=TOO_MANY if busy else form_status(form))
    return kept_quiet(response)


def _closed(
    request: HttpRequest, link: AnswerLink | None, *, status: int, busy: bool = False, thanked: bool = False
) -> HttpResponse:
    """Why the link opens nothing, and whom to ask. The duty is not named; what was typed is given back.

    `thanked`: for somebody who has just answered.
    """
    context: dict[str, Any] = {
        "state": link_state(link.facts, clock.now()) if link else None,
        "used_at": link.used_at if link else None,
        "contact": link.made_by if link else None,
        "busy": busy,
        "thanked": thanked,
        "typed": [request.POST[name] for name in ("text", "delay_reason") if request.POST.get(name)],
    }
    return kept_quiet(render(request, "council/answer_closed.html", context, status=status))
