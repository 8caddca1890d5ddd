# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages behind an office's link: its measures, and three questions about each. Opening them changes nothing.

What is typed is kept after each pause where scripts run, by a button where they do not; it goes to the integration
management only when it is handed in.
"""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from augenhoehe.core.guard import name_town, open_to_all
from augenhoehe.core.readers import address_of
from augenhoehe.kit import clock
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.kept_quiet import kept_quiet
from augenhoehe.kit.rate_limits import Limit, is_too_often
from augenhoehe.kit.violations import told
from augenhoehe.measures.actions.answer_round_entry import answer_round_entry
from augenhoehe.measures.forms.round_answer_form import RoundAnswerForm
from augenhoehe.measures.models import RoundEntry, RoundOffice
from augenhoehe.measures.queries import rounds
from augenhoehe.measures.round_links import link_facts, office_by_secret
from augenhoehe.measures.rules.rounds import is_link_open
from augenhoehe.measures.views.round_keeping import by_script, kept_quietly, not_kept_quietly

TOO_MANY = 429
A_MINUTE = Limit(40, 60)
"""Tries of links that do not exist, from one address."""
ANSWERS = Limit(120, 60)
"""Answers kept by one link: a whole town hall may stand behind one address, and each pause in typing is an answer."""


@open_to_all
def office(request: HttpRequest, secret: str) -> HttpResponse:
    """The office's measures and how far each answer is."""
    found = _opened(request, secret)
    if isinstance(found, HttpResponse):
        return found
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(("GET", "HEAD"))
    entries = rounds.entries_of(found)
    context = {
        "office": found,
        "round": found.round,
        "lines": [(one, reverse("update-rounds:entry", args=[secret, one.pk])) for one in entries],
        "there": sum(one.state in rounds.HANDED_IN for one in entries),
        "next": _next_address(secret, entries),
        "late": found.round.answer_by < clock.today(),
    }
    return kept_quiet(render(request, "measures/round_office.html", context))


@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
def entry(request: HttpRequest, secret: str, pk: int) -> HttpResponse:
    """Three questions about one measure; kept while they are typed, handed in when they are answered."""
    found = _opened(request, secret)
    if isinstance(found, HttpResponse):
        return found
    entries = rounds.entries_of(found)
    asked = next((one for one in entries if one.pk == pk), None)
    if asked is None:
        return _closed(request, None, status=404)
    name = next((one.answered_by for one in entries if one.answered_by), "")
    sent = request.method == "POST"
    form = RoundAnswerForm(
        request.POST if sent else None,
        initial=RoundAnswerForm.initial_of(asked, name),
        previous=rounds.previous_of(asked),
    )
    hand_in = "handed_in" in request.POST
    if sent and is_too_often("update-round-answer", str(found.pk), ANSWERS):
        form.add_error(None, _("Too many answers in a short time. Please wait a minute and send it again."))
    elif sent and form.is_valid():
        kept = attempt(
            form,
            lambda: answer_round_entry(
                entry=asked,
                answer=form.answer(),
                next_steps=form.cleaned_data["next_steps"],
                answered_by=form.cleaned_data["answered_by"],
                hand_in=hand_in,
                revision=form.cleaned_data["revision"],
            ),
        )
        if kept is not None:
            return _after_keeping(request, secret, kept, entries, hand_in=hand_in)
    if sent and by_script(request):
        return not_kept_quietly(request, form)
    context = {
        "office": found,
        "round": found.round,
        "entry": asked,
        "measure": asked.measure,
        "form": form,
        "position": entries.index(asked) + 1,
        "total": len(entries),
        "there": sum(one.state in rounds.HANDED_IN for one in entries),
        "back": reverse("update-rounds:office", args=[secret]),
        "can_answer": asked.state in rounds.CAN_ANSWER,
    }
    return kept_quiet(render(request, "measures/round_entry.html", context, status=form_status(form)))


def _after_keeping(
    request: HttpRequest, secret: str, kept: RoundEntry, entries: list[RoundEntry], *, hand_in: bool
) -> HttpResponse:
    """What follows an answer: a script is told when it was kept, a person goes on."""
    if by_script(request):
        return kept_quietly(request, kept)
    if not hand_in:
        messages.success(request, _("Kept. You can go on later with the same link."))
        return redirect(request.path)
    messages.success(request, _("Handed in: %(measure)s. Thank you.") % {"measure": kept.measure})
    rest = [one for one in entries if one.pk != kept.pk]
    return redirect(_next_address(secret, rest) or reverse("update-rounds:office", args=[secret]))


def _opened(request: HttpRequest, secret: str) -> RoundOffice | HttpResponse:
    """The office that the secret opens, or the page that says why it opens nothing."""
    found = office_by_secret(secret)
    if found is None:
        busy = is_too_often("update-round", address_of(request), A_MINUTE)
        return _closed(request, None, status=TOO_MANY if busy else 404, busy=busy)
    name_town(request, found.round.municipality)
    verdict = is_link_open(link_facts(found), clock.now())
    if not verdict:
        return _closed(request, found, status=409 if request.method == "POST" else 410)
    return found


def _closed(
    request: HttpRequest, found: RoundOffice | None, *, status: int, busy: bool = False
) -> HttpResponse:
    """Why the link opens nothing, and whom to ask; what was typed is given back."""
    reasons = is_link_open(link_facts(found), clock.now()).reasons if found else ()
    context = {
        "reason": told(reasons[0]) if reasons else "",
        "contact": found.round.opened_by if found else None,
        "busy": busy,
        "typed": [
            request.POST[name] for name in ("text", "delay_reason", "next_steps") if request.POST.get(name)
        ],
    }
    return kept_quiet(render(request, "measures/round_link_closed.html", context, status=status))


def _next_address(secret: str, entries: list[RoundEntry]) -> str | None:
    """The first measure that still owes an answer."""
    waiting = next((one for one in entries if one.state not in rounds.HANDED_IN), None)
    return reverse("update-rounds:entry", args=[secret, waiting.pk]) if waiting else None
