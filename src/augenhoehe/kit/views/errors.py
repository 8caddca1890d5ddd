# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Error pages that help: what happened, what to do, and the number of the request for the administrator."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme

from augenhoehe.kit.typed import typed_texts


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The request could not be understood (400)."""
    return render(request, "errors/400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The reader may not do this, with the reason the permission map gives, and what was typed (403)."""
    context = {"reason": str(exception or ""), "typed": typed_texts(request)}
    return render(request, "errors/403.html", context, status=403)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose protection against forgery does not fit any more, as after signing in in another window (403).

    What was typed is shown where the form was one of this house: a page elsewhere must not put its words on ours.
    """
    own = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    page = request.headers.get("Referer", "")
    known = url_has_allowed_host_and_scheme(page, {request.get_host()}, require_https=request.is_secure())
    context = {
        "again": page if known else request.get_full_path(),
        "typed": typed_texts(request) if own else [],
    }
    return render(request, "errors/form_expired.html", context, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """There is nothing here, or nothing the reader may see (404)."""
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke (500): rendered without the request, since reading it may be what broke."""
    page = render_to_string("errors/500.html", {"request_id": getattr(request, "request_id", "")})
    return HttpResponse(page, status=500)
