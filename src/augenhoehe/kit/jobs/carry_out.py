# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Carrying out a job: its steps one after the other, with signs of life, until it is done or a step fails."""

from __future__ import annotations

import logging

from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext as _

from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.documents.typesetting import TypesettingError
from augenhoehe.kit.enums import JobState, StepState
from augenhoehe.kit.jobs.kinds import StepFailed, kind_of
from augenhoehe.kit.models.job import Job
from augenhoehe.kit.violations import RuleViolation

logger = logging.getLogger(__name__)

TOLD_AS_IT_IS = (StepFailed, RuleViolation, DocumentError)
"""Failures whose words are meant for whoever began the work."""


class Overtaken(Exception):
    """Another attempt has begun: this one changes nothing any more."""


def carry_out(number: int, attempt: int) -> None:
    """Do what is missing of a job. Nothing happens where this attempt was carried out or overtaken already."""
    mine = Job.objects.filter(pk=number, attempt=attempt, state=JobState.WAITING)
    if not mine.update(state=JobState.RUNNING, beat_at=timezone.now()):
        return
    job = Job.objects.get(pk=number)
    try:
        _steps(job)
    except Overtaken:
        logger.warning("Job %d: attempt %d was overtaken by another one.", number, attempt)


def _steps(job: Job) -> None:
    by = get_user_model()._default_manager.filter(pk=job.actor_id).first()
    for step in job.steps:
        if step["state"] == StepState.DONE:
            continue
        step["state"] = StepState.RUNNING
        _keep(job)
        words = _work(job, step["key"], by)
        if words:
            step["state"] = StepState.FAILED
            job.state, job.failure = JobState.FAILED, words
            _keep(job)
            return
        step["state"] = StepState.DONE
        _keep(job)
    job.state = JobState.DONE
    _keep(job)


def _work(job: Job, key: str, by: object) -> str:
    """Do one step; returns why it failed, or nothing."""
    if by is None:
        return _("The account that began this is not there any more. Please begin it again yourself.")
    try:
        kind_of(job).work(job, key, by)
    except Exception as failure:  # whatever it is, it is told, and what was done before stays
        # what the typesetter says is English and about our layouts: nobody could do anything with it
        if isinstance(failure, TOLD_AS_IT_IS) and not isinstance(failure, TypesettingError):
            return str(failure)
        logger.exception("Job %d: step %s failed unexpectedly.", job.pk, key)
        return _(
            "Something unexpected happened. What is done already stays. Please let it go on; if it fails again, "
            "tell those who run the system: job %(number)d."
        ) % {"number": job.pk}
    return ""


def _keep(job: Job) -> None:
    """Save how far it is. Raises Overtaken where another attempt has begun."""
    kept = Job.objects.filter(pk=job.pk, attempt=job.attempt).update(
        steps=job.steps, state=job.state, failure=job.failure, beat_at=timezone.now()
    )
    if not kept:
        raise Overtaken
