# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import SetVersion
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules import sets as rules
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def publish_version(*, version: SetVersion, revision: int | None, by: Any) -> SetVersion:
    """Publish a draft; from now on it stays as it is. Raises RuleViolation with everything that is missing."""
    versions = SetVersion.objects.select_related("factor_set__municipality")
    current = claim(versions, pk=version.pk, revision=revision)
    facts = [rules.FactorFacts(one.title, len(one.questions.all())) for one in factors_of(current)]
    require(
        rules.check_publish(facts, published=current.published_on is not None, short=current.factor_set.short)
    )
    current.published_on = clock.today()
    current.save()
    audit.record(
        audit_verbs.VERSION_PUBLISHED,
        by=by,
        of=current.factor_set,
        municipality=current.factor_set.municipality,
        after={"number": current.number, "factors": len(facts)},
    )
    return current
