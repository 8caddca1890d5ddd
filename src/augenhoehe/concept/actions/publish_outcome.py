# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.answered import answered
from augenhoehe.concept.models import ParticipationRound
from augenhoehe.concept.rules.outcomes import may_publish_outcome
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def publish_outcome(
    *, participation: ParticipationRound, public: bool, revision: int | None, by: Account
) -> ParticipationRound:
    """Show everybody what became of the proposals of a round, or take it down. Raises RuleViolation, Conflict."""
    rounds = ParticipationRound.objects.select_related("version__concept__municipality")
    current = claim(rounds, pk=participation.pk, revision=revision)
    if public:
        came = current.submissions.filter(confirmed_at__isnull=False)
        states = [one.state for one in answered(came)]
        version_public = current.version.public
        require(may_publish_outcome(current.facts, states, clock.today(), version_public=version_public))
    current.outcome_public_on = clock.today() if public else None
    current.save()
    audit.record(
        audit_verbs.OUTCOME_PUBLISHED if public else audit_verbs.OUTCOME_WITHDRAWN,
        by=by,
        of=current,
        municipality=current.version.concept.municipality,
        after={"public": public},
    )
    return current
