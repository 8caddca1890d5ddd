# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils import timezone

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import SignOffState
from augenhoehe.council.models import SignOff
from augenhoehe.council.rules.sign_off import check_reminder
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def remind_signatory(*, sign_off: SignOff, by: Any) -> SignOff:
    """Note that a reminder goes out today; the mail itself is sent afterwards, outside the transaction.

    The revision stays, so that nobody who is just signing is stopped by it. Raises RuleViolation for a second
    one on the same day.
    """
    current = SignOff.objects.select_for_update(of=("self",)).get(pk=sign_off.pk)
    reminded_on = timezone.localdate(current.reminded_at) if current.reminded_at else None
    require(check_reminder(SignOffState(current.state), reminded_on, clock.today()))
    current.reminded_at = clock.now()
    current.save(update_fields=["reminded_at"])
    audit.record(
        audit_verbs.SIGN_OFF_REMINDED,
        by=by,
        of=current,
        municipality=current.paper.municipality,
        after={"due_on": current.due_on},
    )
    return current
