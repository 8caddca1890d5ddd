# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.demo import Cast
from augenhoehe.kit import policies
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import (
    CatalogueMapping,
    Goal,
    Measure,
    Milestone,
    ProgressUpdate,
    Succession,
)
from tests.measures import builders
from tests.measures.rules.test_measures import TODAY
from tests.people import known_cast

pytestmark = pytest.mark.django_db

INSIDE = {"anna", "dora", "fatma", "gerda"}
TOWN = INSIDE | {"bilal", "emil"}
PEOPLE = (*sorted(TOWN), "clara")


@pytest.mark.parametrize("person", [*PEOPLE, None])
def test_who_sees(cast: Cast, person: str | None) -> None:
    hidden, shown = builders.measure(cast), builders.measure(cast, code="M 2", public=True)
    for measure in (hidden, shown):
        builders.milestone(cast, measure, TODAY)
        report_progress(
            measure=measure,
            reported_on=TODAY,
            text="x",
            status=MeasureStatus.IN_PROGRESS,
            by=cast.people["anna"],
        )
    actor = known_cast().people[person] if person else AnonymousUser()
    measures = {hidden, shown} if person in INSIDE else {shown}
    assert set(policies.visible(actor, Measure.objects.all())) == measures
    assert {item.measure for item in policies.visible(actor, Milestone.objects.all())} == measures
    updates = {item.measure for item in policies.visible(actor, ProgressUpdate.objects.all())}
    assert updates == (measures if person in TOWN else set())
    assert policies.visible(actor, Goal.objects.all()).count() == 1


def test_a_goal_without_public_measures_stays_inside(cast: Cast) -> None:
    builders.measure(cast)
    assert not policies.visible(AnonymousUser(), Goal.objects.all()).exists()
    assert not policies.visible(cast.people["clara"], Goal.objects.all()).exists()


@pytest.mark.parametrize("person", ["anna", "bilal", "clara"])
def test_who_sees_successions_and_how_tables_are_read(cast: Cast, person: str) -> None:
    before, after = builders.measure(cast), builders.measure(cast, code="M 2", public=True)
    Succession.objects.create(predecessor=before, successor=after, kind="merged", happened_on=TODAY)
    CatalogueMapping.objects.create(municipality=cast.bergkamen)
    actor, inside = cast.people[person], person == "anna"
    assert policies.visible(actor, Succession.objects.all()).exists() is inside
    assert policies.visible(actor, CatalogueMapping.objects.all()).exists() is inside
