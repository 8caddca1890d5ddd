# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from augenhoehe.core.guard import TownRequest
from augenhoehe.kit.enums import JobState
from augenhoehe.kit.models import Job


def lead_on(request: TownRequest, job: Job, address: str, done: str) -> HttpResponse:
    """To the page the work belongs to where it is done already, else to the page that shows how far it is."""
    if job.state == JobState.DONE:
        messages.success(request, done)
        return redirect(address)
    return redirect("core:job", request.municipality.slug, job.pk)
