# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs, invitation_mails
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.models import Invitation
from augenhoehe.concept.personal_links import MadeLink, new_link
from augenhoehe.concept.rounds import has_newer
from augenhoehe.concept.rules.invitations import may_invite
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def renew_invitation(
    *, invitation: Invitation, revision: int | None, root: str | None, by: Account
) -> MadeLink:
    """Make a new link in place of the old one, which opens nothing any more; a withdrawn invitation counts again.

    It is sent where there is an address. Raises RuleViolation where the round is over or somebody else was invited
    under the same address meanwhile, Conflict as always.
    """
    invitations = Invitation.objects.select_related("round__version__concept__municipality")
    current = claim(invitations, pk=invitation.pk, revision=revision)
    version = current.round.version
    require(may_invite(current.round.facts, clock.today(), newer_version=has_newer(version)))
    current.invited_at, current.reminded_at, current.revoked_at = clock.now(), None, None
    current.invited_by = by
    made = new_link(current)
    if current.email and root is not None:
        invitation_mails.invitation_of(current, root)
    audit.record(
        audit_verbs.INVITATION_RENEWED,
        by=by,
        of=current.round,
        municipality=town_of(version),
        after={"invitation": current.pk},
    )
    return made
