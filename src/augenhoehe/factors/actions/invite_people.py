# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.check_keeping import claimed
from augenhoehe.factors.links import give_link
from augenhoehe.factors.mails import invite
from augenhoehe.factors.models import Check, Participant
from augenhoehe.factors.rules.checks import check_invite
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation, require


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody without an account; without an address the link is passed on by hand."""

    name: str
    email: str = ""


@action
def invite_people(
    *,
    check: Check,
    accounts: Sequence[Account],
    guest: Guest | None,
    revision: int | None,
    root: str,
    by: Account,
) -> list[Participant]:
    """Ask people with accounts, and perhaps one without, to answer a check.

    Who has an account finds it on the start page; the guest gets a link, by mail where there is an address. `root`
    is where the house is found. Raises RuleViolation with all reasons, Conflict as usual.
    """
    current, facts = claimed(check.pk, revision)
    known = {one.account_id: one for one in current.participants.exclude(account=None)}
    new = [account for account in accounts if account.pk not in known]
    again = [
        known[account.pk] for account in accounts if account.pk in known and known[account.pk].revoked_at
    ]
    require(check_invite(facts, adding=len(new) + len(again) + (guest is not None)))
    if not new and not again and guest is None:
        raise RuleViolation(_("Please choose somebody who has not been invited yet, or write a name."))
    current.save()
    now = clock.now()
    made = [
        Participant.objects.create(of_check=current, account=account, name=account.name, invited_at=now)
        for account in new
    ]
    for person in again:  # taken out by mistake: their answers so far are still there
        person.revoked_at, person.invited_at = None, now
        person.save()
    made += again
    if guest is not None:
        person = Participant.objects.create(
            of_check=current, name=guest.name, email=guest.email, invited_at=now
        )
        give_link(person)
        if person.email:
            invite(person, root)
        made.append(person)
    audit.record(
        audit_verbs.PEOPLE_INVITED,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"people": [str(one) for one in made]},
    )
    return made
