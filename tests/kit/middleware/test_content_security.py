# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import RequestFactory

from augenhoehe.kit.middleware.content_security import content_security_middleware


def answer(use: bool = False, headers: dict[str, str] | None = None) -> HttpResponse:
    def view(request: Any) -> HttpResponse:
        return HttpResponse(str(request.csp_nonce) if use else "", headers=headers)

    return content_security_middleware(view)(RequestFactory().get("/"))


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    policy = answer()["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "unsafe" not in policy
    assert "http:" not in policy
    assert "nonce" not in policy


def test_the_nonce_is_named_only_where_it_is_used() -> None:
    first, second = answer(use=True), answer(use=True)
    nonce = first.content.decode()
    assert first["Content-Security-Policy"].count(f"'nonce-{nonce}'") == 2
    assert nonce != second.content.decode()


def test_the_nonce_is_the_same_all_over_a_page() -> None:
    def view(request: Any) -> HttpResponse:
        return HttpResponse(f"{request.csp_nonce} {request.csp_nonce}")

    one, other = content_security_middleware(view)(RequestFactory().get("/")).content.split()
    assert one == other


def test_a_page_may_set_a_policy_of_its_own() -> None:
    own = {"Content-Security-Policy": "default-src 'none'", "Permissions-Policy": "camera=(self)"}
    response = answer(headers=own)
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert response["Permissions-Policy"] == "camera=(self)"


def test_devices_stay_closed() -> None:
    assert answer()["Permissions-Policy"] == "camera=(), microphone=(), geolocation=()"
