# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from augenhoehe.kit import audit
from augenhoehe.kit.middleware.request_id import request_id_middleware


def test_the_number_stands_in_request_log_and_answer() -> None:
    seen: list[str] = []

    def view(request: HttpRequest) -> HttpResponse:
        seen.extend([audit.request_id.get(), getattr(request, "request_id", "")])
        return HttpResponse()

    middleware = request_id_middleware(view)
    first, second = (middleware(RequestFactory().get("/"))["X-Request-ID"] for _ in range(2))
    assert seen == [first, first, second, second]
    assert first != second
    assert len(first) == 12
    assert audit.request_id.get() == ""


def test_the_number_is_given_back_after_an_error() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        request_id_middleware(view)(RequestFactory().get("/"))
    assert audit.request_id.get() == ""
