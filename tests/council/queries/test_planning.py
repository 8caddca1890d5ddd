# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, time

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.actions.create_organization import create_organization
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import BodyClass, OrganizationKind
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.set_body_rule import set_body_rule
from augenhoehe.council.enums import ConsultationRole, DayKind
from augenhoehe.council.models import SignOffPolicy, SignOffStation
from augenhoehe.council.queries import planning as queries
from tests.council import builders

TODAY = date(2023, 1, 16)


def test_bodies_come_in_their_usual_order_with_sittings_and_rules(cast: Cast) -> None:
    council = cast.bodies["bergkamen"]["rat"]
    schedule_meeting(
        municipality=cast.bergkamen,
        organization=council,
        date=date(2023, 3, 16),
        start=time(17),
        by=cast.people["dora"],
    )
    schedule_meeting(
        municipality=cast.bergkamen, organization=council, date=date(2022, 12, 8), by=cast.people["dora"]
    )
    set_body_rule(
        organization=council,
        valid_from=date(2020, 1, 1),
        days_before=10,
        day_kind=DayKind.WORKING,
        by=cast.people["dora"],
    )
    create_organization(
        municipality=cast.bergkamen,
        kind=OrganizationKind.COUNCIL_BODY,
        name="Beirat ohne Art",
        by=cast.people["gerda"],
    )
    found = queries.planning_bodies(cast.bergkamen, TODAY)
    assert [body.rank for body in found] == [0, 1, 1, 2, 3]
    assert found[-1].name == "Rat der Stadt Bergkamen"
    assert [sitting.day for sitting in found[-1].sittings] == [date(2023, 3, 16)]
    assert [rule.days_before for rule in found[-1].rules] == [10]
    assert all(body.number != cast.bodies["kamen"]["rat"].pk for body in found)


def test_the_number_of_queries_does_not_grow(cast: Cast) -> None:
    with CaptureQueriesContext(
        connection,
    ) as few:
        queries.planning_bodies(cast.bergkamen, TODAY)
    for name in ("Schulausschuss", "Kulturausschuss"):
        create_organization(
            municipality=cast.bergkamen,
            kind=OrganizationKind.COUNCIL_BODY,
            body_class=BodyClass.COMMITTEE,
            name=name,
            by=cast.people["gerda"],
        )
    with CaptureQueriesContext(connection) as many:
        queries.planning_bodies(cast.bergkamen, TODAY)
    assert len(few) == len(many) <= 4


def test_drafts_with_the_deadline_of_their_first_body(cast: Cast) -> None:
    integration = cast.bodies["bergkamen"]["integrationsrat"]
    set_body_rule(
        organization=integration, valid_from=date(2020, 1, 1), days_before=5, by=cast.people["dora"]
    )
    set_body_rule(
        organization=integration, valid_from=date(2023, 1, 1), days_before=10, by=cast.people["dora"]
    )
    steps = [
        builders.step(cast, "integrationsrat", ConsultationRole.HEARING, date(2023, 2, 9)),
        builders.step(cast, "rat", ConsultationRole.DECISION, date(2023, 3, 16)),
    ]
    ruled = builders.paper(cast, reference="", steps=steps)
    free = builders.paper(cast, reference="", steps=steps[1:])
    builders.paper(cast, reference="", steps=[])
    builders.paper(cast, reference="12/0999")
    found = queries.drafts_before_sittings(queries.dated_steps(cast.people["dora"], cast.bergkamen))
    assert [(draft.paper, draft.first_day, draft.hand_in_by) for draft in found] == [
        (ruled, date(2023, 2, 9), date(2023, 1, 27)),
        (free, date(2023, 3, 16), date(2023, 3, 16)),
    ]
    seen = queries.dated_steps(AnonymousUser(), cast.bergkamen)
    assert {step.paper.reference for step in seen} == {"12/0999"}
    assert queries.drafts_before_sittings(seen) == []


def test_signatures_take_their_stages_times_their_days(cast: Cast) -> None:
    paper = builders.paper(cast, reference="")
    assert queries.preparation_days(paper, TODAY) == 0
    policy = SignOffPolicy.objects.create(
        municipality=cast.bergkamen,
        valid_from=date(2022, 1, 1),
        required_types=["resolution"],
        days_to_sign=3,
    )
    for stage, office in ((1, "legal"), (1, "treasurer"), (2, "head")):
        SignOffStation.objects.create(policy=policy, stage=stage, office=office)
    assert queries.preparation_days(paper, TODAY) == 6
    paper.paper_type = "information"
    assert queries.preparation_days(paper, TODAY) == 0
