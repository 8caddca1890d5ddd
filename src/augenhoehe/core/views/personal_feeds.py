# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Feeds and calendars at a personal address: what the account behind the secret may see at this moment."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from augenhoehe.core.feeds import atom_of, deadlines_of, meetings_of
from augenhoehe.core.guard import open_to_all
from augenhoehe.core.models import FeedAddress
from augenhoehe.core.queries import feed_address_by_mark
from augenhoehe.core.signed_links import feed_mark
from augenhoehe.kit import subjects


@open_to_all
@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """News as an Atom feed: of everything, or of what `art` and `ziel` name."""
    address = _address(request, secret)
    kind, target = request.GET.get("art", "alles"), request.GET.get("ziel", "")
    subject = subjects.find(address.account, address.municipality, kind, target)
    if subject is None:
        raise Http404
    return atom_of(request, address.account, address.municipality, subject)


@open_to_all
@require_safe
def calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """The meetings of all bodies."""
    address = _address(request, secret)
    return meetings_of(request, address.account, address.municipality, None)


@open_to_all
@require_safe
def deadlines(request: HttpRequest, secret: str) -> HttpResponse:
    """What is due for this person."""
    address = _address(request, secret)
    return deadlines_of(request, address.account, address.municipality)


def _address(request: HttpRequest, secret: str) -> FeedAddress:
    """The address of a secret; 404 where it is made up, renewed, or its account works here no longer."""
    mark = feed_mark(secret)
    found = feed_address_by_mark(mark) if mark else None
    if found is None or not found.account.is_active:
        raise Http404
    if found.municipality_id not in found.account.municipality_ids:
        raise Http404
    return found
