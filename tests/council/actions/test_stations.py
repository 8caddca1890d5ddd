# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.stations import check_people
from augenhoehe.council.rules.sign_off import Station
from augenhoehe.kit.violations import RuleViolation
from tests.council import signing
from tests.council.signing import DEPARTMENT, HEAD


@pytest.mark.parametrize("stranger", ["clara", "emil", "bilal"])
@pytest.mark.parametrize("place", ["account", "deputy"])
def test_only_the_town_s_own_administration_signs(cast: Cast, stranger: str, place: str) -> None:
    people = {"account": cast.people["rita"].pk, place: cast.people[stranger].pk}
    with pytest.raises(ValueError, match="signatory belongs to another town"):
        check_people(cast.bergkamen, [Station(stage=1, office=HEAD, **people)], must_sign=False)


def test_only_the_town_s_own_departments_are_asked(cast: Cast) -> None:
    foreign = Station(stage=1, office=DEPARTMENT, organization=cast.departments["kamen"]["kaemmerei"].pk)
    check_people(cast.kamen, [foreign])
    with pytest.raises(ValueError, match="department belongs to another town"):
        check_people(cast.bergkamen, [foreign], must_sign=False)


def test_a_department_nobody_signs_for_is_named(cast: Cast) -> None:
    jugendamt = cast.departments["bergkamen"]["jugendamt"]
    alone = Station(stage=1, office=DEPARTMENT, organization=jugendamt.pk)
    with pytest.raises(RuleViolation, match="Jugendamt") as refusal:
        check_people(cast.bergkamen, [*signing.usual_stations(cast), alone, alone])
    assert len(refusal.value.reasons) == 1
    check_people(cast.bergkamen, [alone], must_sign=False)
    person = Station(stage=1, office=DEPARTMENT, organization=jugendamt.pk, account=cast.people["fatma"].pk)
    check_people(cast.bergkamen, [person])
