# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.actions.begin_check import begin_check
from augenhoehe.factors.check_keeping import claimed
from augenhoehe.factors.links import give_link
from augenhoehe.factors.mails import invite
from augenhoehe.factors.models import Check, Participant, SetVersion
from augenhoehe.factors.rules.checks import check_repeat
from augenhoehe.factors.subjects import subject_of
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def repeat_check(*, check: Check, revision: int | None, root: str, by: Account) -> Check:
    """Begin the next check of the same thing, with the newest version of the set and the same people.

    Guests get new links, by mail where there is an address; `root` is where the house is found. Raises RuleViolation
    where the check is not closed or was repeated already, Conflict as usual.
    """
    current, facts = claimed(check.pk, revision)
    require(check_repeat(replace(facts, repeated=Check.objects.filter(previous=current).exists())))
    current.save()
    newest = SetVersion.objects.select_related("factor_set").filter(
        factor_set=current.version.factor_set_id, published_on__isnull=False
    )
    made = begin_check(
        municipality=current.municipality,
        version=newest.order_by("-number")[0],
        subject=subject_of(current),
        together=current.together,
        answer_by=None,
        previous=current,
        by=by,
    )
    for person in current.participants.filter(revoked_at=None).exclude(account=by):
        again = Participant.objects.create(
            of_check=made,
            account=person.account,
            name=person.name,
            email=person.email,
            invited_at=clock.now(),
        )
        if again.account_id is None:
            give_link(again)
            if again.email:
                invite(again, root)
    audit.record(
        audit_verbs.CHECK_REPEATED,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"check": made.pk},
    )
    return made
