# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitations to a round: made, sent, shown once, reminded, renewed and withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from augenhoehe.concept import invitation_mails
from augenhoehe.concept.actions.invite_to_round import invite_to_round
from augenhoehe.concept.actions.remind_invited import remind_invited
from augenhoehe.concept.actions.renew_invitation import renew_invitation
from augenhoehe.concept.actions.revoke_invitation import revoke_invitation
from augenhoehe.concept.forms.invitations import InviteForm
from augenhoehe.concept.invitations import organizations_to_invite
from augenhoehe.concept.models import Invitation, ParticipationRound
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.personal_links import MadeLink, page_address
from augenhoehe.concept.views import crumbs
from augenhoehe.core import outbox
from augenhoehe.core.feeds import root_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.models import Message
from augenhoehe.kit.forms import attempt, form_status, seen_revision

AT_ONCE = 20
"""So many mails are sent while somebody waits for the page; the others go out with the next run of the outbox."""
TOWN = "version__concept__municipality"


@dataclass(frozen=True, slots=True)
class Told:
    """A link as its maker is shown it, this once."""

    name: str
    email: str
    address: str


@page(ConceptPermission.INVITE)
def invite(request: TownRequest, pk: int) -> HttpResponse:
    """Choose whom to invite; the answer shows the links, which are shown never again."""
    found = fetch(request, ParticipationRound.objects.select_related(TOWN), town=TOWN, pk=pk)
    form = InviteForm(
        request.POST if request.method == "POST" else None,
        organizations=organizations_to_invite(request.user, request.municipality, found),
        everyone="alle" in request.GET,
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: invite_to_round(
                participation=found, guests=form.guests(), root=root_of(request), by=request.user
            ),
        )
        if made is not None:
            return _shown_once(request, found, made.links, made.known)
    context = {
        "crumbs": crumbs.to_version(request, found.version, _("Invite")),
        "round": found,
        "version": found.version,
        "form": form,
        "everyone": "alle" in request.GET,
    }
    return render(request, "concept/invite.html", context, status=form_status(form))


@require_POST
@page(ConceptPermission.INVITE)
def remind_all(request: TownRequest, pk: int) -> HttpResponse:
    """Remind everybody who has not answered."""
    found = fetch(request, ParticipationRound.objects.select_related(TOWN), town=TOWN, pk=pk)
    reminded = remind_invited(participation=found, root=root_of(request), by=request.user)
    _send(invitation_mails.reminder_of(one, root_of(request)) for one in reminded)
    messages.success(
        request,
        ngettext("%(count)d reminder goes out.", "%(count)d reminders go out.", len(reminded))
        % {"count": len(reminded)}
        if reminded
        else _("Nobody needs a reminder today."),
    )
    return redirect(f"{found.get_absolute_url()}#eingeladen")


@require_POST
@page(ConceptPermission.INVITE)
def remind(request: TownRequest, pk: int) -> HttpResponse:
    """Remind one of those invited."""
    invitation = _invitation(request, pk)
    reminded = remind_invited(
        participation=invitation.round, root=root_of(request), by=request.user, only=[invitation.pk]
    )
    _send(invitation_mails.reminder_of(one, root_of(request)) for one in reminded)
    messages.success(request, _("The reminder to %(name)s goes out.") % {"name": invitation.name})
    return redirect(f"{invitation.round.get_absolute_url()}#eingeladen")


@require_POST
@page(ConceptPermission.INVITE)
def renew(request: TownRequest, pk: int) -> HttpResponse:
    """A new link in place of the old one."""
    invitation = _invitation(request, pk)
    made = renew_invitation(
        invitation=invitation, revision=seen_revision(request), root=root_of(request), by=request.user
    )
    return _shown_once(request, invitation.round, [made], ())


@require_POST
@page(ConceptPermission.INVITE)
def revoke(request: TownRequest, pk: int) -> HttpResponse:
    """Withdraw an invitation."""
    invitation = _invitation(request, pk)
    revoke_invitation(invitation=invitation, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The link of %(name)s opens nothing any more.") % {"name": invitation.name})
    return redirect(f"{invitation.round.get_absolute_url()}#eingeladen")


def _invitation(request: TownRequest, pk: int) -> Invitation:
    rows = Invitation.objects.select_related(f"round__{TOWN}", "organization")
    return fetch(request, rows, town=f"round__{TOWN}", pk=pk)


def _shown_once(
    request: TownRequest, found: ParticipationRound, links: Sequence[MadeLink], known: Sequence[str]
) -> HttpResponse:
    """The page with the addresses. It is the answer itself, since the secrets are kept nowhere."""
    root = root_of(request)
    _send(invitation_mails.invitation_of(one.invitation, root) for one in links if one.invitation.email)
    told = [Told(one.invitation.name, one.invitation.email, page_address(one.secret, root)) for one in links]
    context = {
        "crumbs": crumbs.to_version(request, found.version, _("Invited")),
        "round": found,
        "told": told,
        "known": known,
    }
    response = render(request, "concept/invited.html", context)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _send(mails: Iterable[Message]) -> None:
    """Send what was put into the outbox just now; what is too much at once, or fails, goes out later."""
    for message in list(mails)[:AT_ONCE]:
        outbox.send(message.pk)
