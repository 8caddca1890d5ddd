# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person states about a measure; checked and written the same way when creating and when editing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from augenhoehe.concept.models import Version
from augenhoehe.core.enums import OrganizationKind, VocabularyKey
from augenhoehe.core.models import Municipality, Organization, Term
from augenhoehe.council.models import Resolution
from augenhoehe.kit import clock
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.enums import Emphasis, MeasureStatus, Novelty, Priority, Reach, Timeliness
from augenhoehe.measures.models import Goal, Measure
from augenhoehe.measures.rules import measures as rules

PLAIN = (
    *("code", "title", "official_title", "description", "initial_situation", "activities", "method"),
    *("expected_effect", "social_space", "goal", "field_of_action", "emphasis", "novelty", "priority"),
    *("reaching", "reach", "responsible", "carrier", "contact_name", "contact_email"),
    *("migrant_participation", "steering_body", "starts_on", "ends_on", "started_on", "ended_on"),
    *("timetable", "next_report_on", "status", "timeliness", "delay_reason"),
    *("total_cost", "subject_to_funding", "follow_up_funding", "recommendation", "publicity"),
    *("public", "money_public", "resolution", "concept_version", "concept_block_key"),
)
"""Fields of one value."""

SEVERAL = ("further_fields", "keywords", "target_groups", "partners")
"""Fields of several rows."""

WORDS = {
    "field_of_action": VocabularyKey.FIELD_OF_ACTION,
    "further_fields": VocabularyKey.FIELD_OF_ACTION,
    "keywords": VocabularyKey.KEYWORD,
    "target_groups": VocabularyKey.TARGET_GROUP,
}
"""Which vocabulary the words of a field come from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFacts:
    """All fields of a measure that people fill in. Every object must belong to the measure's own town."""

    code: str
    title: str
    goal: Goal
    field_of_action: Term
    responsible: Organization
    official_title: str = ""
    description: str = ""
    initial_situation: str = ""
    activities: str = ""
    method: str = ""
    expected_effect: str = ""
    social_space: str = ""
    further_fields: Sequence[Term] = ()
    keywords: Sequence[Term] = ()
    emphasis: Emphasis | None = None
    novelty: Novelty | None = None
    priority: Priority | None = None
    target_groups: Sequence[Term] = ()
    reaching: str = ""
    reach: Reach | None = None
    partners: Sequence[Organization] = ()
    carrier: Organization | None = None
    contact_name: str = ""
    contact_email: str = ""
    migrant_participation: str = ""
    steering_body: Organization | None = None
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None
    started_on: datetime.date | None = None
    ended_on: datetime.date | None = None
    timetable: str = ""
    next_report_on: datetime.date | None = None
    status: MeasureStatus = MeasureStatus.PLANNED
    timeliness: Timeliness | None = None
    delay_reason: str = ""
    total_cost: Decimal | None = None
    subject_to_funding: bool = False
    follow_up_funding: str = ""
    recommendation: str = ""
    publicity: str = ""
    public: bool = False
    money_public: bool = False
    resolution: Resolution | None = None
    concept_version: Version | None = None
    concept_block_key: str = ""

    def check(self, municipality: Municipality) -> None:
        """Raise RuleViolation with everything that does not fit; ValueError where something is another town's."""
        steering = self.steering_body
        verdicts = (
            rules.check_timeliness(self.timeliness, self.delay_reason),
            rules.check_period(rules.Period(self.starts_on, self.ends_on)),
            rules.check_actual_period(rules.Period(self.started_on, self.ended_on), clock.today()),
            rules.check_cost(self.total_cost),
            rules.check_steering_body(OrganizationKind(steering.kind) if steering else None),
        )
        reasons = [reason for verdict in verdicts for reason in verdict.reasons]
        if reasons:
            raise RuleViolation(reasons)
        towns = {item.municipality_id for item in self._owned()} | {
            word.vocabulary.municipality_id for _name, word in self._words()
        }
        if towns != {municipality.pk}:
            raise ValueError("A measure refers only to what belongs to its own town.")
        for name, word in self._words():
            if word.vocabulary.key != WORDS[name]:
                raise ValueError(f"The words of {name} come from another vocabulary.")

    def _owned(self) -> Iterator[Goal | Organization | Resolution | Version]:
        """Everything that belongs to a town itself."""
        several = (self.goal, self.responsible, *self.partners, self.carrier, self.steering_body)
        for item in (*several, self.resolution, self.concept_version):
            if item is not None:
                yield item

    def _words(self) -> Iterator[tuple[str, Term]]:
        """Every word with the name of its field."""
        yield "field_of_action", self.field_of_action
        for name in ("further_fields", "keywords", "target_groups"):
            for word in getattr(self, name):
                yield name, word

    def write(self, measure: Measure) -> None:
        """Put the facts onto the measure and save it. The first field of action is no further one."""
        for name in PLAIN:
            value = getattr(self, name)
            empty = None if measure._meta.get_field(name).null else ""
            setattr(measure, name, empty if value is None else value)
        measure.save()
        first = self.field_of_action.pk
        measure.further_fields.set([term for term in self.further_fields if term.pk != first])
        for name in ("keywords", "target_groups", "partners"):
            getattr(measure, name).set(getattr(self, name))


def facts_of(measure: Measure, **changed: Any) -> MeasureFacts:
    """A stored measure as facts, with some of them changed: for whoever changes a few fields of many measures."""
    kinds: dict[str, Any] = {
        "emphasis": Emphasis,
        "novelty": Novelty,
        "priority": Priority,
        "reach": Reach,
        "status": MeasureStatus,
        "timeliness": Timeliness,
    }
    values: dict[str, Any] = {name: getattr(measure, name) for name in PLAIN}
    values |= {name: kind(values[name]) if values[name] else None for name, kind in kinds.items()}
    values |= {name: list(getattr(measure, name).all()) for name in SEVERAL}
    return MeasureFacts(**{**values, **changed})


def as_recorded(measure: Measure) -> dict[str, Any]:
    """The measure's fields as they stand in the audit log: plain values, relations by their numbers."""
    plain = {
        field.name: measure.serializable_value(field.attname)
        for field in measure._meta.concrete_fields
        if field.name in PLAIN
    }
    return plain | {name: sorted(row.pk for row in getattr(measure, name).all()) for name in SEVERAL}
