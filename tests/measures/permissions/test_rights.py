# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit import policies
from augenhoehe.measures.permissions import MeasuresPermission
from tests.measures import builders

pytestmark = pytest.mark.django_db

WRITERS = {"anna", "gerda"}
INSIDE = {"anna", "dora", "fatma", "gerda"}
TOWN = INSIDE | {"bilal", "emil"}
PEOPLE = (*sorted(TOWN), "clara")


@pytest.mark.parametrize("person", PEOPLE)
def test_who_may(cast: Cast, person: str) -> None:
    own = builders.measure(cast, responsible=cast.departments["bergkamen"]["jugendamt"])
    other = builders.measure(cast, code="M 2", responsible=cast.departments["bergkamen"]["sozialamt"])
    actor = cast.people[person]
    assert bool(policies.can(actor, MeasuresPermission.READ, cast.bergkamen)) is (person in TOWN)
    assert bool(policies.can(actor, MeasuresPermission.WRITE, own)) is (person in WRITERS)
    assert bool(policies.can(actor, MeasuresPermission.REPORT, own)) is (person in WRITERS | {"fatma"})
    in_town = person in WRITERS | {"fatma"}
    assert bool(policies.can(actor, MeasuresPermission.REPORT, cast.bergkamen)) is in_town
    assert bool(policies.can(actor, MeasuresPermission.REPORT, other)) is (person in WRITERS)


@pytest.mark.parametrize("person", PEOPLE)
def test_who_runs_rounds_and_enters_figures_and_money(cast: Cast, person: str) -> None:
    actor, town = cast.people[person], cast.bergkamen
    may = {right: bool(policies.can(actor, right, town)) for right in MeasuresPermission}
    assert may[MeasuresPermission.RUN_ROUNDS] is (person in WRITERS)
    assert may[MeasuresPermission.READ_FIGURES] is (person in TOWN)
    assert may[MeasuresPermission.READ_MONEY] is (person in INSIDE | {"emil"})
    assert may[MeasuresPermission.WRITE_MONEY] is (person in WRITERS)


def test_editors_enter_figures_but_no_money(cast: Cast) -> None:
    assert not policies.can(cast.people["dora"], MeasuresPermission.WRITE_FIGURES, cast.bergkamen)
    assert policies.can(cast.people["anna"], MeasuresPermission.WRITE_FIGURES, cast.bergkamen)
