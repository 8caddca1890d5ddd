# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody typed into a form that could not be taken, so that it can be shown to them and is not lost."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_variables

from augenhoehe.kit.addresses import reverse

WORTH_KEEPING = 20
"""Characters. Shorter answers are typed again as fast as they are copied."""
SECRET = ("password", "csrf", "code", "token", "secret")
"""Parts of names of fields whose content is shown to nobody, not even to whoever typed it."""


@sensitive_variables()
def typed_texts(request: HttpRequest) -> list[str]:
    """The longer texts of a form that was sent, in their order, as they were typed."""
    if request.method != "POST":
        return []
    return [
        value
        for name, values in request.POST.lists()
        if not any(part in name.lower() for part in SECRET)
        for value in values
        if len(value.strip()) > WORTH_KEEPING
    ]


def signed_out(request: HttpRequest, typed: Sequence[str]) -> HttpResponse:
    """The reader was signed out while writing: what was typed can be copied, and the way back in (403)."""
    sign_in = f"{reverse(settings.LOGIN_URL)}?{urlencode({REDIRECT_FIELD_NAME: request.get_full_path()})}"
    return render(request, "errors/signed_out.html", {"typed": typed, "sign_in": sign_in}, status=403)
