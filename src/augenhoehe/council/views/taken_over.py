# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a paper that is written to another one begins with, so that nothing is typed twice."""

from __future__ import annotations

from typing import Any

from augenhoehe.council.enums import ConsultationRole, PaperType
from augenhoehe.council.forms.paper import PaperForm
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.papers import steps_of
from augenhoehe.council.rules.facts import DutyText, Step
from augenhoehe.council.rules.kinds import KINDS, ONLY_NOTED, TAKEN_OVER
from augenhoehe.kit import clock


def beginning(kind: PaperType | None, other: Paper | None) -> dict[str, Any]:
    """The first values of the form; of a paper that stands alone only its kind."""
    begun: dict[str, Any] = {"paper_type": kind} if kind else {}
    if kind is not None and other is not None and KINDS[kind].relation is not None:
        shown = PaperForm.initial_of(other)
        begun |= {name: shown[name] for name in TAKEN_OVER[kind] if name in shown}
        begun["related"] = other.reference
    return begun


def duties_taken(kind: PaperType | None, other: Paper | None) -> list[DutyText]:
    """The intended duties that go along."""
    if kind is None or other is None or "duties" not in TAKEN_OVER.get(kind, ()):
        return []
    return PaperForm.duties_of(other)


def steps_taken(kind: PaperType, other: Paper | None) -> list[Step]:
    """The bodies that still have to deal with the other paper, in its order; days that have passed are left open."""
    if other is None or KINDS[kind].relation is None:
        return []
    today = clock.today()
    return [
        Step(
            body_name=step.body_name,
            body=step.body,
            role=ConsultationRole.INFORMATION if kind in ONLY_NOTED else step.role,
            date=step.date if step.date is None or step.date >= today else None,
        )
        for step in steps_of(other)
        if step.outcome is None
    ]
