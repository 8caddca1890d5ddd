# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import TypeVar

from django.http import HttpResponse

R = TypeVar("R", bound=HttpResponse)


def kept_quiet(response: R) -> R:
    """A page behind a secret address goes into no cache, no search engine, and its address to no other site."""
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    # Not "no-referrer": then browsers name no origin with a form, and the check against forged forms fails.
    response.headers["Referrer-Policy"] = "same-origin"
    return response
