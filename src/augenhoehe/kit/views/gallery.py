# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The workshop: every component in every state on one page, for those who build and for the accessibility tests.

Its texts are samples, so they are data and not in the catalogue. Served in the demo and in debug mode only.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from augenhoehe.kit.declared import OPEN, declare
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.views import samples

View = Callable[[HttpRequest], HttpResponse]


def workshop(view: View) -> View:
    """Open to everybody, but only where the house is tried out; elsewhere there is nothing (404)."""

    @functools.wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if not (settings.DEBUG or settings.AUGENHOEHE_DEMO):
            raise Http404
        return view(request)

    return declare(guarded, OPEN)


@workshop
def gallery(request: HttpRequest) -> HttpResponse:
    """All components; a sample form can be sent."""
    empty, wrong, second = samples.SampleForm(), samples.wrong_form(), samples.second_writers_form()
    status = 200
    if request.method == "POST":
        empty = samples.SampleForm(request.POST, request.FILES)
        if empty.is_valid():
            attempt(empty, samples.refuse)
        status = form_status(empty)
    else:
        messages.success(request, "Ihr Vorschlag ist eingegangen. Er hat die Nr. 42.")
    context: dict[str, Any] = {
        "crumbs": [("Start", "/"), ("Werkstatt", request.path), ("Bausteine", "")],
        "sample_form": empty,
        "wrong_form": wrong,
        "second_form": second,
        "stations": samples.STATIONS,
        "bars": samples.BARS,
        "lines": samples.LINES,
        "day": samples.DAY,
        "today_words": samples.DAY_WORDS,
        "amount": samples.AMOUNT,
        "text": samples.TEXT,
        "tabs": [("Arbeitsliste", "#reiter", True), ("Synopse", "#reiter"), ("Entschieden", "#reiter")],
        "page_obj": Paginator(range(97), 8).get_page(request.GET.get("page", 5)),
        "statuses": samples.STATUSES,
        "badges": samples.BADGES,
    }
    return render(request, "house/gallery.html", context, status=status)


@workshop
def panel(request: HttpRequest) -> HttpResponse:
    """A fragment as an upper room would give it: alone for htmx, as a page of its own without JavaScript."""
    whole = request.headers.get("HX-Request") != "true"
    return render(request, "house/gallery_panel.html" if whole else "house/gallery_panel.html#panel")
