# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils import timezone

from augenhoehe.kit.actions import action
from augenhoehe.kit.enums import JobState, StepState
from augenhoehe.kit.jobs.kinds import kind_named
from augenhoehe.kit.jobs.rules import standing
from augenhoehe.kit.jobs.task import carry_out_job
from augenhoehe.kit.models.job import Job


@action
def start_job(
    *, kind: str, municipality_id: int, object_id: int, title: str, address: str, by: Any, part: str = ""
) -> Job:
    """Begin long work on an object, or let it go on: what is done already stays, what is under way is not doubled.

    `address` is the page the work belongs to. Whoever calls this has asked for the kind's permission.
    """
    now = timezone.now()
    job, made = Job.objects.select_for_update().get_or_create(
        kind=kind,
        object_id=object_id,
        part=part,
        defaults={
            "municipality_id": municipality_id,
            "title": title[:300],
            "address": address,
            "actor_id": by.pk,
            "begun_at": now,
            "beat_at": now,
        },
    )
    if not made:
        how = standing(JobState(job.state), job.beat_at, now)
        if how.goes_on and not how.can_be_continued:
            return job
        job.attempt += 1
        job.title, job.address, job.actor_id = title[:300], address, by.pk
        job.state, job.failure, job.begun_at, job.beat_at = JobState.WAITING, "", now, now
    job.steps = [
        {
            "key": step.key,
            "label": step.label,
            "state": StepState.DONE if step.done else StepState.WAITING,
        }
        for step in kind_named(kind).steps(job)
    ]
    job.save()
    # In the same transaction: either both are there, the job and the worker's order, or neither.
    carry_out_job.enqueue(job.pk, job.attempt)
    job.refresh_from_db()
    return job
