# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts and roles, for the administration of a town."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.actions.grant_role import grant_role
from augenhoehe.core.actions.invite_person import Invitation, invite_person
from augenhoehe.core.actions.revoke_role import revoke_role
from augenhoehe.core.forms import InvitationForm, RoleForm
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.invitations import send_invitation
from augenhoehe.core.models import Account, RoleGrant
from augenhoehe.core.permissions import ROLE_DESCRIPTIONS, CorePermission
from augenhoehe.core.queries import accounts_of
from augenhoehe.kit.forms import attempt, form_status, seen_revision
from augenhoehe.kit.policies import visible


def crumbs_of(request: TownRequest, *last: tuple[str, str]) -> list[tuple[str, str]]:
    """Start, accounts, and where one stands below."""
    slug = request.municipality.slug
    first = (_("Start"), reverse("core:start", args=[slug]))
    return [first, (_("Accounts and roles"), reverse("core:accounts", args=[slug]) if last else ""), *last]


@page(CorePermission.MANAGE_ACCOUNTS)
def accounts(request: TownRequest) -> HttpResponse:
    """Everybody who holds or held a role in the town."""
    found = visible(request.user, accounts_of(request.municipality))
    context = {
        "accounts": found,
        "descriptions": ROLE_DESCRIPTIONS.values(),
        "crumbs": crumbs_of(request),
    }
    return render(request, "core/accounts.html", context)


@page(CorePermission.MANAGE_ACCOUNTS)
def invite(request: TownRequest) -> HttpResponse:
    """Invite somebody: name, address, role."""
    form = InvitationForm(
        request.POST if request.method == "POST" else None, municipality=request.municipality
    )
    if request.method == "POST" and form.is_valid():
        invitation = attempt(
            form,
            lambda: invite_person(
                by=request.user,
                municipality=request.municipality,
                base_url=request.build_absolute_uri("/"),
                **form.cleaned_data,
            ),
        )
        if invitation is not None:
            _send(request, invitation)
            return redirect("core:account", request.municipality.slug, invitation.account.pk)
    context = {
        "form": form,
        "descriptions": ROLE_DESCRIPTIONS.values(),
        "crumbs": crumbs_of(request, (_("Invite somebody"), "")),
    }
    return render(request, "core/account_invite.html", context, status=form_status(form))


def _send(request: TownRequest, invitation: Invitation) -> None:
    """Send the mail and say what happened; where mail fails, the administrator passes the link on."""
    account = invitation.account
    name = _name_here(request, account)
    if account.is_demo:
        messages.success(request, _("%(name)s has the role now.") % {"name": name})
        return
    sign_in = request.build_absolute_uri(reverse(settings.LOGIN_URL))
    try:
        send_invitation(account, request.municipality, invitation.link, sign_in)
    except OSError:
        messages.warning(
            request,
            _(
                "%(name)s has the role now, but the mail could not be sent. Please pass this link on yourself: "
                "%(link)s"
            )
            % {"name": name, "link": _link_to_pass_on(request, invitation) or sign_in},
        )
    else:
        messages.success(
            request,
            _("%(name)s has been invited by mail to %(email)s.") % {"name": name, "email": account.email},
        )


def _link_to_pass_on(request: TownRequest, invitation: Invitation) -> str:
    """The link that sets the password, unless the account is known in another town too.

    It would open that town's pages to whoever holds the link, so it goes to the person's own address alone.
    """
    elsewhere = invitation.account.grants.exclude(municipality=request.municipality)
    return "" if elsewhere.exists() else invitation.link


@page(CorePermission.MANAGE_ACCOUNTS)
def account(request: TownRequest, pk: int) -> HttpResponse:
    """One account: its roles in this town, and giving another one."""
    found = _fetch_account(request, pk)
    form = RoleForm(request.POST if request.method == "POST" else None, municipality=request.municipality)
    if request.method == "POST" and form.is_valid():
        granted = attempt(
            form,
            lambda: grant_role(
                by=request.user, account=found, municipality=request.municipality, **form.cleaned_data
            ),
        )
        if granted is not None:
            messages.success(request, _("%(name)s has the role now.") % {"name": _name_here(request, found)})
            return redirect("core:account", request.municipality.slug, found.pk)
    context: dict[str, Any] = {
        "account": found,
        "form": form,
        "crumbs": crumbs_of(request, (_name_here(request, found), "")),
    }
    return render(request, "core/account.html", context, status=form_status(form))


@require_POST
@page(CorePermission.MANAGE_ACCOUNTS)
def role_revoke(request: TownRequest, pk: int) -> HttpResponse:
    """End a role; the form carries the revision that the administrator saw."""
    grant = fetch(request, RoleGrant.objects.select_related("account", "municipality"), pk=pk)
    revoke_role(by=request.user, grant=grant, revision=seen_revision(request))
    messages.success(
        request, _("%(name)s no longer holds the role.") % {"name": _name_here(request, grant.account)}
    )
    return redirect("core:account", request.municipality.slug, grant.account_id)


def _name_here(request: TownRequest, account: Account) -> str:
    """The name as this town may know it."""
    found: Any = accounts_of(request.municipality).get(pk=account.pk)
    return str(found.shown_name)


def _fetch_account(request: TownRequest, pk: int) -> Account:
    """An account that holds or held a role here; the permission was checked for the town by `page`."""
    return get_object_or_404(visible(request.user, accounts_of(request.municipality)), pk=pk)
