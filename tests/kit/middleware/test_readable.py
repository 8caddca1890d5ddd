# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from augenhoehe.kit.middleware.readable import readable_middleware

BODY = b'--x\r\nContent-Disposition: form-data; name="email"\r\n\r\n\\ud800@example.org\r\n--x--\r\n'
MOST = settings.AUGENHOEHE_UPLOAD_LIMIT + settings.DATA_UPLOAD_MAX_MEMORY_SIZE


@pytest.mark.parametrize("charset", ["hex", "rot13", "idna", "unicode_escape", "undefined", "utf-16"])
def test_a_form_in_another_encoding_is_refused_with_a_page(db: None, charset: str) -> None:
    kind = f"multipart/form-data; boundary=x; charset={charset}"
    response = Client().generic("POST", "/bergkamen/folgen/", BODY, content_type=kind)
    assert response.status_code == 400
    assert "Content-Security-Policy" in response.headers


@pytest.mark.parametrize("charset", ["", "; charset=UTF-8", "; charset=utf8"])
def test_what_browsers_send_is_read(db: None, charset: str) -> None:
    kind = f"multipart/form-data; boundary=x{charset}"
    assert Client().generic("POST", "/bergkamen/folgen/", BODY, content_type=kind).status_code == 422


def answer(size: str) -> HttpResponse:
    request = RequestFactory().post("/")
    request.META["CONTENT_LENGTH"] = size
    return readable_middleware(_view)(request)


def _view(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


@pytest.mark.parametrize("size", ["", "0", "x", str(MOST)])
def test_one_file_with_its_fields_is_taken(size: str) -> None:
    assert answer(size).status_code == 200


@pytest.mark.parametrize("size", [str(MOST + 1), "9" * 5_000])
def test_more_is_refused_unread(size: str) -> None:
    with pytest.raises(RequestDataTooBig):
        answer(size)
