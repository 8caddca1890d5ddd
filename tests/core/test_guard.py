# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from augenhoehe.core.demo import Cast
from augenhoehe.core.guard import TownRequest, fetch, fetch_prepared, open_to_all, page
from augenhoehe.core.models import Account, Organization, RoleGrant
from augenhoehe.core.permissions import CorePermission
from augenhoehe.kit import policies
from augenhoehe.kit.prepared import prepared_for_reader


def request_of(
    account: Account | None, permission: CorePermission = CorePermission.OPEN_START
) -> TownRequest:
    from django.contrib.auth.models import AnonymousUser

    request = RequestFactory().get("/bergkamen/intern/?a=b")
    request.user = account or AnonymousUser()
    request.permission = permission  # type: ignore[attr-defined]  # as `page` does
    return request  # type: ignore[return-value]  # a TownRequest by what it carries


@page(CorePermission.OPEN_START)
def view(request: TownRequest) -> HttpResponse:
    return HttpResponse(request.municipality.slug)


def test_a_view_is_called_with_its_town(anna: Account) -> None:
    answer = view(request_of(anna), slug="bergkamen")
    assert isinstance(answer, HttpResponse)
    assert answer.content == b"bergkamen"


def test_the_anonymous_are_sent_to_sign_in_and_back(cast: Cast) -> None:
    answer = view(request_of(None), slug="bergkamen")
    assert answer.headers["Location"] == "/konto/anmelden/?next=/bergkamen/intern/%3Fa%3Db"


def test_others_are_refused_with_the_reason(cast: Cast, clara: Account) -> None:
    with pytest.raises(PermissionDenied, match="Rolle"):
        view(request_of(clara), slug="bergkamen")
    with pytest.raises(Http404):
        view(request_of(clara), slug="unna")


def test_rows_are_fetched_within_the_town_and_as_seen(cast: Cast, gerda: Account, bilal: Account) -> None:
    request = request_of(gerda, CorePermission.MANAGE_ACCOUNTS)
    request.municipality = cast.bergkamen
    assert fetch(request, RoleGrant.objects.all(), pk=bilal.grants.get().pk).account == bilal
    with pytest.raises(Http404):
        fetch(request, RoleGrant.objects.all(), pk=cast.people["clara"].grants.get().pk)


@prepared_for_reader
def grants(actor: Any, town: int, pk: int) -> QuerySet[RoleGrant]:
    return policies.visible_in(actor, RoleGrant.objects.filter(pk=pk), town)


def test_prepared_rows_are_fetched_within_the_town_and_as_seen(
    cast: Cast, gerda: Account, bilal: Account, anna: Account
) -> None:
    request = request_of(gerda, CorePermission.MANAGE_ACCOUNTS)
    request.municipality = cast.bergkamen
    found = fetch_prepared(request, grants, bilal.grants.get().pk)
    assert found.account == bilal
    assert found.municipality is request.municipality
    with pytest.raises(Http404):
        fetch_prepared(request, grants, cast.people["clara"].grants.get().pk)
    request.user = anna
    with pytest.raises((Http404, PermissionDenied)):
        fetch_prepared(request, grants, bilal.grants.get().pk)


def test_rows_seen_but_not_to_be_touched_are_refused(cast: Cast, anna: Account) -> None:
    request = request_of(anna, CorePermission.MANAGE_ACCOUNTS)
    request.municipality = cast.bergkamen
    council = cast.bodies["bergkamen"]["rat"]
    with pytest.raises(PermissionDenied):
        fetch(request, Organization.objects.all(), pk=council.pk)
    seen = fetch(request, Organization.objects.all(), permission=CorePermission.OPEN_START, pk=council.pk)
    assert seen == council


def test_an_open_view_says_so() -> None:
    def home() -> HttpResponse:
        return HttpResponse()

    assert open_to_all(home).permission == "open"  # type: ignore[attr-defined]  # set by it
