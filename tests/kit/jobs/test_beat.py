# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import threading

import pytest
from django.db import connection
from django.utils import timezone

from augenhoehe.kit.enums import JobState
from augenhoehe.kit.jobs import beat
from augenhoehe.kit.models import Job


@pytest.mark.django_db
def test_a_running_job_gives_signs_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    old = timezone.now() - datetime.timedelta(hours=1)
    job = Job.objects.create(
        municipality_id=1,
        kind="x",
        object_id=1,
        title="x",
        address="/",
        actor_id=1,
        begun_at=old,
        beat_at=old,
    )
    beats = iter((False, False, True))  # wait twice, then it has ended

    class Ended(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            return next(beats)

    monkeypatch.setattr(connection, "close", lambda: None)  # the test's own connection
    beat._beat(job.pk, 1, Ended())
    job.refresh_from_db()
    assert job.beat_at == old  # it only waits
    Job.objects.update(state=JobState.RUNNING)
    beats = iter((False, True))
    beat._beat(job.pk, 1, Ended())
    job.refresh_from_db()
    assert job.beat_at > old
