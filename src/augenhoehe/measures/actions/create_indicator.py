# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.measures.actions.indicator_facts import IndicatorFacts, as_recorded
from augenhoehe.measures.actions.unique_code import refuse_taken_code
from augenhoehe.measures.models import Indicator


@action
def create_indicator(*, municipality: Municipality, facts: IndicatorFacts, by: Any) -> Indicator:
    """Add an indicator to a town. Raises RuleViolation where a fact does not fit or the code is taken."""
    facts.check(municipality)
    refuse_taken_code(Indicator.objects.filter(municipality=municipality), facts.code)
    indicator = Indicator(municipality=municipality)
    facts.write(indicator)
    audit.record(
        "measures.indicator_created",
        by=by,
        of=indicator,
        municipality=municipality,
        after=as_recorded(indicator),
    )
    return indicator
