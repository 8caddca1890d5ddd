# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages behind a personal link: without sign-in, to read the text, say something, and see what became of it.

Opening one changes nothing, since mail scanners open every link. What they answer goes into no cache, no search
engine, and their address to no other site.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from augenhoehe.concept import cards
from augenhoehe.concept.actions.confirm_submission import confirm_submission
from augenhoehe.concept.actions.submit_by_link import submit_by_link
from augenhoehe.concept.actions.withdraw_by_link import withdraw_by_link
from augenhoehe.concept.asked_text import asked_text
from augenhoehe.concept.enums import RoundState
from augenhoehe.concept.forms.points import LinkPointForm, kind_links, places_in, wished_kind
from augenhoehe.concept.models import Proposal
from augenhoehe.concept.outline import Outline, outline
from augenhoehe.concept.own_points import own_points
from augenhoehe.concept.personal_links import LinkState, Voice, voice_by_secret
from augenhoehe.concept.rounds import has_newer
from augenhoehe.concept.rules.rounds import is_about, round_state
from augenhoehe.core import outbox
from augenhoehe.core.feeds import root_of
from augenhoehe.core.guard import name_town, open_to_all
from augenhoehe.core.readers import address_of
from augenhoehe.kit import clock
from augenhoehe.kit.forms import attempt, form_status, seen_revision
from augenhoehe.kit.kept_quiet import kept_quiet
from augenhoehe.kit.rate_limits import Limit, is_too_often
from augenhoehe.kit.violations import RuleViolation

P = ParamSpec("P")

TOO_MANY, GONE = 429, 410
A_MINUTE = Limit(30, 60)
"""Points sent, and tries of links that do not exist. Whoever holds a link may look as often as they like."""


