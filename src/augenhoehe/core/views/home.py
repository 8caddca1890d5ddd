# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The two addresses without a town: the door from outside and the way on after signing in."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from augenhoehe.core.enums import EVERYBODY
from augenhoehe.core.guard import open_to_all
from augenhoehe.core.models import Municipality
from augenhoehe.core.permissions import ROLE_DESCRIPTIONS, towns_where


@open_to_all
def home(request: HttpRequest) -> HttpResponse:
    """The towns of this installation; where there is one only, its public page."""
    municipalities = list(Municipality.objects.all())
    if len(municipalities) == 1:
        return redirect(municipalities[0].public_url)
    return render(request, "core/home.html", {"municipalities": municipalities})


@open_to_all
@login_required
def after_login(request: HttpRequest) -> HttpResponse:
    """On to the start page of the reader's town, to a choice of towns, or to a word where there is none."""
    municipalities = list(Municipality.objects.filter(pk__in=towns_where(request.user, EVERYBODY)))
    if len(municipalities) == 1:
        return redirect("core:start", slug=municipalities[0].slug)
    return render(
        request,
        "core/after_login.html",
        {"municipalities": municipalities, "descriptions": ROLE_DESCRIPTIONS.values()},
    )
