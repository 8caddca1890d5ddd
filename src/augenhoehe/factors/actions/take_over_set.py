# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.actions.create_set import create_set
from augenhoehe.factors.models import FactorSet, SuccessFactor
from augenhoehe.factors.queries.library import ShippedSet
from augenhoehe.factors.set_writing import write_questions
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action


@action
def take_over_set(*, municipality: Municipality, shipped: ShippedSet, by: Any) -> FactorSet:
    """Make a set of the library the town's own: a first draft that can be changed and then published.

    Raises RuleViolation where the town has a set of this title.
    """
    made = create_set(
        municipality=municipality,
        title=shipped.title,
        description=shipped.description,
        short=shipped.short,
        origin=shipped.key,
        by=by,
    )
    draft = made.versions.get()
    for position, factor in enumerate(shipped.factors, 1):
        row = SuccessFactor.objects.create(
            version=draft,
            key=factor.key,
            position=position,
            title=factor.title,
            explanation=factor.explanation,
            when_missing=factor.when_missing,
        )
        write_questions(row, list(factor.questions))
    audit.record(
        audit_verbs.SET_EDITED, by=by, of=made, municipality=municipality, after={"library": shipped.key}
    )
    return made
