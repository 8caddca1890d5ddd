# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.number_counting import Counting
from augenhoehe.council.queries.numbers import patterns_of
from augenhoehe.council.rules.number_import import ImportPlan, check_plan, plan
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def import_numbers(*, municipality: Municipality, lines: Sequence[str], by: Any) -> ImportPlan:
    """Let the counters go on behind numbers that were given away elsewhere, one a line; all of them or none.

    Raises RuleViolation where a line fits no scheme of the town or nothing is in them.
    """
    wanted = plan(lines, patterns_of(municipality))
    require(check_plan(wanted))
    changed = Counting(municipality).push(wanted.highest)
    audit.record(
        audit_verbs.NUMBERS_IMPORTED,
        by=by,
        of=municipality,
        municipality=municipality,
        before={"counters": {scope: old for scope, (old, _new) in changed.items()}},
        after={"counters": {scope: new for scope, (_old, new) in changed.items()}},
    )
    return wanted
