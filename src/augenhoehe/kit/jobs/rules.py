# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long work stands, told from its state and its last sign of life. No Django."""

from __future__ import annotations

import datetime
from enum import StrEnum

from augenhoehe.kit.enums import JobState

BEAT_EVERY = datetime.timedelta(seconds=5)
MISSED_AFTER = datetime.timedelta(seconds=45)
"""Nine signs of life missed: the process was ended, or its computer."""
UNATTENDED_AFTER = datetime.timedelta(seconds=30)
"""Workers look for work every second; whoever waits longer waits behind other work, or for a worker to be started."""


class Standing(StrEnum):
    """What is told to people."""

    WAITING = "waiting"
    UNATTENDED = "unattended"
    RUNNING = "running"
    BROKEN_OFF = "broken_off"
    FAILED = "failed"
    DONE = "done"

    @property
    def goes_on(self) -> bool:
        """Whether it changes by itself."""
        return self in (Standing.WAITING, Standing.UNATTENDED, Standing.RUNNING)

    @property
    def can_be_continued(self) -> bool:
        """Whether another attempt helps."""
        return self in (Standing.UNATTENDED, Standing.BROKEN_OFF, Standing.FAILED)


def standing(state: JobState, beat_at: datetime.datetime, now: datetime.datetime) -> Standing:
    """How work stands `now` whose last sign of life was at `beat_at`, both by the machine's clock."""
    silent = now - beat_at
    if state is JobState.RUNNING and silent > MISSED_AFTER:
        return Standing.BROKEN_OFF
    if state is JobState.WAITING and silent > UNATTENDED_AFTER:
        return Standing.UNATTENDED
    return Standing(state.value)
