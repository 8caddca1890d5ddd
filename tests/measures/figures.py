# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators as tests need them: made by the room's own actions."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.create_indicator import create_indicator
from augenhoehe.measures.actions.indicator_facts import IndicatorFacts
from augenhoehe.measures.actions.save_values import ValueEntry, save_values
from augenhoehe.measures.models import Indicator
from tests.measures.builders import HANDS


def facts(**changed: Any) -> IndicatorFacts:
    """Facts that fit, except for what the test changes."""
    values: dict[str, Any] = {
        "code": "R1",
        "title": "Einbürgerungen",
        "definition": "Menschen, die im Jahr eingebürgert wurden.",
        "source": "Standesamt",
        "theme": "Rechtliche Integration",
        "unit": "Personen",
        "counts_people": True,
        "public": True,
    }
    return IndicatorFacts(**{**values, **changed})


def indicator(cast: Cast, town: str = "bergkamen", **changed: Any) -> Indicator:
    """An indicator of a town."""
    return create_indicator(municipality=cast.town(town), facts=facts(**changed), by=cast.people[HANDS[town]])


def day(year: int) -> datetime.date:
    """The last day of a year."""
    return datetime.date(year, 12, 31)


def enter(cast: Cast, of: Indicator, *cells: tuple[int, str, float | str], **more: Any) -> Indicator:
    """Values of an indicator: year, group, and number or reason."""
    entries = [
        ValueEntry(as_of=day(year), group=group, missing_reason=told, **more)
        if isinstance(told, str)
        else ValueEntry(as_of=day(year), group=group, value=Decimal(str(told)), **more)
        for year, group, told in cells
    ]
    return save_values(indicator=of, entries=entries, by=cast.people[HANDS[of.municipality.slug]])
