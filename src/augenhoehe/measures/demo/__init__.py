# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The measures' chapter of the demo.

The names of Bergkamen's projects are those its council paper 12/0767 lists; goals, dates, reports, figures and
all of Kamen's measures are invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Municipality
from augenhoehe.council.models import Resolution
from augenhoehe.kit import clock
from augenhoehe.measures.actions.create_measure import create_measure
from augenhoehe.measures.actions.measure_facts import MeasureFacts
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.actions.save_goal import save_goal
from augenhoehe.measures.actions.save_milestone import save_milestone
from augenhoehe.measures.demo import (
    bergkamen,
    budget,
    details,
    grants,
    indicators,
    kamen,
    rounds,
    second_year,
    succession,
)
from augenhoehe.measures.demo.plan import Plan, day
from augenhoehe.measures.enums import Timeliness
from augenhoehe.measures.models import Goal, Measure

GOALS = {"bergkamen": bergkamen.GOALS, "kamen": kamen.GOALS}
PLANS = {"bergkamen": bergkamen.PLANS, "kamen": kamen.PLANS}
PAPERS = {"bergkamen": "12/0767", "kamen": "039/2022"}
PLANNED_ON = {"bergkamen": day("2022-12-12"), "kamen": day("2022-08-15")}
HANDS = {"bergkamen": "anna", "kamen": "clara"}


def tell(cast: Cast) -> None:
    """Tell the chapter: goals, the measures that carry out the two resolutions, and what was reported on them.

    Where the demo stands in 2024 or later (`AUGENHOEHE_TODAY`), Bergkamen's second year is told too.
    """
    for slug, plans in PLANS.items():
        town, by = cast.town(slug), cast.people[HANDS[slug]]
        with clock.standing_on(PLANNED_ON[slug]):
            keywords = details.name_things(cast, slug, by)
            goals = _goals(town, slug, by)
            measures = [
                _measure(cast, plan, goals, by, details.details_of(cast, slug, plan.code, keywords))
                for plan in plans
            ]
        for plan, measure in zip(plans, measures, strict=True):
            _reports(plan, measure, by)
        if slug == "bergkamen":
            succession.tell(cast, goals["1.2"], measures[0].resolution)
    grants.tell(cast)
    budget.tell(cast)
    indicators.tell(cast)
    rounds.tell(cast)
    if clock.today() >= second_year.TOLD_FROM:
        second_year.tell(cast)


def _goals(town: Municipality, slug: str, by: Account) -> dict[str, Goal]:
    goals: dict[str, Goal] = {}
    for position, (code, above, title) in enumerate(GOALS[slug]):
        goals[code] = save_goal(
            municipality=town,
            code=code,
            title=title,
            description=details.GOAL_TEXTS[slug].get(code, ""),
            parent=goals.get(above),
            position=position,
            by=by,
        )
    return goals


def _measure(cast: Cast, plan: Plan, goals: dict[str, Goal], by: Account, more: Mapping[str, Any]) -> Measure:
    town = goals[plan.goal].municipality
    slug = town.slug
    first = plan.reports[0].status if plan.reports else plan.status
    facts = MeasureFacts(
        code=plan.code,
        title=plan.title,
        description=plan.description,
        goal=goals[plan.goal],
        field_of_action=cast.fields_of_action[slug][plan.words],
        target_groups=[cast.target_groups[slug][number] for number in plan.groups],
        responsible=cast.departments[slug][plan.department],
        partners=[cast.partners[slug][key] for key in plan.partners],
        starts_on=day(plan.starts_on) if plan.starts_on else None,
        ends_on=day(plan.ends_on) if plan.ends_on else None,
        status=first,
        public=plan.public,
        money_public=plan.public,
        resolution=Resolution.objects.filter(
            municipality=town, consultation__paper__reference=PAPERS[slug]
        ).first(),
        concept_version=Version.objects.filter(
            concept__municipality=town, paper__reference=PAPERS[slug]
        ).first(),
        **more,
    )
    measure = create_measure(municipality=town, facts=facts, by=by)
    for title, due_on, reached_on in plan.milestones:
        reached = day(reached_on) if reached_on else None
        with clock.standing_on(max(reached or clock.today(), clock.today())):
            save_milestone(measure=measure, title=title, due_on=day(due_on), reached_on=reached, by=by)
    return measure


def _reports(plan: Plan, measure: Measure, by: Account) -> None:
    for told in plan.reports:
        with clock.standing_on(max(day(told.on), PLANNED_ON[measure.municipality.slug])):
            report_progress(
                measure=measure,
                reported_on=day(told.on),
                text=told.text,
                status=told.status,
                timeliness=Timeliness.DELAYED if told.delay_reason else Timeliness.ON_TIME,
                delay_reason=told.delay_reason,
                next_steps=told.next_steps,
                assessment=told.assessment,
                by=by,
            )