def with_voice(
    view: Callable[Concatenate[HttpRequest, Voice, P], HttpResponse],
) -> Callable[..., HttpResponse]:
    """Let a view have the holder of the link; whoever holds none that opens something is told so."""

    @wraps(view)
    def guarded(request: HttpRequest, secret: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        voice = voice_by_secret(secret)
        counts = voice is None or request.method == "POST"
        busy = counts and is_too_often("participation", address_of(request), A_MINUTE)
        if voice is None:
            return _closed(request, None, status=TOO_MANY if busy else 404, busy=busy)
        name_town(request, voice.round.version.concept.municipality)
        if busy:
            return _closed(request, voice, status=TOO_MANY, busy=True)
        if voice.state is LinkState.REVOKED:
            return _closed(request, voice, status=GONE)
        return kept_quiet(view(request, voice, *args, **kwargs))

    return guarded


@open_to_all
@with_voice
@require_http_methods(["GET", "HEAD"])
def personal_page(request: HttpRequest, voice: Voice) -> HttpResponse:
    """The text that is asked about, and what one has said oneself; what waits for its confirmation leads there."""
    if voice.state is LinkState.UNCONFIRMED:
        return redirect("participation:confirm", voice.secret)
    version = voice.round.version
    read = _read(voice)
    newer = has_newer(version)
    state = round_state(voice.round.facts, clock.today())
    possible = state is RoundState.OPEN or (state is RoundState.ENDED and not newer)
    context = {
        **_frame(voice),
        "state": state,
        "newer": newer,
        "possible": possible,
        "points": own_points(voice.submissions, read),
        "chapters": asked_text(read, voice.round.facts, _address(voice) if possible else None),
        "remark": reverse("participation:remark", args=[voice.secret]),
        "extensions": list(voice.round.extensions.all()),
    }
    return render(request, "concept/personal_page.html", context)


@open_to_all
@with_voice
@require_http_methods(["GET", "HEAD", "POST"])
def point(request: HttpRequest, voice: Voice, passage: str = "") -> HttpResponse:
    """Say something about a passage, or without one about the whole text."""
    if voice.state is LinkState.UNCONFIRMED:
        return redirect("participation:confirm", voice.secret)
    read = _read(voice)
    shown = read.passages.get(passage)
    if passage and (shown is None or not is_about(voice.round.facts, read.chapter_of[passage].key)):
        raise Http404
    basis = shown.block if shown else None
    form = LinkPointForm(
        request.POST if request.method == "POST" else None,
        basis=basis,
        kind=wished_kind(request.GET, basis=basis),
        places=places_in(read, without=passage),
        asks_for_name=voice.invitation is not None and not voice.is_organization and not voice.submissions,
    )
    preview: SafeString | None = None
    if request.method == "POST" and form.is_valid():
        if "vorschau" in request.POST:
            preview = cards.change(form.wish, basis, form.proposed())
        elif _send(request, voice, form, passage):
            return redirect(f"{reverse('participation:page', args=[voice.secret])}#meine")
    context = {
        **_frame(voice),
        "passage": shown,
        "place": shown.place if shown else "",
        "kinds": kind_links(form.wish),
        "form": form,
        "preview": preview,
        "back": f"{reverse('participation:page', args=[voice.secret])}{f'#b-{passage}' if passage else ''}",
    }
    return render(request, "concept/personal_point.html", context, status=form_status(form))


@open_to_all
@with_voice
@require_http_methods(["POST"])
def withdraw(request: HttpRequest, voice: Voice, pk: int) -> HttpResponse:
    """Withdraw a point of one's own."""
    own = [one.pk for one in voice.submissions if one.confirmed_at]
    found = Proposal.objects.filter(submission__in=own, pk=pk).first()
    if found is None:
        raise Http404
    withdraw_by_link(voice=voice, proposal=found, revision=seen_revision(request))
    messages.success(request, _("%(proposal)s has been withdrawn.") % {"proposal": found})
    return redirect(f"{reverse('participation:page', args=[voice.secret])}#meine")


@open_to_all
@with_voice
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, voice: Voice) -> HttpResponse:
    """Confirm what was sent by the public form. Opening the page changes nothing; a second time is harmless."""
    if voice.invitation is not None:
        return redirect("participation:page", voice.secret)
    refusal: tuple[str, ...] = ()
    if request.method == "POST":
        try:
            done = confirm_submission(submission=voice.submissions[0], root=root_of(request))
        except RuleViolation as violation:
            refusal = violation.reasons
        else:
            if done.mail is not None:
                outbox.send(done.mail.pk)
            if done.first:
                thanks = _("Thank you. Your submission has the number %(number)d.")
                messages.success(request, thanks % {"number": done.submission.number or 0})
                return redirect(f"{reverse('participation:page', args=[voice.secret])}#meine")
            messages.info(request, _("This was confirmed already. There is nothing more to do."))
            return redirect(f"{reverse('participation:page', args=[voice.secret])}#meine")
    context = {
        **_frame(voice),
        "confirmed": voice.state is LinkState.OPEN,
        "submission": voice.submissions[0],
        "refusal": refusal,
    }
    status = 422 if refusal else 200
    return render(request, "concept/confirm_submission.html", context, status=status)


def _send(request: HttpRequest, voice: Voice, form: LinkPointForm, passage: str) -> bool:
    made = attempt(
        form,
        lambda: submit_by_link(
            voice=voice,
            points=[form.point(passage)],
            language=form.written_in,
            may_be_named=form.cleaned_data.get("may_be_named", False),
        ),
    )
    if made is None:
        return False
    thanks = ngettext(
        "Thank you. Your point has the number %(numbers)s. You can add more.",
        "Thank you. Your points have the numbers %(numbers)s. You can add more.",
        len(made),
    )
    messages.success(request, thanks % {"numbers": ", ".join(str(one.number) for one in made)})
    return True


def _read(voice: Voice) -> Outline:
    return outline(voice.round.version.blocks.order_by("position"), numbered_lines=False)


def _address(voice: Voice) -> Callable[[str], str]:
    return lambda key: reverse("participation:point", args=[voice.secret, key])


def _frame(voice: Voice) -> dict[str, Any]:
    version = voice.round.version
    return {"voice": voice, "round": voice.round, "version": version, "concept": version.concept}


def _closed(request: HttpRequest, voice: Voice | None, *, status: int, busy: bool = False) -> HttpResponse:
    """Why the link opens nothing, and whom to ask. What was typed is given back, the round is not named."""
    invitation = voice.invitation if voice else None
    context = {
        "revoked": voice is not None and voice.state is LinkState.REVOKED,
        "contact": invitation.invited_by if invitation else None,
        "busy": busy,
        "typed": [
            request.POST[name] for name in ("plain_text", "reason", "original_text") if request.POST.get(name)
        ],
    }
    return kept_quiet(render(request, "concept/personal_closed.html", context, status=status))
