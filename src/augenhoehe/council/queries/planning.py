# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What planning a Beratungsfolge needs to know of a town."""

from __future__ import annotations

import datetime

from augenhoehe.core.enums import BodyClass, OrganizationKind
from augenhoehe.core.models import Municipality, Organization
from augenhoehe.council.enums import DayKind, LatePapers
from augenhoehe.council.models import BodyRule, Meeting, Paper, SignOffPolicy
from augenhoehe.council.rules.planning import BodyFacts, DeadlineRule, Sitting

RANK = {
    BodyClass.INTEGRATION_BODY: 0,
    BodyClass.COMMITTEE: 1,
    BodyClass.MAIN_COMMITTEE: 2,
    BodyClass.COUNCIL: 3,
}
"""The usual order of bodies; one whose class is not known counts as a committee."""


def planning_bodies(municipality: Municipality, today: datetime.date) -> list[BodyFacts]:
    """All council bodies of a town, first to last, with their coming sittings and deadline rules; four queries.

    A body carries the name it has on its next sitting, so that a change of name is planned with.
    """
    bodies = Organization.objects.filter(
        municipality=municipality, kind=OrganizationKind.COUNCIL_BODY, active=True
    ).prefetch_related("names")
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
    return sorted(facts, key=lambda body: (body.rank, body.name))


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
