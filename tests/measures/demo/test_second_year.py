# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.measures.demo import second_year
from augenhoehe.measures.enums import RoundState
from augenhoehe.measures.models import IndicatorValue, UpdateRound
from augenhoehe.measures.queries import states

pytestmark = pytest.mark.django_db


def test_the_second_year_ends_with_a_closed_round_that_differs_from_the_first(told_demo: Cast) -> None:
    with clock.standing_on(second_year.TOLD_FROM):
        of_2023 = second_year.tell(told_demo)
    town = told_demo.bergkamen
    of_2022 = UpdateRound.objects.get(municipality=town, title="Stand 31.12.2022")
    assert (of_2022.state, of_2023.state) == (RoundState.CLOSED, RoundState.CLOSED)
    assert of_2023.title == "Stand 31.12.2023"
    found = {one.code: one for one in states.differences(of_2022, of_2023)}
    assert found["1.2.2"].before is None
    assert found["2.1.2"].after is not None
    assert found["2.1.2"].after["status"] == "done"
    assert found["3.1.2"].after is not None
    assert found["3.1.2"].after["timeliness"] == "delayed"
    values = IndicatorValue.objects.filter(indicator__municipality=town, group="")
    for code in ("D1", "R1", "K 1.1.1"):
        days = values.filter(indicator__code=code).values_list("as_of__year", flat=True)
        assert {2021, 2022, 2023} <= set(days)
