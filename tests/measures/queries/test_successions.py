# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.queries import successions
from tests.measures import builders
from tests.measures.actions.test_hand_over import carried_on

pytestmark = pytest.mark.django_db


def test_the_story_is_told_both_ways_to_those_who_see_both(cast: Cast) -> None:
    first = builders.measure(cast)
    (second,) = carried_on(cast, first)
    (third,) = carried_on(cast, second, suffix="/3")
    story = successions.story_of(cast.people["anna"], cast.bergkamen, second)
    assert [one.predecessor for one in story.before] == [first]
    assert [one.successor for one in story.after] == [third]
    assert successions.story_of(cast.people["bilal"], cast.bergkamen, second) == successions.Story((), ())


def test_only_open_measures_of_the_town_are_offered(cast: Cast) -> None:
    going = builders.measure(cast)
    builders.measure(cast, code="M 2", status=MeasureStatus.DROPPED)
    builders.measure(cast, "kamen", code="K 1")
    assert successions.open_measures(cast.people["anna"], cast.bergkamen) == [going]
