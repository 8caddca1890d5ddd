# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from augenhoehe.core.demo import Cast
from augenhoehe.kit.enums import JobState
from augenhoehe.kit.models import Job
from tests.kit.jobs.conftest import Bakery
from tests.kit.jobs.test_carry_out import begin

pytestmark = pytest.mark.django_db


def test_what_is_under_way_is_not_doubled_and_what_was_broken_off_goes_on(bakery: Bakery, cast: Cast) -> None:
    job = begin(cast)
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, beat_at=timezone.now())
    assert begin(cast).attempt == 1
    Job.objects.filter(pk=job.pk).update(beat_at=timezone.now() - datetime.timedelta(minutes=5))
    assert (begin(cast).attempt, begin(cast).state) == (2, JobState.DONE)
