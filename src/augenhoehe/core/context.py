# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import Role
from augenhoehe.core.models import Municipality
from augenhoehe.core.permissions import ROLE_DESCRIPTIONS
from augenhoehe.kit import clock, navigation

DEMO_NOTE = _(
    "Only the facts from the council papers 039/2022 (Kamen) and 12/0767 (Bergkamen) are real. All people and "
    "everything else are invented."
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """What the page frame needs.

    municipality: the town of the page or None; navigation: [{label, url, current}] the reader may open in it;
    towns: the municipalities in which the reader holds a role; role_names: the reader's roles here, in words;
    links: addresses in head and foot; demo, demo_note: whether this is the demo, and what in it is real;
    today: the day the house stands on. What needs the database is lazy and read once per request.
    """
    return {
        "municipality": getattr(request, "municipality", None),
        "navigation": SimpleLazyObject(lambda: _once(request, "_frame_navigation", _navigation)),
        "towns": SimpleLazyObject(lambda: _once(request, "_frame_towns", _towns)),
        "role_names": SimpleLazyObject(lambda: _once(request, "_frame_role_names", _role_names)),
        "links": _links(request),
        "demo": settings.AUGENHOEHE_DEMO,
        "demo_note": DEMO_NOTE,
        "today": clock.today(),
    }


def _links(request: HttpRequest) -> dict[str, str]:
    municipality = getattr(request, "municipality", None)
    links = {"home": reverse("core:home")}
    if request.user.is_authenticated:
        links["account"] = reverse("mfa_index")
    if municipality is not None:
        links["public"] = municipality.public_url
        if _works_in(request, municipality):
            links["home"] = municipality.get_absolute_url()
    return links


def _once(request: HttpRequest, name: str, read: Any) -> Any:
    if not hasattr(request, name):
        setattr(request, name, read(request))
    return getattr(request, name)


def _navigation(request: HttpRequest) -> list[dict[str, object]]:
    municipality = getattr(request, "municipality", None)
    if municipality is None or not _works_in(request, municipality):
        return []
    match = request.resolver_match
    return navigation.entries(request.user, municipality, match.namespace if match else "")


def _towns(request: HttpRequest) -> list[Municipality]:
    if not request.user.is_authenticated:
        return []
    return list(Municipality.objects.filter(pk__in=request.user.municipality_ids))


def _role_names(request: HttpRequest) -> list[str]:
    municipality = getattr(request, "municipality", None)
    if municipality is None or not request.user.is_authenticated:
        return []
    roles = request.user.roles_in(municipality.pk)
    return [str(ROLE_DESCRIPTIONS[role].label) for role in Role if role in roles]


def _works_in(request: HttpRequest, municipality: Municipality) -> bool:
    return request.user.is_authenticated and municipality.pk in request.user.municipality_ids
