# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.check_keeping import claimed
from augenhoehe.factors.mails import remind
from augenhoehe.factors.models import Check
from augenhoehe.factors.rules.checks import check_remind
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation, require


@action
def remind_participants(*, check: Check, root: str, by: Account) -> int:
    """Remind by mail those who have not answered yet; once a day each. Returns how many mails go out.

    `root` is where the house is found. Raises RuleViolation where the answers are on the table already, or nobody
    is left who could be reminded today.
    """
    current, facts = claimed(check.pk, None)
    require(check_remind(facts))
    waiting = current.participants.filter(revoked_at=None, handed_in_at=None).select_related("account")
    reminded = []
    for person in waiting:
        person.of_check = current
        if remind(person, root):
            reminded.append(person.name)
    if not reminded:
        raise RuleViolation(
            _("Nobody is left to be reminded by mail: they have been reminded today, or no address is known.")
        )
    audit.record(
        audit_verbs.PEOPLE_REMINDED,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"people": reminded},
    )
    return len(reminded)
