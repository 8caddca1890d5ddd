# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a request becomes a permitted one: every view declares its permission, every object is fetched as seen.

`page` stands on every view; `fetch` is the only way a view gets hold of a row. What the reader may not see
does not exist for them (404); what they may see but not do is refused with the reason (403).
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from enum import StrEnum
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404

from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.kit.declared import OPEN, declare
from augenhoehe.kit.house_request import HouseRequest
from augenhoehe.kit.prepared import prepared
from augenhoehe.kit.typed import signed_out, typed_texts

P = ParamSpec("P")
M = TypeVar("M", bound=models.Model)


class TownRequest(HouseRequest):
    """A request for one town's pages, after `page` has let it in."""

    municipality: Municipality
    permission: StrEnum
    user: Any
    htmx: Any


def page(
    permission: StrEnum,
) -> Callable[[Callable[Concatenate[TownRequest, P], HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """Declare the permission of a view whose route begins with a municipality's slug.

    The view is called as view(request, **kwargs) without the slug; `request.municipality` holds the town.
    An anonymous reader who needs a role is sent to sign in and comes back here; what was typed meanwhile is shown.
    """

    def decorate(
        view: Callable[Concatenate[TownRequest, P], HttpResponseBase],
    ) -> Callable[..., HttpResponseBase]:
        @functools.wraps(view)
        def guarded(request: TownRequest, slug: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            municipality = _own_town(request.user, slug) or _town(slug)
            request.municipality = municipality
            request.permission = permission
            decision = policies.can(request.user, permission, municipality)
            if not decision:
                if not request.user.is_authenticated:
                    typed = typed_texts(request)
                    return signed_out(request, typed) if typed else redirect_to_login(request.get_full_path())
                raise PermissionDenied(str(decision.reason))
            return view(request, *args, **kwargs)

        return declare(guarded, permission)

    return decorate


def _own_town(reader: Any, slug: str) -> Municipality | None:
    """The town as it came along with the reader's roles, which every page inside asks for anyway."""
    return reader.town(slug) if getattr(reader, "is_authenticated", False) else None


def _town(slug: str) -> Municipality:
    """The town with this address; 404 where there is none."""
    found = _towns(slug)
    if not found:
        raise Http404
    return found[0]


@prepared
def _towns(slug: str) -> models.QuerySet[Municipality]:
    return Municipality.objects.filter(slug=slug)


def name_town(request: HttpRequest, municipality: Municipality) -> None:
    """Say which town a page without its slug in the address is about, such as one behind a link in a mail.

    The frame of the page names the town then; it opens nothing.
    """
    cast("TownRequest", request).municipality = municipality


def open_to_all(view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Declare that a view needs no permission at all: sign-in, error pages, addresses without a town."""
    return declare(view, OPEN)


def fetch_prepared(
    request: TownRequest,
    query: Callable[Concatenate[Any, int, P], list[M]],
    *values: P.args,
    **_none: P.kwargs,
) -> M:
    """As `fetch`, by a prepared query of a reader, a town and values, which says itself what is seen of the town."""
    found = query(request.user, request.municipality.pk, *values, **_none)
    if not found:
        raise Http404
    row = found[0]
    if getattr(row, "municipality_id", None) == request.municipality.pk:
        setattr(row, "municipality", request.municipality)  # noqa: B010 - not every row has one
    return _permitted(request, row, request.permission)


def fetch(
    request: TownRequest,
    queryset: models.QuerySet[M],
    *,
    town: str = "municipality",
    permission: StrEnum | None = None,
    **lookup: Any,
) -> M:
    """The one row of `queryset` that matches, belongs to the request's town and may be seen by its reader.

    `town` is the path from the row to its municipality ("paper__municipality" for nested rows). Raises 404
    where there is none, PermissionDenied with the reason where the view's permission does not cover the row.
    """
    seen = policies.visible_in(request.user, queryset, request.municipality, town=town)
    found = get_object_or_404(seen, **lookup)
    if town == "municipality":
        setattr(found, town, request.municipality)  # at hand, so that nobody fetches it along or later
    return _permitted(request, found, permission or request.permission)


def _permitted(request: TownRequest, found: M, permission: StrEnum) -> M:
    """The row; PermissionDenied with the reason where the permission does not cover it."""
    decision = policies.can(request.user, permission, found)
    if not decision:
        raise PermissionDenied(str(decision.reason))
    return found
