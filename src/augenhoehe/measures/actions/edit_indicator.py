# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.measures.actions.indicator_facts import IndicatorFacts, as_recorded
from augenhoehe.measures.actions.unique_code import refuse_taken_code
from augenhoehe.measures.models import Indicator


@action
def edit_indicator(
    *, indicator: Indicator, facts: IndicatorFacts, revision: int | None, by: Any
) -> Indicator:
    """Change an indicator; its values stay. Raises Conflict or RuleViolation as other edits do."""
    current = claim(Indicator.objects.select_related("municipality"), pk=indicator.pk, revision=revision)
    facts.check(current.municipality, own=current.pk)
    refuse_taken_code(Indicator.objects.filter(municipality=current.municipality), facts.code, but=current.pk)
    old = as_recorded(current)
    facts.write(current)
    before, after = audit.changes(old, as_recorded(current))
    audit.record(
        "measures.indicator_edited",
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    return current
