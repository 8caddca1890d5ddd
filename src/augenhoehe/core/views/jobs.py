# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far long work is: a page that may be left and found again."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.labels import JOB_STANDING, JOB_STANDING_SHAPE, JOB_STEP, JOB_STEP_SHAPE
from augenhoehe.core.permissions import CorePermission
from augenhoehe.kit import jobs, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.enums import JobState
from augenhoehe.kit.models import Job


def _context(request: TownRequest, job: Job) -> dict[str, Any]:
    kind = jobs.kind_of(job)
    standing = jobs.standing(JobState(job.state), job.beat_at, timezone.now())
    may = policies.can(request.user, kind.permission, job)
    return {
        "job": job,
        "kind": kind.label,
        "standing": standing,
        "words": JOB_STANDING[standing],
        "shape": JOB_STANDING_SHAPE[standing],
        "steps": [
            (step["label"], JOB_STEP[step["state"]], JOB_STEP_SHAPE[step["state"]]) for step in job.steps
        ],
        "done": sum(step["state"] == JobState.DONE for step in job.steps),
        "may_continue": bool(may) and standing.can_be_continued,
        "crumbs": [
            (_("Start"), reverse("core:start", args=[request.municipality.slug])),
            (job.title, job.address),
            (str(kind.label), ""),
        ],
    }


def _job(request: TownRequest, pk: int) -> Job:
    return fetch(request, Job.objects.all(), town="municipality_id", pk=pk)


@page(CorePermission.SEE_JOBS)
def job(request: TownRequest, pk: int) -> HttpResponse:
    """The steps and how far they are; asked for by htmx, only those."""
    part = "#standing" if request.htmx else ""
    return render(request, f"core/job.html{part}", _context(request, _job(request, pk)))


@require_POST
@page(CorePermission.SEE_JOBS)
def go_on(request: TownRequest, pk: int) -> HttpResponse:
    """Let work go on that failed, was broken off, or found no worker; what is done already stays."""
    found = _job(request, pk)
    decision = policies.can(request.user, jobs.kind_of(found).permission, found)
    if not decision:
        raise PermissionDenied(str(decision.reason))
    jobs.start_job(
        kind=found.kind,
        municipality_id=found.municipality_id,
        object_id=found.object_id,
        part=found.part,
        title=found.title,
        address=found.address,
        by=request.user,
    )
    return redirect("core:job", request.municipality.slug, pk)
