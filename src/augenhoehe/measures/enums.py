# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from enum import StrEnum


class MeasureStatus(StrEnum):
    """Where a measure stands (Erfurt, Lilienthal, Rheine and Hagen merged)."""

    PLANNED = "planned"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DELAYED = "delayed"
    CONTINUING = "continuing"
    DONE = "done"
    DEFERRED = "deferred"
    DROPPED = "dropped"


class Assessment(StrEnum):
    """How far a measure has reached its aim, in the eyes of those who report; none of them is an error."""

    REACHED = "reached"
    PARTLY_REACHED = "partly_reached"
    NOT_REACHED = "not_reached"
    NOT_ASSESSABLE = "not_assessable"
