# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words in which a town's measures are told."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from augenhoehe.measures.enums import Assessment, MeasureStatus

S = MeasureStatus


def day(text: str) -> datetime.date:
    """An ISO date."""
    return datetime.date.fromisoformat(text)


@dataclass(frozen=True, slots=True)
class Told:
    """One report on a measure."""

    on: str
    status: MeasureStatus
    text: str
    next_steps: str = ""
    delay_reason: str = ""
    assessment: Assessment | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """One measure of the story; goal, department and partners by their keys, words by their position."""

    code: str
    title: str
    goal: str
    words: int
    department: str
    description: str
    starts_on: str = ""
    ends_on: str = ""
    partners: tuple[str, ...] = ()
    groups: tuple[int, ...] = ()
    public: bool = True
    status: MeasureStatus = S.PLANNED
    milestones: tuple[tuple[str, str, str], ...] = ()
    reports: tuple[Told, ...] = field(default=())
