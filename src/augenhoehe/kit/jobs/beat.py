# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signs of life while a step works: one step may typeset for many seconds without coming by the database."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.utils import DatabaseError
from django.utils import timezone

from augenhoehe.kit.enums import JobState
from augenhoehe.kit.jobs.rules import BEAT_EVERY
from augenhoehe.kit.models.job import Job


@contextmanager
def beating(number: int, attempt: int) -> Iterator[None]:
    """Let a job give signs of life inside the block, from a thread with a connection of its own."""
    ended = threading.Event()
    thread = threading.Thread(target=_beat, args=(number, attempt, ended), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _beat(number: int, attempt: int, ended: threading.Event) -> None:
    running = Job.objects.filter(pk=number, attempt=attempt, state=JobState.RUNNING)
    try:
        while not ended.wait(BEAT_EVERY.total_seconds()):
            try:
                running.update(beat_at=timezone.now())
            except DatabaseError:
                continue  # a busy database: the next sign of life comes in a moment
    finally:
        connection.close()
