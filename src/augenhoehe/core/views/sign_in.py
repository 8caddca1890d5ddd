# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in with e-mail address and password; in the demo also with one click."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.views import LoginView
from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from augenhoehe.core.enums import Role
from augenhoehe.core.guard import open_to_all
from augenhoehe.core.models import Account, Municipality, RoleGrant
from augenhoehe.core.permissions import ROLE_DESCRIPTIONS, RoleDescription
from augenhoehe.kit.collation import in_german

BACKEND = "augenhoehe.core.accounts.SignInBackend"


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody of the demo as the sign-in page offers them."""

    account: Account
    role: RoleDescription
    organization: str

    @property
    def words(self) -> str:
        """Role and organisation; many departments are named like the role, and it is not said twice."""
        label = str(self.role.label)
        if self.organization.startswith(label):
            return self.organization
        return f"{label}, {self.organization}" if self.organization else label


@dataclass(frozen=True, slots=True)
class Town:
    """A town of the demo with its people."""

    municipality: Municipality
    players: list[Player]


def demo_towns() -> list[Town]:
    """Every town's people of the demo; three queries."""
    grants = (
        RoleGrant.objects.filter(account__is_demo=True, account__is_active=True)
        .select_related("account", "organization", "municipality")
        .order_by(in_german("municipality__short_name"), "pk")
    )
    towns: dict[int, Town] = {}
    for grant in grants:
        town = towns.setdefault(grant.municipality_id, Town(grant.municipality, []))
        role = ROLE_DESCRIPTIONS[Role(grant.role)]
        town.players.append(Player(grant.account, role, str(grant.organization or "")))
    return list(towns.values())


class SignInView(LoginView):
    """allauth's page with the people of the demo beside it, in the demo only."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the towns of the demo and where to go on to."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["demo_towns"] = demo_towns() if settings.AUGENHOEHE_DEMO else []
        context["next"] = self.request.GET.get("next", "")
        return context


sign_in = open_to_all(SignInView.as_view())


@open_to_all
@require_POST
def demo_login(request: HttpRequest) -> HttpResponse:
    """Sign in as somebody of the demo. Outside the demo this address does not exist, nor do other accounts."""
    if not settings.AUGENHOEHE_DEMO:
        raise Http404
    number = request.POST.get("account", "")
    if not number.isdecimal() or len(number) > 18:
        raise Http404
    account = get_object_or_404(Account, pk=number, is_demo=True, is_active=True)
    login(request, account, backend=BACKEND)
    # the pages of one's own security ask how long ago somebody signed in
    request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "demo", "at": time.time()}]
    onward = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(onward, {request.get_host()}, require_https=request.is_secure()):
        return HttpResponseRedirect(onward)  # as it is: `redirect` would look for a route of this name
    return redirect("core:after-login")
