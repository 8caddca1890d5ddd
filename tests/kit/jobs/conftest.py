# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from enum import StrEnum
from typing import Any

import pytest

from augenhoehe.kit.jobs import kinds
from augenhoehe.kit.jobs.kinds import JobKind, Step
from augenhoehe.kit.models import Job


class Right(StrEnum):
    BAKE = "test.bake"


class Bakery:
    """A kind of work of three steps; what it has made stays, and each step may be told to fail."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.failing: dict[str, Exception] = {}

    def steps(self, job: Job) -> list[Step]:
        return [Step(key, key.title(), done=key in self.made) for key in ("teig", "ofen", "tisch")]

    def work(self, job: Job, key: str, by: Any) -> None:
        if key in self.failing:
            raise self.failing[key]
        self.made.append(key)


@pytest.fixture
def bakery(monkeypatch: pytest.MonkeyPatch) -> Bakery:
    made = Bakery()
    monkeypatch.setattr(kinds, "_kinds", {})
    kinds.register(JobKind("test.bread", "Brot backen", Right.BAKE, made.steps, made.work))
    return made
