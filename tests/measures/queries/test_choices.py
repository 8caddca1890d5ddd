# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import OrganizationKind, VocabularyKey
from augenhoehe.measures.models import Measure
from augenhoehe.measures.queries import choices
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_what_a_measure_carries_is_found_at_once(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    measure = builders.full_measure(cast)
    builders.full_measure(cast, code="M 2")
    with django_assert_num_queries(1):
        chosen = choices.chosen_of(measure)
    for name in ("further_fields", "keywords", "target_groups", "partners"):
        assert getattr(chosen, name) == tuple(sorted(row.pk for row in getattr(measure, name).all()))
    assert choices.chosen_of(builders.measure(cast, code="M 3")) == choices.Chosen()


def test_everything_to_choose_from_is_the_towns(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    builders.goal(cast)
    builders.goal(cast, "kamen")
    with django_assert_max_num_queries(6):  # one of them for the roles of the reader
        found = choices.choices_for(cast.people["anna"], cast.bergkamen)
    assert [goal.municipality for goal, _depth in found.goals] == [cast.bergkamen]
    assert list(found.words[VocabularyKey.FIELD_OF_ACTION]) == cast.fields_of_action["bergkamen"]
    assert found.words[VocabularyKey.KEYWORD] == ()
    assert {row.municipality for row in found.organizations} == {cast.bergkamen}
    bodies = found.of_kinds({OrganizationKind.COUNCIL_BODY})
    assert set(bodies) == set(cast.bodies["bergkamen"].values())


def test_what_is_closed_is_offered_only_to_what_carries_it(cast: Cast) -> None:
    measure = builders.full_measure(cast)
    carrier, group = measure.carrier, cast.target_groups["bergkamen"][0]
    assert carrier is not None
    carrier.active = group.active = False
    carrier.save()
    group.save()
    anna = cast.people["anna"]

    def offered(of: Measure | None) -> tuple[bool, bool]:
        found = choices.choices_for(anna, cast.bergkamen, of, choices.chosen_of(of) if of else None)
        return carrier in found.organizations, group in found.words[VocabularyKey.TARGET_GROUP]

    assert offered(measure) == (True, True)
    assert offered(None) == (False, False)
