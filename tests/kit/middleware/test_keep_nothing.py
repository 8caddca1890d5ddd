# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from augenhoehe.core.models import Account
from augenhoehe.kit.middleware.keep_nothing import keep_nothing_middleware


def answer(headers: dict[str, str] | None = None, *, signed_in: bool) -> HttpResponse:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers=headers)

    request = RequestFactory().get("/")
    if signed_in:
        request.COOKIES["sessionid"] = "x"
    return keep_nothing_middleware(view)(request)


def test_what_a_signed_in_reader_gets_stays_in_no_cache() -> None:
    assert answer(signed_in=True)["Cache-Control"] == "private, no-store"


def test_without_a_session_nothing_is_said() -> None:
    assert "Cache-Control" not in answer(signed_in=False)


def test_a_view_may_say_itself_how_long_its_answer_is_kept() -> None:
    assert answer({"Cache-Control": "no-cache"}, signed_in=True)["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/bergkamen/intern/", "/bergkamen/intern/vorlagen/", "/bergkamen/nichts/"])
def test_the_pages_of_the_administration_say_so(
    anna: Account, client_of: Callable[[Account | None], Client], path: str
) -> None:
    assert client_of(anna).get(path)["Cache-Control"] == "private, no-store"
