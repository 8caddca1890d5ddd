# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person states about a measure; checked and written the same way when creating and when editing."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from augenhoehe.concept.models import Version
from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Municipality, Organization, Term
from augenhoehe.council.models import Resolution
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.enums import MeasureStatus, Timeliness
from augenhoehe.measures.models import Goal, Measure
from augenhoehe.measures.rules import measures as rules

PLAIN = (
    "code",
    "title",
    "description",
    "goal",
    "field_of_action",
    "responsible",
    "starts_on",
    "ends_on",
    "status",
    "timeliness",
    "delay_reason",
    "public",
    "resolution",
    "concept_version",
    "concept_block_key",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFacts:
    """All fields of a measure that people fill in. Every object must belong to the measure's own town."""

    code: str
    title: str
    goal: Goal
    field_of_action: Term
    responsible: Organization
    description: str = ""
    target_groups: Sequence[Term] = ()
    partners: Sequence[Organization] = ()
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None
    status: MeasureStatus = MeasureStatus.PLANNED
    timeliness: Timeliness | None = None
    delay_reason: str = ""
    public: bool = False
    resolution: Resolution | None = None
    concept_version: Version | None = None
    concept_block_key: str = ""

    def check(self, municipality: Municipality) -> None:
        """Raise RuleViolation with everything that does not fit; ValueError where something is another town's."""
        verdicts = (
            rules.check_timeliness(self.timeliness, self.delay_reason),
            rules.check_period(rules.Period(self.starts_on, self.ends_on)),
        )
        reasons = [reason for verdict in verdicts for reason in verdict.reasons]
        if reasons:
            raise RuleViolation(reasons)
        owned = [self.goal, self.responsible, *self.partners, self.resolution, self.concept_version]
        towns = {item.municipality_id for item in owned if item is not None}
        words = (self.field_of_action, *self.target_groups)
        towns |= {word.vocabulary.municipality_id for word in words}
        if towns != {municipality.pk}:
            raise ValueError("A measure refers only to what belongs to its own town.")
        if self.field_of_action.vocabulary.key != VocabularyKey.FIELD_OF_ACTION:
            raise ValueError("The field of action comes from the vocabulary of fields of action.")

    def write(self, measure: Measure) -> None:
        """Put the facts onto the measure and save it."""
        for name in PLAIN:
            setattr(measure, name, getattr(self, name))
        measure.timeliness = self.timeliness or ""
        measure.save()
        measure.target_groups.set(self.target_groups)
        measure.partners.set(self.partners)


def as_recorded(measure: Measure) -> dict[str, Any]:
    """The measure's own fields as they stand in the audit log: plain values, relations by their number."""
    return {
        field.name: measure.serializable_value(field.attname)
        for field in measure._meta.concrete_fields
        if field.name in PLAIN
    }
