# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from augenhoehe.kit.views.errors import bad_request
from augenhoehe.kit.violations import Conflict, RuleViolation


class ViolationMiddleware:
    """Turns a refusal that no form has caught into a page (or an HTMX fragment) that tells the reasons."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer 422 for a rule's refusal and 409 where somebody else saved first; leave the rest alone."""
        fragment = request.headers.get("HX-Request") == "true"
        if isinstance(exception, RuleViolation):
            template = "errors/422_fragment.html" if fragment else "errors/422.html"
            return render(request, template, {"reasons": exception.reasons}, status=422)
        if isinstance(exception, Conflict):
            template = "errors/409_fragment.html" if fragment else "errors/409.html"
            return render(request, template, {"current": exception.current}, status=409)
        if isinstance(exception, OverflowError) or _has_too_many_digits(exception) or _has_nul(exception):
            # What no column can hold: nobody was shown such a number or text, and nothing carries it.
            return bad_request(request, exception)
        return None


def _has_too_many_digits(exception: Exception) -> bool:
    """Python refuses to read numbers of thousands of digits (CVE-2020-10735), with a plain ValueError."""
    return isinstance(exception, ValueError) and "integer string conversion" in str(exception)


def _has_nul(exception: Exception) -> bool:
    """PostgreSQL keeps and compares no text with the character NUL; SQLite does."""
    return isinstance(exception, (DataError, ValueError)) and "NUL (0x00)" in str(exception)
