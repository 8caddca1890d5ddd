# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require
from augenhoehe.measures.actions.hand_over import claim_predecessor, hand_over, known
from augenhoehe.measures.enums import SuccessionKind
from augenhoehe.measures.models import Measure
from augenhoehe.measures.rules import succession as rules


@action
def supersede_measure(
    *,
    measure: Measure,
    successor: Measure,
    happened_on: datetime.date,
    by: Any,
    note: str = "",
    revision: int | None = None,
) -> Measure:
    """Let a measure that exists take the place of another. Its own fields stay as they are.

    Raises RuleViolation where one of them is closed, Conflict where `measure` changed meanwhile.
    """
    if successor.municipality_id != measure.municipality_id:
        raise ValueError("A measure is replaced by one of its own town.")
    before = claim_predecessor(measure, revision)
    after = Measure.objects.select_for_update().get(pk=successor.pk)
    require(rules.check_predecessors(SuccessionKind.SUPERSEDED, [known(before)]))
    require(rules.check_successor(known(before), known(after)))
    hand_over(
        before=before,
        successors=[after],
        kind=SuccessionKind.SUPERSEDED,
        happened_on=happened_on,
        note=note,
        by=by,
    )
    return after
