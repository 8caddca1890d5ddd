# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person states about an indicator; checked and written the same way when creating and when editing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields
from typing import Any

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.kit.violations import require
from augenhoehe.measures.enums import Direction, IndicatorKind
from augenhoehe.measures.models import Indicator, Measure
from augenhoehe.measures.rules import indicators as rules


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorFacts:
    """All fields of an indicator that people fill in. Every object must belong to the indicator's own town."""

    code: str
    title: str
    definition: str
    source: str
    theme: str = ""
    unit: str = ""
    decimals: int = 0
    direction: Direction = Direction.NEUTRAL
    counts_people: bool = False
    suppress_below: int = 5
    base: Indicator | None = None
    groups: str = ""
    territory: str = ""
    source_url: str = ""
    licence: str = ""
    months_between: int = 12
    responsible: Organization | None = None
    public: bool = False
    retired_on: datetime.date | None = None
    measure: Measure | None = None

    def check(self, municipality: Municipality, own: int | None = None) -> None:
        """Raise RuleViolation where a fact does not fit; ValueError where something is another town's."""
        require(
            rules.check_definition(
                counts_people=self.counts_people,
                is_share=self.base is not None,
                own_base=self.base is not None and self.base.pk == own,
            )
        )
        owned = [self.base, self.responsible, self.measure]
        if any(item is not None and item.municipality_id != municipality.pk for item in owned):
            raise ValueError("An indicator refers only to what belongs to its own town.")

    def write(self, indicator: Indicator) -> None:
        """Put the facts onto the indicator and save it."""
        for field in fields(self):
            setattr(indicator, field.name, getattr(self, field.name))
        indicator.kind = IndicatorKind.CONTEXT if self.measure is None else IndicatorKind.MEASURE
        indicator.save()


def as_recorded(indicator: Indicator) -> dict[str, Any]:
    """The indicator's own fields as they stand in the audit log: plain values, relations by their number."""
    own = {field.name for field in fields(IndicatorFacts)}
    return {
        field.name: indicator.serializable_value(field.attname)
        for field in indicator._meta.concrete_fields
        if field.name in own
    }
