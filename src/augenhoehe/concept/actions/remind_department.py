# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.models import OpinionRequest
from augenhoehe.concept.request_mails import reminder_of
from augenhoehe.concept.rules.requests import may_remind
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def remind_department(
    *, request: OpinionRequest, revision: int | None, root: str, by: Account
) -> OpinionRequest:
    """Remind a department of what it was asked, with the same link; the mail is put into the outbox.

    Raises RuleViolation where nothing is owed or no address is known, Conflict as always.
    """
    current = claim(
        OpinionRequest.objects.select_related("concept__municipality", "department"),
        pk=request.pk,
        revision=revision,
    )
    require(may_remind(queries.request_facts(current), clock.today()))
    current.reminded_at = clock.now()
    current.save()
    reminder_of(current, root)
    audit.record(
        audit_verbs.DEPARTMENT_REMINDED,
        by=by,
        of=current.concept,
        municipality=current.concept.municipality,
        after={"department": current.department.name},
    )
    return current
