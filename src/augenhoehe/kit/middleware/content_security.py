# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from augenhoehe.kit.house_request import HouseRequest

POLICY = (
    "default-src 'none'; script-src 'self'{nonce}; style-src 'self'{nonce}; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)


def let_others_frame(response: HttpResponse) -> HttpResponse:
    """Let pages of other houses show this answer in a frame; everything else stays as strict as before.

    Only for public pages without forms and without sign-in: there is nothing to click that somebody could lure to.
    """
    policy = POLICY.format(nonce="").replace("frame-ancestors 'none'", "frame-ancestors *")
    response.headers["Content-Security-Policy"] = policy
    setattr(response, "xframe_options_exempt", True)  # noqa: B010 - Django's own mark, unknown to the types
    return response


def content_security_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """A strict Content-Security-Policy on every answer; the nonce is named only where a page used it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        used: list[str] = []

        def make_nonce() -> str:
            used.append(secrets.token_urlsafe(16))
            return used[0]

        cast("HouseRequest", request).csp_nonce = SimpleLazyObject(make_nonce)
        response = get_response(request)
        nonce = f" 'nonce-{used[0]}'" if used else ""
        response.headers.setdefault("Content-Security-Policy", POLICY.format(nonce=nonce))
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        return response

    return middleware
