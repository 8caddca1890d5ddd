# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing a Beratungsfolge: the same way for a new paper and for a changed one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from augenhoehe.council.models import Consultation, Meeting, Paper
from augenhoehe.council.queries.bodies import BodyDirectory
from augenhoehe.council.rules.facts import Step

OUT_OF_THE_WAY = 10_000
"""Added to positions while they are handed out anew, since each may stand only once."""


@dataclass(frozen=True, slots=True)
class StepWriter:
    """Writes steps of one paper; bodies are found by their printed names and must be the town's own."""

    paper: Paper

    def write(self, steps: Sequence[Step]) -> None:
        """Store the steps in this order: known ones (by number) are moved and changed, others are new or go."""
        directory = BodyDirectory(self.paper.municipality)
        stored = {item.pk: item for item in self.paper.consultations.all()}
        meetings = self._meetings()
        if any(step.number is not None and step.number not in stored for step in steps):
            raise ValueError("A step belongs to another paper.")
        if any(step.body is not None and step.body not in directory.bodies for step in steps):
            raise ValueError("A body belongs to another town.")
        kept = {step.number for step in steps}
        self.paper.consultations.exclude(pk__in=[number for number in kept if number]).delete()
        self.paper.consultations.update(position=F("position") + OUT_OF_THE_WAY)
        for position, step in enumerate(steps, 1):
            item = stored.get(step.number or 0) or Consultation(paper=self.paper)
            body = directory.bodies.get(step.body or 0) or directory.find(step.body_name, step.date)
            item.position = position
            item.organization = body
            item.body_name = step.body_name.strip()
            item.role = step.role or ""
            item.date = step.date
            item.meeting_id = meetings.get((body.pk, step.date)) if body is not None else None
            item.revision += 1
            item.save()

    def _meetings(self) -> dict[tuple[int, Any], int]:
        found = Meeting.objects.filter(municipality=self.paper.municipality)
        return {(body, day): pk for pk, body, day in found.values_list("pk", "organization_id", "date")}
