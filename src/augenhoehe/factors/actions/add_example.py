# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import FactorSet, GoodExample
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import Measure


@action
def add_example(
    *, factor_set: FactorSet, factor_key: str, measure: Measure, why: str, by: Any
) -> GoodExample:
    """Name a measure of the town as a good example of a factor. Raises RuleViolation where it is one already."""
    if measure.municipality_id != factor_set.municipality_id:
        raise ValueError("The measure belongs to another town.")
    there = GoodExample.objects.filter(factor_set=factor_set, factor_key=factor_key, measure=measure)
    if there.exists():
        raise RuleViolation(_("This measure is a good example of this factor already."), field="measure")
    made = GoodExample.objects.create(
        factor_set=factor_set, factor_key=factor_key, measure=measure, why=why.strip()
    )
    audit.record(
        audit_verbs.EXAMPLE_ADDED,
        by=by,
        of=made,
        municipality=factor_set.municipality,
        after={"factor": factor_key, "why": made.why},
    )
    return made
