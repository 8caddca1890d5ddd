# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse

from augenhoehe.kit import audit
from augenhoehe.kit.house_request import HouseRequest


def request_id_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Give every request a number that stands in the audit log, in the answer and on error pages."""

    def middleware(request: HttpRequest) -> HttpResponse:
        number = uuid.uuid4().hex[:12]
        cast("HouseRequest", request).request_id = number
        token = audit.request_id.set(number)
        try:
            response = get_response(request)
        finally:
            audit.request_id.reset(token)
        response["X-Request-ID"] = number
        return response

    return middleware
