# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import EVERYBODY, Role
from augenhoehe.core.models import Account, Municipality
from augenhoehe.core.permissions import ROLE_DESCRIPTIONS, towns_where
from augenhoehe.kit import clock, front_doors, navigation
from augenhoehe.kit.addresses import reverse

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
        "municipality": _municipality(request),
        "navigation": SimpleLazyObject(lambda: _once(request, "_frame_navigation", _navigation)),
        "towns": SimpleLazyObject(lambda: _once(request, "_frame_towns", _towns)),
        "role_names": SimpleLazyObject(lambda: _once(request, "_frame_role_names", _role_names)),
        "links": _links(request),
        "demo": settings.AUGENHOEHE_DEMO,
        "demo_note": DEMO_NOTE,
        "today": clock.today(),
    }


def _links(request: HttpRequest) -> dict[str, str]:
    municipality = _municipality(request)
    links = {"home": reverse("core:home")}
    if _reader(request):
        links["account"] = reverse("mfa_index")
    if municipality is not None:
        inside = _works_in(request, municipality)
        links |= front_doors.links(municipality, inside=inside)
        if inside:
            links["home"] = municipality.get_absolute_url()
    return links


def _municipality(request: HttpRequest) -> Municipality | None:
    """The town of the page; on the pages of one's own account the only town one works in."""
    town: Municipality | None = getattr(request, "municipality", None)
    match = request.resolver_match
    if town is None and match and (match.url_name or "").startswith(("account_", "mfa_")):
        towns = _once(request, "_frame_towns", _towns)
        return towns[0] if len(towns) == 1 else None
    return town


def _once(request: HttpRequest, name: str, read: Any) -> Any:
    if not hasattr(request, name):
        setattr(request, name, read(request))
    return getattr(request, name)


def _navigation(request: HttpRequest) -> list[dict[str, object]]:
    municipality = _municipality(request)
    if municipality is None or not _works_in(request, municipality):
        return []
    entries = navigation.entries(request.user, municipality, "")
    # every address below a room's own belongs to it; the start page is above them all
    above = [str(entry["url"]) for entry in entries if request.path.startswith(str(entry["url"]))]
    here = max(above, key=len, default="")
    return [{**entry, "current": entry["url"] == here} for entry in entries]


def _towns(request: HttpRequest) -> list[Municipality]:
    towns = _account_towns(request)
    here: Municipality | None = getattr(request, "municipality", None)
    if here is not None and towns == {here.pk}:
        return [here]
    return list(Municipality.objects.filter(pk__in=towns)) if towns else []


def _role_names(request: HttpRequest) -> list[str]:
    municipality = _municipality(request)
    reader = _reader(request)
    if municipality is None or reader is None:
        return []
    roles = reader.roles_in(municipality.pk)
    return [str(ROLE_DESCRIPTIONS[role].label) for role in Role if role in roles]


def _works_in(request: HttpRequest, municipality: Municipality) -> bool:
    return municipality.pk in _account_towns(request)


def _account_towns(request: HttpRequest) -> frozenset[int]:
    return towns_where(getattr(request, "user", None), EVERYBODY)


def _reader(request: HttpRequest) -> Account | None:
    """Who is signed in; a request refused on its way in (a foreign Host) has not even got a user."""
    user = getattr(request, "user", None)
    return user if user is not None and user.is_authenticated else None
