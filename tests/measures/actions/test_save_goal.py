# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.save_goal import save_goal
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_a_goal_leaves_a_trace(cast: Cast) -> None:
    goal = builders.goal(cast)
    event = AuditEvent.objects.latest("pk")
    assert (event.verb, event.object_id) == ("measures.goal_created", str(goal.pk))
    assert event.after == {"code": "1", "title": "Ziel 1", "position": 0, "description": ""}


def test_a_changed_goal_records_both_sides_and_raises_its_revision(cast: Cast) -> None:
    goal = builders.goal(cast)
    saved = save_goal(
        municipality=cast.bergkamen,
        goal=goal,
        code="1",
        title="Neu",
        parent=None,
        position=0,
        revision=0,
        by=cast.people["anna"],
    )
    event = AuditEvent.objects.latest("pk")
    assert (event.before, event.after) == ({"title": "Ziel 1"}, {"title": "Neu"})
    assert saved.revision == 1


def test_the_second_writer_is_told(cast: Cast) -> None:
    goal = builders.goal(cast)

    def save(title: str) -> None:
        save_goal(
            municipality=cast.bergkamen,
            goal=goal,
            code="1",
            title=title,
            parent=None,
            position=0,
            revision=0,
            by=cast.people["anna"],
        )

    save("zuerst")
    with pytest.raises(Conflict):
        save("danach")
    goal.refresh_from_db()
    assert goal.title == "zuerst"


def test_a_code_is_given_once_in_a_town_and_again_in_the_other(cast: Cast) -> None:
    builders.goal(cast)
    with pytest.raises(RuleViolation):
        builders.goal(cast)
    builders.goal(cast, "kamen")


def test_a_goal_does_not_stand_below_itself(cast: Cast) -> None:
    above = builders.goal(cast, code="1")
    below = builders.goal(cast, code="1.1", parent=above)
    with pytest.raises(RuleViolation, match=r"unter sich selbst|below itself"):
        save_goal(
            municipality=cast.bergkamen,
            goal=above,
            code="1",
            title="Ziel",
            parent=below,
            position=0,
            by=cast.people["anna"],
        )


def test_the_goal_above_is_never_another_towns(cast: Cast) -> None:
    foreign = builders.goal(cast, "kamen")
    with pytest.raises(ValueError, match="another town"):
        builders.goal(cast, code="2", parent=foreign)
