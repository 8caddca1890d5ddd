# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.discard_follow_up_list import discard_follow_up_list
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.enums import ListPeriod
from augenhoehe.council.models import FollowUpList
from augenhoehe.council.rules.follow_up_lists import Span, span_of
from augenhoehe.kit.violations import Conflict
from tests.council import builders

HALF = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))
NEXT = span_of(ListPeriod.HALF_YEARLY, date(2023, 6, 30))


def made(cast: Cast, span: Span = HALF) -> list[FollowUpList]:
    return make_follow_up_lists(municipality=cast.bergkamen, span=span, by=cast.people["dora"])


def test_both_lists_of_a_period_are_thrown_away_together(cast: Cast) -> None:
    builders.single_duty(cast, public=False)
    public, _other = made(cast)
    with pytest.raises(Conflict):
        discard_follow_up_list(follow_up_list=public, revision=5, by=cast.people["dora"])
    assert discard_follow_up_list(follow_up_list=public, revision=0, by=cast.people["dora"]) == 2
    assert not FollowUpList.objects.exists()
    assert len(made(cast)) == 2
