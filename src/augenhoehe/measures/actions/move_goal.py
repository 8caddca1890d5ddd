# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.measures.models import Goal


@action
def move_goal(*, goal: Goal, up: bool, revision: int | None, by: Any) -> Goal:
    """Move a goal, with all below it, one place up or down among those of the same goal above.

    At the end it stays where it is. Raises Conflict where somebody else saved first.
    """
    town = Goal.objects.filter(municipality=goal.municipality_id)
    # in one order, so that two who move neighbours wait for each other and never in a ring
    list(town.select_for_update().order_by("pk").values_list("pk"))
    current = claim(town.select_related("municipality"), pk=goal.pk, revision=revision)
    siblings = list(town.filter(parent=current.parent_id).order_by("position", "code"))
    place = next(index for index, one in enumerate(siblings) if one.pk == current.pk)
    target = max(place - 1, 0) if up else min(place + 1, len(siblings) - 1)
    siblings.insert(target, siblings.pop(place))
    for position, one in enumerate(siblings):
        if one.pk == current.pk:
            current.position = position
        elif one.position != position:
            one.position = position
            one.save(update_fields=["position"])
    current.save()
    audit.record(
        "measures.goal_edited",
        by=by,
        of=current,
        municipality=current.municipality,
        before={"place": place + 1},
        after={"place": target + 1},
    )
    return current
