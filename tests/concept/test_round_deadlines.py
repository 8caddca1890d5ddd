# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.concept.actions.invite_to_round import Guest
from augenhoehe.concept.round_deadlines import due
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from tests.concept import taking_part


def test_the_end_is_near_and_somebody_has_not_answered(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    first, _second = taking_part.invited(cast, participation, Guest("A"), Guest("B"))
    anna = cast.people["anna"]
    assert list(due(anna, cast.bergkamen)) == []
    with clock.standing_on(datetime.date(2023, 2, 1)):
        [line] = due(anna, cast.bergkamen)
        assert (line.date, "2 Eingeladene haben" in line.title) == (taking_part.END, True)
        taking_part.said(first.secret)
        [line] = due(anna, cast.bergkamen)
        assert "1 Eingeladene hat" in line.title
        assert list(due(cast.people["bilal"], cast.bergkamen)) == []
        assert list(due(cast.people["clara"], cast.kamen)) == []
