# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.enums import RoundState
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.site.queries.participation import open_now, told
from tests.concept import builders, taking_part


def test_where_a_round_stands_and_whether_something_can_be_said(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    [shown] = told(cast.bergkamen)
    assert (shown.round, shown.state, shown.possible) == (participation, RoundState.OPEN, True)
    assert open_now(cast.bergkamen) == [shown]
    assert told(cast.kamen) == []
    with clock.standing_on(taking_part.AFTER):
        [ended] = told(cast.bergkamen)
        assert (ended.state, ended.possible, open_now(cast.bergkamen)) == (RoundState.ENDED, True, [])
        later = builders.next_version(cast, participation.version.concept)
        freeze_version(version=later, revision=None, by=cast.people["anna"])
        assert not told(cast.bergkamen)[0].possible
