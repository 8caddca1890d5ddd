# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require
from augenhoehe.measures.actions.measure_facts import MeasureFacts, as_recorded
from augenhoehe.measures.actions.unique_code import refuse_taken_code
from augenhoehe.measures.models import Measure
from augenhoehe.measures.rules.succession import check_status_by_hand


@action
def create_measure(*, municipality: Municipality, facts: MeasureFacts, by: Any) -> Measure:
    """Add a measure to a town's catalogue. Raises RuleViolation where a fact does not fit or the code is taken."""
    facts.check(municipality)
    require(check_status_by_hand(None, facts.status))
    refuse_taken_code(Measure.objects.filter(municipality=municipality), facts.code)
    measure = Measure(municipality=municipality)
    facts.write(measure)
    audit.record(
        "measures.measure_created", by=by, of=measure, municipality=municipality, after=as_recorded(measure)
    )
    return measure
