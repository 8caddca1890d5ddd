# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The start page: what is due, what is new, which meetings come."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.permissions import CorePermission


@page(CorePermission.OPEN_START)
def start(request: TownRequest) -> HttpResponse:
    """What is due in the reader's town, in order of date."""
    return render(request, "core/start.html", {})
