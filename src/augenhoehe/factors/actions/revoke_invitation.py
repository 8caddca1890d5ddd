# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.check_keeping import claimed, put_on_the_table
from augenhoehe.factors.models import Participant
from augenhoehe.factors.queries.checks import facts_of
from augenhoehe.factors.rules.checks import check_answering, opens_by_itself
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def revoke_invitation(*, participant: Participant, revision: int | None, by: Account) -> Participant:
    """Take somebody out who has not answered yet; where all others have, everybody sees the answers then.

    Raises RuleViolation where they have answered or the answers are open, Conflict as usual.
    """
    check, facts = claimed(participant.of_check_id, None)
    current = claim(check.participants.all(), pk=participant.pk, revision=revision)
    require(
        check_answering(
            facts, handed_in=current.handed_in_at is not None, revoked=current.revoked_at is not None
        )
    )
    current.revoked_at = clock.now()
    current.save()
    check.save()
    audit.record(
        audit_verbs.INVITATION_REVOKED,
        by=by,
        of=check,
        municipality=check.municipality,
        after={"person": current.name},
    )
    if opens_by_itself(facts_of(check, check.participants.all())):
        put_on_the_table(check)
        audit.record(audit_verbs.CHECK_OPENED, by=by, of=check, municipality=check.municipality)
    return current
