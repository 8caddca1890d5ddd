# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest, RequestDataTooBig
from django.http import HttpRequest, HttpResponse

UTF_8 = frozenset({"", "utf-8", "utf8"})


def readable_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Refuse, before any of it is read, what no form of the house can be: in another encoding, or too large.

    Django takes any encoding that Python knows, "hex" included, and keeps files of any size on disk until a view
    has judged them, sent by strangers too. The largest form carries one file and its fields.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if (request.content_params or {}).get("charset", "").lower() not in UTF_8:
            raise BadRequest("Forms are sent in UTF-8.")
        size = str(request.META.get("CONTENT_LENGTH") or "0")
        most = settings.AUGENHOEHE_UPLOAD_LIMIT + settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if size.isascii() and size.isdigit() and (len(size) > len(str(most)) or int(size) > most):
            raise RequestDataTooBig("A form is larger than one file and its fields may be.")
        return get_response(request)

    return middleware
