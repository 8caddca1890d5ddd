# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stored files, for those who may see them."""

from __future__ import annotations

from django.http import FileResponse, HttpResponseBase, HttpResponseNotModified
from django.views.decorators.http import require_safe

from augenhoehe.core import storage
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.models import File
from augenhoehe.core.permissions import CorePermission

SHOWN_IN_THE_BROWSER = frozenset({"application/pdf", "image/png", "image/jpeg"})
LOCKED_UP = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""What a browser may do with a foreign file: show it."""
PDF = "application/pdf"
"""Browsers show no PDF under `sandbox` (Chromium issue 413851); their viewers lock it up themselves."""


@require_safe
@page(CorePermission.READ_FILES)
def file(request: TownRequest, pk: int) -> HttpResponseBase:
    """The content of a file; what the reader may not see does not exist."""
    found = fetch(request, File.objects.all(), pk=pk)
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
    response.headers["Cache-Control"] = "public, max-age=300" if found.public else "private, no-cache"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = (
        LOCKED_UP if found.mime_type == PDF else f"{LOCKED_UP}; sandbox"
    )
    return response
