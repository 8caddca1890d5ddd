# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils.translation import override

from augenhoehe.kit.typed import signed_out
from augenhoehe.kit.views import errors

pytestmark = pytest.mark.django_db


def request() -> HttpRequest:
    made = RequestFactory().get("/x/")
    made.user = SimpleNamespace(is_authenticated=False)  # type: ignore[assignment]  # nobody
    made.request_id = "abc123"  # type: ignore[attr-defined]  # set by the middleware
    return made


def check(response: HttpResponse, status: int, heading: str) -> str:
    html = response.content.decode()
    assert response.status_code == status
    assert f"<h1>{heading}</h1>" in html
    assert f"<title>{heading} – Augenhöhe</title>" in html
    assert "abc123" in html
    assert "Zur Startseite" in html
    return html


@pytest.fixture(autouse=True)
def _german() -> Iterator[None]:
    with override("de"):
        yield


def test_a_request_that_cannot_be_read() -> None:
    check(errors.bad_request(request()), 400, "Diese Anfrage konnte nicht gelesen werden")


def test_a_refusal_tells_its_reason() -> None:
    html = check(
        errors.permission_denied(request(), PermissionError("Nur <Anna> darf das.")),
        403,
        "Das dürfen Sie hier nicht",
    )
    assert "Nur &lt;Anna&gt; darf das." in html


def test_a_refusal_without_reason_has_one() -> None:
    assert "Ihre Rolle in dieser Stadt umfasst das nicht." in check(
        errors.permission_denied(request()), 403, "Das dürfen Sie hier nicht"
    )


def test_nothing_there() -> None:
    check(errors.not_found(request()), 404, "Unter dieser Adresse gibt es nichts")


def test_an_unknown_address_shows_the_page() -> None:
    response = Client().get("/gibt/es/nicht/wirklich/")
    assert response.status_code == 404
    assert "Unter dieser Adresse gibt es nichts" in response.content.decode()


def test_a_breakdown_needs_neither_reader_nor_database(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        html = check(errors.server_error(request()), 500, "Bei uns ist etwas schiefgegangen")
    assert "Anmelden" not in html


def test_a_breakdown_before_the_request_has_a_number() -> None:
    assert errors.server_error(RequestFactory().get("/")).status_code == 500


def test_a_form_from_elsewhere_is_told_in_words() -> None:
    response = Client(enforce_csrf_checks=True).post("/werkstatt/", {"subject": "A"})
    assert response.status_code == 403
    assert "Das Formular war zu lange offen" in response.content.decode()


def test_what_was_typed_is_shown_where_it_cannot_be_taken() -> None:
    sent = RequestFactory().post("/x/", {"text": "\n<b>Lange</b> geschrieben, fast verloren."})
    sent.user = SimpleNamespace(is_authenticated=False)  # type: ignore[assignment]  # nobody
    sent.request_id = "abc123"  # type: ignore[attr-defined]  # set by the middleware
    refused = check(errors.permission_denied(sent), 403, "Das dürfen Sie hier nicht")
    assert "\n\n&lt;b&gt;Lange&lt;/b&gt; geschrieben" in refused
    html = check(signed_out(sent, ["Worte"]), 403, "Sie sind nicht mehr angemeldet")
    assert "Worte</textarea>" in html
    assert "?next=%2Fx%2F" in html


@pytest.mark.parametrize(
    ("origin", "page", "shown", "again"),
    [
        ("http://testserver", "http://testserver/formular/", True, "http://testserver/formular/"),
        ("http://testserver", "https://boese.example/", True, "/konto/anmelden/"),
        ("https://boese.example", "https://boese.example/", False, "/konto/anmelden/"),
        ("null", "", False, "/konto/anmelden/"),
    ],
)
def test_a_form_that_expired_keeps_what_was_typed_on_our_own_pages(
    origin: str, page: str, shown: bool, again: str
) -> None:
    client = Client(enforce_csrf_checks=True)
    words = {"reason": "Ein Absatz, an dem lange geschrieben wurde. <script>"}
    answer = client.post("/konto/anmelden/", words, headers={"Origin": origin, "Referer": page})
    html = answer.content.decode()
    assert answer.status_code == 403
    assert "<h1>Das Formular war zu lange offen</h1>" in html
    assert ("an dem lange geschrieben wurde. &lt;script&gt;" in html) is shown
    assert f'href="{again}"' in html
