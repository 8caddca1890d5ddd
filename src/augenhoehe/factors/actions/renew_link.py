# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.links import give_link
from augenhoehe.factors.mails import invite
from augenhoehe.factors.models import Participant
from augenhoehe.factors.queries.checks import facts_of
from augenhoehe.factors.rules.checks import check_answering
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation, require


@action
def renew_link(*, participant: Participant, revision: int | None, root: str, by: Account) -> Participant:
    """Give a guest a new link and send it where there is an address; the old one opens nothing any more.

    Raises RuleViolation where the guest need not answer any more, Conflict as usual.
    """
    rows = Participant.objects.select_related("of_check__municipality", "of_check__leader")
    current = claim(rows, pk=participant.pk, revision=revision)
    if current.account_id is not None:
        raise RuleViolation(_("Whoever has an account needs no link."))
    check = current.of_check
    require(
        check_answering(
            facts_of(check),
            handed_in=current.handed_in_at is not None,
            revoked=current.revoked_at is not None,
        )
    )
    current.invited_at = clock.now()
    give_link(current)
    if current.email:
        invite(current, root)
    audit.record(
        audit_verbs.LINK_RENEWED,
        by=by,
        of=check,
        municipality=check.municipality,
        after={"person": current.name},
    )
    return current
