# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require
from augenhoehe.measures.actions.create_measure import create_measure
from augenhoehe.measures.actions.hand_over import claim_predecessor, hand_over, known
from augenhoehe.measures.actions.measure_facts import facts_of
from augenhoehe.measures.enums import SuccessionKind
from augenhoehe.measures.models import Measure
from augenhoehe.measures.rules import succession as rules


@action
def split_measure(
    *,
    measure: Measure,
    parts: Sequence[tuple[str, str]],
    happened_on: datetime.date,
    by: Any,
    note: str = "",
    revision: int | None = None,
) -> list[Measure]:
    """Make several measures of one, each with its code and title and everything else as it stood.

    The total cost is nobody's part alone and is stated anew. Raises RuleViolation where the measure is closed or
    a code does not fit, Conflict where it changed meanwhile.
    """
    require(rules.check_parts([code for code, _title in parts]))
    before = claim_predecessor(measure, revision)
    require(rules.check_predecessors(SuccessionKind.SPLIT, [known(before)]))
    facts = facts_of(before, total_cost=None)
    made = []
    for code, title in parts:
        part = create_measure(
            municipality=before.municipality, facts=replace(facts, code=code, title=title), by=by
        )
        made.append(part)
    hand_over(
        before=before, successors=made, kind=SuccessionKind.SPLIT, happened_on=happened_on, note=note, by=by
    )
    return made
