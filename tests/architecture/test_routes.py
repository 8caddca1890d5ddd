# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every route declares who may use it: a row of the permission map, or in so many words that it is open."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from enum import StrEnum
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, path

from augenhoehe.kit import policies

OPEN = "open"

#: Pages of libraries that look after themselves: module prefix and why no permission is declared.
FOREIGN = {"allauth.": "sign-in, second factor and password; each page asks for the session it needs"}


def walk(
    patterns: Iterable[URLPattern | URLResolver], prefix: str = ""
) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every route with its view."""
    for pattern in patterns:
        address = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from walk(pattern.url_patterns, address)
        else:
            yield address, pattern.callback


def offence(view: Callable[..., Any], known: Container[StrEnum]) -> str:
    """What is wrong with a view's declaration; empty when nothing is."""
    if str(getattr(view, "__module__", "")).startswith(tuple(FOREIGN)):
        return ""
    permission = getattr(view, "permission", None)
    if permission is None:
        return "declares no permission"
    if isinstance(permission, StrEnum):
        return (
            "" if permission in known else f"declares {permission!r}, which no room's permissions.py explains"
        )
    return "" if permission == OPEN else f"declares {permission!r}, which is no permission"


def test_every_route_declares_its_permission() -> None:
    known = policies.permission_map()
    found = {
        address: problem
        for address, view in walk(get_resolver().url_patterns)
        if (problem := offence(view, known))
    }
    assert found == {}


class Known(StrEnum):
    READ = "read"
    FORGOTTEN = "forgotten"


def view_with(permission: object) -> Callable[[HttpRequest], HttpResponse]:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    if permission is not None:
        view.permission = permission  # type: ignore[attr-defined]  # as the decorator of core.guard does
    return view


def test_declared_routes_are_fine() -> None:
    assert offence(view_with(Known.READ), {Known.READ}) == ""
    assert offence(view_with("open"), {Known.READ}) == ""


def test_undeclared_routes_are_found() -> None:
    assert offence(view_with(None), {Known.READ}) == "declares no permission"
    assert "explains" in offence(view_with(Known.FORGOTTEN), {Known.READ})
    assert "is no permission" in offence(view_with("anyone"), {Known.READ})


def test_included_routes_are_walked() -> None:
    inner = [path("b/", view_with(None))]
    outer = [path("a/", (inner, "app", "name"))]
    assert [address for address, _ in walk(outer)] == ["a/b/"]
