# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.outline import outline
from augenhoehe.concept.own_points import OwnPoint, own_points
from augenhoehe.core.demo import Cast
from tests.concept import builders, taking_part


def test_the_opinion_is_told_with_the_decision_and_not_before(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    made = taking_part.said(link.secret)
    read = outline(participation.version.blocks.order_by("position"), numbered_lines=False)

    def shown() -> OwnPoint:
        [point] = own_points(taking_part.voice(link.secret).submissions, read)
        return point

    assert (shown().tells_opinion, shown().may_withdraw, shown().late) == (False, True, False)
    builders.opinion(cast, made)
    assert not shown().tells_opinion
    builders.decision(cast, made)
    assert (shown().tells_opinion, shown().may_withdraw) == (True, False)
