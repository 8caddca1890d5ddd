# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who answers a check: invite, give a new link, take back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from augenhoehe.core.feeds import root_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.queries import accounts_of
from augenhoehe.factors.actions.invite_people import invite_people
from augenhoehe.factors.actions.remind_participants import remind_participants
from augenhoehe.factors.actions.renew_link import renew_link
from augenhoehe.factors.actions.revoke_invitation import revoke_invitation
from augenhoehe.factors.forms.checks import InviteForm
from augenhoehe.factors.links import participant_address
from augenhoehe.factors.models import Check, Participant
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.queries.checks import facts_of
from augenhoehe.factors.rules.checks import check_invite
from augenhoehe.factors.views.crumbs import to_check
from augenhoehe.factors.views.lookup import check_of
from augenhoehe.kit.forms import attempt, form_status, seen_revision
from augenhoehe.kit.kept_quiet import kept_quiet
from augenhoehe.kit.violations import require


@page(FactorsPermission.CHECK)
def invite(request: TownRequest, pk: int) -> HttpResponse:
    """Ask people to answer; where a guest has no address, the link is shown this once."""
    check = check_of(request, pk)
    people = list(check.participants.order_by("pk"))
    if request.method != "POST":
        require(check_invite(facts_of(check, people)))
    there = {one.account_id for one in people if one.account_id is not None}
    accounts = accounts_of(request.municipality).filter(is_active=True).exclude(pk__in=there)
    form = InviteForm(
        request.POST if request.method == "POST" else None,
        accounts=list(accounts.prefetch_related(None)),
        initial={"revision": check.revision},
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: invite_people(
                check=check,
                accounts=form.cleaned_data["accounts"],
                guest=form.guest(),
                revision=form.cleaned_data["revision"],
                root=root_of(request),
                by=request.user,
            ),
        )
        guest = next((one for one in made or () if one.account_id is None), None)
        if made is not None and guest is not None and not guest.email:
            return _link_page(request, guest)
        if made is not None:
            messages.success(request, _("Invited. They find the check on their start page or in their mail."))
            return redirect(check)
    context = {
        "check": check,
        "form": form,
        "people": people,
        "cancel": check.get_absolute_url(),
        "crumbs": to_check(check, (_("Invite people"), "")),
    }
    return render(request, "factors/invite.html", context, status=form_status(form))


@require_POST
@page(FactorsPermission.CHECK)
def remind(request: TownRequest, pk: int) -> HttpResponse:
    """Remind those who have not answered."""
    check = fetch(
        request, Check.objects.select_related("municipality"), permission=FactorsPermission.CHECK, pk=pk
    )
    number = remind_participants(check=check, root=root_of(request), by=request.user)
    words = ngettext("%(count)d reminder goes out by mail.", "%(count)d reminders go out by mail.", number)
    messages.success(request, words % {"count": number})
    return redirect(check)


@require_POST
@page(FactorsPermission.CHECK)
def renew(request: TownRequest, pk: int) -> HttpResponse:
    """Give a guest a new link."""
    made = renew_link(
        participant=_person(request, pk),
        revision=seen_revision(request),
        root=root_of(request),
        by=request.user,
    )
    made.of_check.municipality = request.municipality
    if not made.email:
        return _link_page(request, made)
    messages.success(request, _("%(person)s gets a mail with a new link.") % {"person": made.name})
    return redirect(made.of_check)


@require_POST
@page(FactorsPermission.CHECK)
def revoke(request: TownRequest, pk: int) -> HttpResponse:
    """Take somebody out who has not answered."""
    found = _person(request, pk)
    revoke_invitation(participant=found, revision=seen_revision(request), by=request.user)
    messages.success(request, _("%(person)s is not asked any more.") % {"person": found.name})
    return redirect(found.of_check)


def _person(request: TownRequest, pk: int) -> Participant:
    people = Participant.objects.select_related("of_check")
    found = fetch(request, people, town="of_check__municipality", pk=pk)
    found.of_check.municipality = request.municipality
    return found


def _link_page(request: TownRequest, guest: Participant) -> HttpResponse:
    check = check_of(request, guest.of_check_id)
    context = {
        "check": check,
        "guest": guest,
        "address": participant_address(guest, root_of(request)),
        "crumbs": to_check(check, (_("Link for %(person)s") % {"person": guest.name}, "")),
    }
    return kept_quiet(render(request, "factors/link_made.html", context))
