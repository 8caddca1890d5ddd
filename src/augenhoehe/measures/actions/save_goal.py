# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.measures.actions.unique_code import refuse_taken_code
from augenhoehe.measures.models import Goal
from augenhoehe.measures.rules import measures as rules


@action
def save_goal(
    *,
    municipality: Municipality,
    code: str,
    title: str,
    parent: Goal | None,
    position: int,
    by: Any,
    description: str = "",
    goal: Goal | None = None,
    revision: int | None = None,
) -> Goal:
    """Create a goal, or change `goal`. Raises RuleViolation for a taken code or a circle, Conflict as usual."""
    town = Goal.objects.filter(municipality=municipality)
    if parent is not None and parent.municipality_id != municipality.pk:
        raise ValueError("The goal above belongs to another town.")
    # the whole tree is locked: of two who put goals below each other at once, the second is told
    tree = dict(town.select_for_update().order_by("pk").values_list("pk", "parent_id"))
    refuse_taken_code(town, code, but=goal.pk if goal else None)
    current = claim(town, pk=goal.pk, revision=revision) if goal else Goal(municipality=municipality)
    parent_id = parent.pk if parent else None
    require(rules.check_parent(current.pk, parent_id, tree))
    old = {
        "code": current.code,
        "title": current.title,
        "parent": current.parent_id,
        "position": current.position,
        "description": current.description,
    }
    new = {
        "code": code,
        "title": title,
        "parent": parent_id,
        "position": position,
        "description": description,
    }
    current.code, current.title, current.parent, current.position = code, title, parent, position
    current.description = description
    current.save()
    before, after = audit.changes(old if goal else {}, new)
    verb = "measures.goal_edited" if goal else "measures.goal_created"
    audit.record(verb, by=by, of=current, municipality=municipality, before=before, after=after)
    return current
