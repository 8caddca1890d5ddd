# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict
from augenhoehe.measures.actions.move_goal import move_goal
from augenhoehe.measures.queries import catalogue
from tests.measures import builders

pytestmark = pytest.mark.django_db


def _codes(cast: Cast) -> list[str]:
    return [goal.code for goal, _depth in catalogue.goal_tree(cast.bergkamen)]


def test_a_goal_moves_among_its_siblings_with_all_below_it(cast: Cast) -> None:
    first, second = builders.goal(cast, code="1"), builders.goal(cast, code="2")
    builders.goal(cast, code="1.1", parent=first)
    builders.goal(cast, code="3")
    by = cast.people["anna"]
    move_goal(goal=first, up=True, revision=None, by=by)
    assert _codes(cast) == ["1", "1.1", "2", "3"]
    move_goal(goal=first, up=False, revision=None, by=by)
    assert _codes(cast) == ["2", "1", "1.1", "3"]
    move_goal(goal=first, up=False, revision=None, by=by)
    move_goal(goal=first, up=False, revision=None, by=by)
    assert _codes(cast) == ["2", "3", "1", "1.1"]
    move_goal(goal=second, up=False, revision=None, by=by)
    assert _codes(cast) == ["3", "2", "1", "1.1"]


def test_the_second_writer_is_told(cast: Cast) -> None:
    goal = builders.goal(cast)
    move_goal(goal=goal, up=True, revision=0, by=cast.people["anna"])
    with pytest.raises(Conflict):
        move_goal(goal=goal, up=True, revision=0, by=cast.people["anna"])
