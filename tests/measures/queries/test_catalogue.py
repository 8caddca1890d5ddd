# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.measures.queries import catalogue
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_the_tree_stays_in_its_town(cast: Cast) -> None:
    above = builders.goal(cast, code="1")
    below = builders.goal(cast, code="1.1", parent=above)
    builders.goal(cast, "kamen")
    assert catalogue.goal_tree(cast.bergkamen) == [(above, 0), (below, 1)]


def test_choices_stay_in_their_town(cast: Cast) -> None:
    for choices in (
        catalogue.fields_of_action(cast.kamen),
        catalogue.target_groups(cast.kamen),
    ):
        assert {term.vocabulary.municipality for term in choices} == {cast.kamen}
    kinds = {item.kind for item in catalogue.partners(cast.kamen)}
    assert OrganizationKind.COUNCIL_BODY not in kinds
    assert OrganizationKind.ASSOCIATION in kinds


def test_each_measure_carries_its_last_report(cast: Cast) -> None:
    builders.measure(cast)
    assert [
        vars(measure)["last_report"] for measure in catalogue.measures_of(cast.people["anna"], cast.bergkamen)
    ] == [None]
