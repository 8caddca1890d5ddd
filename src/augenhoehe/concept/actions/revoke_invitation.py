# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils import timezone

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.models import Invitation
from augenhoehe.concept.rules.invitations import InvitationFacts, may_revoke
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def revoke_invitation(*, invitation: Invitation, revision: int | None, by: Account) -> Invitation:
    """Withdraw an invitation: its link opens nothing any more; what was sent with it stays and is answered.

    Raises RuleViolation where it was withdrawn already, Conflict as always.
    """
    invitations = Invitation.objects.select_related("round__version__concept__municipality")
    current = claim(invitations, pk=invitation.pk, revision=revision)
    require(
        may_revoke(
            InvitationFacts(timezone.localdate(current.invited_at), revoked=current.revoked_at is not None)
        )
    )
    current.revoked_at = clock.now()
    current.save()
    audit.record(
        audit_verbs.INVITATION_REVOKED,
        by=by,
        of=current.round,
        municipality=town_of(current.round.version),
        after={"invitation": current.pk},
    )
    return current
