# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from augenhoehe.kit.middleware.violations import ViolationMiddleware
from augenhoehe.kit.violations import Conflict, RuleViolation

REFUSAL = RuleViolation(["Der Integrationsrat ist noch nicht <gehört>.", "Das Datum fehlt."])


class Paper:
    """Stands for the object somebody else saved."""

    pk = 7

    def __str__(self) -> str:
        return "Vorlage 12/0767"

    def get_absolute_url(self) -> str:
        return "/vorlage/7/"


def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("unchanged")


def answer(exception: Exception, *, fragment: bool = False) -> HttpResponse | None:
    headers = {"hx-request": "true"} if fragment else {}
    request = RequestFactory().post("/", headers=headers)
    request.user = SimpleNamespace(is_authenticated=False)  # type: ignore[assignment]  # nobody
    return ViolationMiddleware(plain).process_exception(request, exception)


def text_of(response: HttpResponse | None, status: int) -> str:
    assert response is not None
    assert response.status_code == status
    return response.content.decode()


def test_answers_pass_unchanged() -> None:
    assert ViolationMiddleware(plain)(RequestFactory().get("/")).content == b"unchanged"


@pytest.mark.parametrize("fragment", [False, True])
def test_a_refusal_tells_all_its_reasons(fragment: bool) -> None:
    html = text_of(answer(REFUSAL, fragment=fragment), 422)
    assert "Das ist zurzeit nicht möglich" in html
    assert "<li>Der Integrationsrat ist noch nicht &lt;gehört&gt;.</li>" in html
    assert "<li>Das Datum fehlt.</li>" in html
    assert ("<html" in html) is not fragment


def test_a_single_reason_is_a_sentence() -> None:
    html = text_of(answer(RuleViolation("Das Datum fehlt.")), 422)
    assert '<p class="ah-lead">Das Datum fehlt.</p>' in html


@pytest.mark.parametrize("fragment", [False, True])
def test_a_conflict_leads_to_what_is_stored(fragment: bool) -> None:
    html = text_of(answer(Conflict(Paper()), fragment=fragment), 409)
    assert "Inzwischen hat jemand anderes gespeichert" in html
    assert "„Vorlage 12/0767“" in html
    assert 'href="/vorlage/7/"' in html
    assert ("<html" in html) is not fragment


@pytest.mark.parametrize("fragment", [False, True])
def test_what_has_no_page_has_no_link(fragment: bool) -> None:
    html = text_of(answer(Conflict(SimpleNamespace(pk=1)), fragment=fragment), 409)
    assert "Aktuellen Stand ansehen" not in html


def test_other_errors_are_left_alone() -> None:
    assert answer(ZeroDivisionError()) is None


def test_a_number_of_thousands_of_digits_is_a_bad_request() -> None:
    with pytest.raises(ValueError, match="digits") as refused:
        int("9" * 5000)
    assert text_of(answer(refused.value), 400)
    assert answer(ValueError("Something else")) is None


@pytest.mark.parametrize("kind", [DataError, ValueError])
def test_a_text_that_postgresql_cannot_keep_is_a_bad_request(kind: type[Exception]) -> None:
    assert text_of(answer(kind("PostgreSQL text fields cannot contain NUL (0x00) bytes")), 400)
    assert answer(kind("Something else")) is None
