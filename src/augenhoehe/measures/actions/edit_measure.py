# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.measures.actions.measure_facts import MeasureFacts, as_recorded
from augenhoehe.measures.actions.unique_code import refuse_taken_code
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure
from augenhoehe.measures.rules.succession import check_status_by_hand


@action
def edit_measure(*, measure: Measure, facts: MeasureFacts, revision: int | None, by: Any) -> Measure:
    """Change a measure. Raises Conflict where somebody else saved first, RuleViolation where a fact does not fit."""
    current = claim(Measure.objects.select_related("municipality"), pk=measure.pk, revision=revision)
    facts.check(current.municipality)
    require(check_status_by_hand(MeasureStatus(current.status), facts.status))
    refuse_taken_code(Measure.objects.filter(municipality=current.municipality), facts.code, but=current.pk)
    old = as_recorded(current)
    facts.write(current)
    before, after = audit.changes(old, as_recorded(current))
    audit.record(
        "measures.measure_edited",
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    return current
