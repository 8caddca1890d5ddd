# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from enum import StrEnum


class JobState(StrEnum):
    """How far long work is. What was broken off still says running; its missed signs of life tell (`jobs.rules`)."""

    WAITING = "waiting"
    RUNNING = "running"
    FAILED = "failed"
    DONE = "done"


class StepState(StrEnum):
    """How far one step of it is."""

    WAITING = "waiting"
    RUNNING = "running"
    FAILED = "failed"
    DONE = "done"
