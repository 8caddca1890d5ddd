# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date


def answer(
    request: HttpRequest,
    content: bytes,
    *,
    content_type: str,
    modified_at: datetime.datetime | None = None,
    public: bool,
) -> HttpResponse:
    """A feed; 304 without content where the reader's program has it already. What is not public is kept by nobody.

    Only the ETag decides: what was taken back leaves the moment of the last change as it was.
    """
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    response = HttpResponse(content, content_type=content_type)
    response.headers["ETag"] = etag
    if modified_at is not None:
        response.headers["Last-Modified"] = http_date(modified_at.timestamp())
    response.headers["Cache-Control"] = "no-cache" if public else "private, no-cache"
    if not public:
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
    found = get_conditional_response(request, etag=etag, response=response)
    return found if isinstance(found, HttpResponse) else response
