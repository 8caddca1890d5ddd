# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What planning a Beratungsfolge needs to know of a town."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from augenhoehe.core.enums import BodyClass
from augenhoehe.core.models import Municipality
from augenhoehe.core.queries import council_bodies
from augenhoehe.council.enums import ON_ITS_WAY, DayKind, LatePapers, PaperState
from augenhoehe.council.models import BodyRule, Consultation, Meeting, Paper, SignOffPolicy
from augenhoehe.council.rules.deadline_rules import BodyFacts, DeadlineRule, Sitting
from augenhoehe.kit import policies
from augenhoehe.kit.german_order import german
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.kit.working_days import WorkingDays

RANK = {
    BodyClass.INTEGRATION_BODY: 0,
    BodyClass.COMMITTEE: 1,
    BodyClass.MAIN_COMMITTEE: 2,
    BodyClass.COUNCIL: 3,
}
"""The usual order of bodies; one whose class is not known counts as a committee."""

STEP_FIELDS = (
    *("date", "position", "outcome", "body_name", "organization__body_class", "organization__name"),
    *("paper__reference", "paper__name", "paper__state", "paper__municipality_id", "paper__paper_type"),
)
SHOWN = (PaperState.DRAFT, *ON_ITS_WAY)


def planning_bodies(municipality: Municipality, today: datetime.date) -> list[BodyFacts]:
    """All council bodies of a town, first to last, with their coming sittings and deadline rules; four queries.

    A body carries the name it has on its next sitting, so that a change of name is planned with.
    """
    bodies = council_bodies(municipality).prefetch_related("names")
    sittings: dict[int, list[Sitting]] = {}
    coming = Meeting.objects.filter(municipality=municipality, cancelled=False, date__gte=today)
    for body, day, begin in coming.order_by("date").values_list("organization_id", "date", "start"):
        sittings.setdefault(body, []).append(Sitting(day, begin))
    rules: dict[int, list[DeadlineRule]] = {}
    for rule in BodyRule.objects.filter(organization__municipality=municipality):
        rules.setdefault(rule.organization_id, []).append(rule_facts(rule))
    facts = [
        BodyFacts(
            body.pk,
            body.name,
            RANK[BodyClass(body.body_class)] if body.body_class else RANK[BodyClass.COMMITTEE],
            tuple(sittings.get(body.pk, ())),
            tuple(rules.get(body.pk, ())),
        )
        for body in bodies
    ]
    return sorted(facts, key=lambda body: (body.rank, german(body.name)))


@dataclass(frozen=True, slots=True)
class DraftBefore:
    """A paper that is not on its way yet, the first sitting it is meant for, and by when it must be handed in."""

    paper: Paper
    first_day: datetime.date
    hand_in_by: datetime.date


def dated_steps(actor: Any, municipality: Municipality) -> list[Consultation]:
    """Consultations with a day, of drafts and of papers on their way, each with its body's deadline rule; one query.

    Only with what lines of lists tell.
    """
    steps = _dated_steps(actor, municipality.pk)
    for step in steps:
        step.paper.municipality = municipality
    return steps


@prepared_for_reader
def _dated_steps(actor: Any, town: int) -> QuerySet[Consultation]:
    found = policies.visible_in(actor, Consultation.objects.all(), town, town="paper__municipality")
    rule = BodyRule.objects.filter(
        organization=OuterRef("organization"), valid_from__lte=OuterRef("date")
    ).order_by("-valid_from")
    return (
        found.filter(paper__state__in=SHOWN, date__isnull=False)
        .annotate(
            rule_days=Subquery(rule.values("days_before")[:1]),
            rule_kind=Subquery(rule.values("day_kind")[:1]),
        )
        .select_related("organization", "paper")
        .only(*STEP_FIELDS)
        .order_by("date", "position", "pk")
    )


def drafts_before_sittings(steps: Iterable[Consultation]) -> list[DraftBefore]:
    """The drafts among the papers of `dated_steps`, the most pressing first.

    Where the first body has no deadline rule, the sitting itself is the last day.
    """
    first: dict[int, Consultation] = {}
    for step in steps:
        if step.paper.state == PaperState.DRAFT:
            first.setdefault(step.paper_id, step)
    found = [_draft_before(step) for step in first.values()]
    return sorted(found, key=lambda draft: (draft.hand_in_by, draft.paper.pk))


def _draft_before(step: Consultation) -> DraftBefore:
    days, kind = vars(step)["rule_days"], vars(step)["rule_kind"]
    first_day = step.date or datetime.date.max
    if days is None:
        return DraftBefore(step.paper, first_day, first_day)
    last = DeadlineRule(first_day, days, DayKind(kind)).last_day(
        first_day, WorkingDays.of(step.paper.municipality.ags)
    )
    return DraftBefore(step.paper, first_day, last)


def rule_facts(rule: BodyRule) -> DeadlineRule:
    """A deadline rule as the rules know it."""
    return DeadlineRule(
        rule.valid_from,
        rule.days_before,
        DayKind(rule.day_kind),
        LatePapers(rule.late_papers),
        rule.urgent_days,
    )


def preparation_days(paper: Paper, today: datetime.date) -> int:
    """The working days that signatures need before a paper of this kind can be handed in; two queries at most."""
    policy = (
        SignOffPolicy.objects.filter(municipality=paper.municipality, valid_from__lte=today)
        .prefetch_related("stations")
        .order_by("-valid_from")
        .first()
    )
    if policy is None or paper.paper_type not in policy.required_types:
        return 0
    return policy.days_to_sign * len({station.stage for station in policy.stations.all()})
