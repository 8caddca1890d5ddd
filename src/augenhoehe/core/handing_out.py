# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A stored file as an answer. Whoever calls this has made sure that the reader may have it."""

from __future__ import annotations

from django.http import FileResponse, HttpRequest, HttpResponseBase, HttpResponseNotModified

from augenhoehe.core import storage
from augenhoehe.core.models import File

SHOWN_IN_THE_BROWSER = frozenset({"application/pdf", "image/png", "image/jpeg"})
LOCKED_UP = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""What a browser may do with a foreign file: show it."""
PDF = "application/pdf"
"""Browsers show no PDF under `sandbox` (Chromium issue 413851); their viewers lock it up themselves."""


def hand_out(request: HttpRequest, found: File, *, kept_by_all: bool) -> HttpResponseBase:
    """The content; `kept_by_all` says whether caches between here and the reader may keep it for a while."""
    etag = f'"{found.sha512}"'
    if etag in request.headers.get("If-None-Match", ""):
        return HttpResponseNotModified(headers={"ETag": etag})
    response = FileResponse(
        storage.path_of(found.sha512).open("rb"),
        as_attachment=found.mime_type not in SHOWN_IN_THE_BROWSER,
        filename=found.name,
        content_type=found.mime_type,
    )
    response.headers["ETag"] = etag
    response.headers["Content-Length"] = str(found.size)
    response.headers["Cache-Control"] = "public, max-age=300" if kept_by_all else "private, no-cache"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = (
        LOCKED_UP if found.mime_type == PDF else f"{LOCKED_UP}; sandbox"
    )
    return response
