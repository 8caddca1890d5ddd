# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one background task of the house: carry out a job. Whose steps they are, the job says."""

from __future__ import annotations

from contextlib import nullcontext

from django.conf import settings
from django.db import connection
from django.utils import translation
from django_tasks import task

from augenhoehe.kit.jobs.beat import beating
from augenhoehe.kit.jobs.carry_out import carry_out


@task()
def carry_out_job(number: int, attempt: int) -> None:
    """Carry out an attempt of a job, in the house's language."""
    # Inside a transaction (the work is done at once then) nobody else could see or give signs of life.
    alive = nullcontext() if connection.in_atomic_block else beating(number, attempt)
    with translation.override(settings.LANGUAGE_CODE), alive:
        carry_out(number, attempt)
