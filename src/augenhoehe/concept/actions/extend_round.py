# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.concept import audit_verbs, invitation_mails
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.models import ParticipationRound, RoundExtension
from augenhoehe.concept.rounds import has_newer
from augenhoehe.concept.rules.rounds import may_extend
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def extend_round(
    *,
    participation: ParticipationRound,
    until: datetime.date,
    reason: str,
    revision: int | None,
    by: Account,
    root: str | None = None,
) -> ParticipationRound:
    """Move the last day of a round forward; what was before stays on record. A round that has ended opens again.

    Those who are invited are told so with the reason, by a mail in the outbox; `root` is where the house is found,
    None: nobody is written to. Raises RuleViolation with all reasons, Conflict where somebody else saved first.
    """
    rounds = ParticipationRound.objects.select_related("version__concept__municipality")
    current = claim(rounds, pk=participation.pk, revision=revision)
    version = current.version
    verdict = may_extend(current.facts, until, reason, clock.today(), newer_version=has_newer(version))
    require(verdict)
    was = current.closed_on or current.closes_on
    extension = RoundExtension.objects.create(
        round=current, was=was, until=until, reason=reason.strip(), account=by, made_at=clock.now()
    )
    current.closes_on, current.closed_on = until, None
    current.save()
    if root is not None:
        for invitation in current.invitations.filter(revoked_at=None).exclude(email=""):
            invitation.round = current
            invitation_mails.extension_of(invitation, extension, root)
    audit.record(
        audit_verbs.ROUND_EXTENDED,
        by=by,
        of=current,
        municipality=town_of(version),
        before={"until": was},
        after={"until": until, "reason": reason.strip()},
    )
    return current
