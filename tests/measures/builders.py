# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals and measures as tests need them: made by the room's own actions."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.create_measure import create_measure
from augenhoehe.measures.actions.measure_facts import MeasureFacts
from augenhoehe.measures.actions.save_budget_line import LineFacts, save_budget_line
from augenhoehe.measures.actions.save_goal import save_goal
from augenhoehe.measures.actions.save_milestone import save_milestone
from augenhoehe.measures.enums import (
    BudgetKind,
    Emphasis,
    MeasureStatus,
    Novelty,
    Priority,
    Reach,
    Timeliness,
)
from augenhoehe.measures.models import BudgetLine, Goal, Measure, Milestone
from augenhoehe.measures.rules.budget import Figures

HANDS = {"bergkamen": "anna", "kamen": "clara"}


def goal(cast: Cast, town: str = "bergkamen", *, code: str = "1", parent: Goal | None = None) -> Goal:
    """A goal of a town."""
    return save_goal(
        municipality=cast.town(town),
        code=code,
        title=f"Ziel {code}",
        parent=parent,
        position=0,
        by=cast.people[HANDS[town]],
    )


def facts(cast: Cast, town: str = "bergkamen", **changed: Any) -> MeasureFacts:
    """Facts that fit, except for what the test changes."""
    found = Goal.objects.filter(municipality=cast.town(town)).first()
    values: dict[str, Any] = {
        "code": "M 1",
        "title": "Jugendkonferenz",
        "goal": found or goal(cast, town),
        "field_of_action": cast.fields_of_action[town][0],
        "responsible": next(iter(cast.departments[town].values())),
    }
    return MeasureFacts(**{**values, **changed})


def measure(cast: Cast, town: str = "bergkamen", **changed: Any) -> Measure:
    """A measure of a town; one that is replaced went into another before the test begins."""
    replaced = changed.get("status") is MeasureStatus.REPLACED
    wanted = changed | {"status": MeasureStatus.PLANNED} if replaced else changed
    made = create_measure(
        municipality=cast.town(town), facts=facts(cast, town, **wanted), by=cast.people[HANDS[town]]
    )
    if replaced:
        made.status = MeasureStatus.REPLACED
        made.save()
    return made


def milestone(
    cast: Cast, of: Measure, due_on: datetime.date, reached_on: datetime.date | None = None
) -> Milestone:
    """A milestone of a measure."""
    hand = cast.people[HANDS[of.municipality.slug]]
    return save_milestone(measure=of, title="Programm steht", due_on=due_on, reached_on=reached_on, by=hand)


def full_measure(cast: Cast, town: str = "bergkamen", **changed: Any) -> Measure:
    """A measure with something in every field that needs no other room."""
    day = datetime.date(2022, 3, 1)
    texts = ("official_title", "description", "initial_situation", "activities", "method", "expected_effect")
    more = (
        "reaching",
        "migrant_participation",
        "timetable",
        "follow_up_funding",
        "recommendation",
        "publicity",
    )
    values: dict[str, Any] = {name: f"Text zu {name}" for name in (*texts, *more)}
    values |= {
        "social_space": "Innenstadt",
        "emphasis": Emphasis.FOCUS,
        "novelty": Novelty.NEW,
        "priority": Priority.HIGH,
        "reach": Reach.POOR,
        "further_fields": cast.fields_of_action[town][1:2],
        "target_groups": cast.target_groups[town][:2],
        "partners": list(cast.partners[town].values())[:2],
        "carrier": next(iter(cast.partners[town].values())),
        "contact_name": "Kim Kontakt",
        "contact_email": "kim@bergkamen.example",
        "steering_body": next(iter(cast.bodies[town].values())),
        "starts_on": day,
        "ends_on": day.replace(year=2024),
        "started_on": day,
        "ended_on": day.replace(month=9),
        "next_report_on": day.replace(year=2023),
        "status": MeasureStatus.IN_PROGRESS,
        "timeliness": Timeliness.DELAYED,
        "delay_reason": "Stelle unbesetzt",
        "total_cost": Decimal("12500.50"),
        "subject_to_funding": True,
        "public": True,
        "money_public": True,
    }
    return measure(cast, town, **{**values, **changed})


def line_facts(*, year: int = 2022, title: str = "Honorare", **figures: Decimal) -> LineFacts:
    """Facts of a budget line; figures by their names."""
    return LineFacts(year=year, title=title, kind=BudgetKind.CONSUMPTION, figures=Figures(**figures))


def budget_line(cast: Cast, of: Measure, **changed: Any) -> BudgetLine:
    """A budget line of a measure, with 1,000 euros planned unless the test says otherwise."""
    facts = line_facts(**{"planned": Decimal(1000), **changed})
    return save_budget_line(measure=of, facts=facts, by=cast.people[HANDS[of.municipality.slug]])
