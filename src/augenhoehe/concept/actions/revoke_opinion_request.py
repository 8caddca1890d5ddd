# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.models import OpinionRequest
from augenhoehe.concept.rules.requests import may_revoke
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def revoke_opinion_request(*, request: OpinionRequest, revision: int | None, by: Account) -> OpinionRequest:
    """Withdraw a request: its link opens nothing any more, what was said stays. Raises RuleViolation, Conflict."""
    current = claim(
        OpinionRequest.objects.select_related("concept__municipality", "department"),
        pk=request.pk,
        revision=revision,
    )
    require(may_revoke(queries.request_facts(current)))
    current.revoked_at = clock.now()
    current.save()
    audit.record(
        audit_verbs.REQUEST_REVOKED,
        by=by,
        of=current.concept,
        municipality=current.concept.municipality,
        after={"department": current.department.name},
    )
    return current
