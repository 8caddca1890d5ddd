# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of accounts, roles and lists of words: facts in, verdicts with reasons out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from augenhoehe.core.enums import Frequency, Role
from augenhoehe.kit.reasons import Reason, Verdict, _

NEW_VISIT_AFTER = datetime.timedelta(minutes=30)
CONFIRM_WITHIN = datetime.timedelta(days=7)
"""How long an address that was entered waits for its confirmation, and the link in the mail opens."""
BETWEEN_MAILS = {Frequency.DAILY: datetime.timedelta(days=1), Frequency.WEEKLY: datetime.timedelta(days=7)}
FIRST_WAIT = datetime.timedelta(minutes=5)
ATTEMPTS = 6
IN_DOUBT_AFTER = datetime.timedelta(minutes=15)
"""Longer than any mail server is waited for: what was claimed before then was left behind by a process that ended."""


def is_new_visit(last: datetime.datetime, now: datetime.datetime) -> bool:
    """Reloading within half an hour is the same visit."""
    return now - last >= NEW_VISIT_AFTER


@dataclass(frozen=True, slots=True)
class GrantFacts:
    """A role that is to be given, and whether the account holds it already."""

    role: Role
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    held_already: bool
    has_organization: bool


def check_grant(grant: GrantFacts) -> Verdict:
    """Every reason against giving this role."""
    reasons = []
    if grant.held_already:
        reasons.append(Reason(_("This person holds the role already.")))
    if grant.valid_from and grant.valid_to and grant.valid_to < grant.valid_from:
        reasons.append(Reason(_("The last day lies before the first. Please check both dates.")))
    if grant.role is Role.CONTRIBUTOR and not grant.has_organization:
        reasons.append(Reason(_("Whoever reports for a department needs the department. Please choose it.")))
    return Verdict(tuple(reasons))


def check_revocation(role: Role, *, over: bool, other_administrators: int) -> Verdict:
    """A role ends once, and a town keeps somebody who can give roles; else only the command line could help."""
    if over:
        return Verdict((Reason(_("This role has ended already.")),))
    if role is Role.ADMINISTRATOR and not other_administrators:
        return Verdict(
            (
                Reason(
                    _("This is the town's only administrator. Please give the role to somebody else first.")
                ),
            )
        )
    return Verdict()


def check_renaming(
    old: str,
    new: str,
    *,
    since: datetime.date,
    latest: datetime.date | None,
    taken: bool,
    today: datetime.date,
) -> Verdict:
    """Every reason against a new name: `latest` is the day of the last renaming, `taken` by another organisation."""
    reasons = []
    if new == old:
        reasons.append(Reason(_("This is the name already.")))
    if taken:
        reasons.append(Reason(_("Another organisation of your town carries this name.")))
    if since > today:
        reasons.append(Reason(_("Please enter the new name on the day from which it holds, or later.")))
    if latest is not None and since <= latest:
        reasons.append(
            Reason(_("The name was changed on %(date)s already. Please enter a later day."), {"date": latest})
        )
    return Verdict(tuple(reasons))


def is_due(frequency: Frequency, told_on: datetime.date, today: datetime.date) -> bool:
    """Whether it is time again to look for news; days count, so that a mail does not wander through the day."""
    return today - told_on >= BETWEEN_MAILS[frequency]


def next_attempt(attempts: int, now: datetime.datetime) -> datetime.datetime | None:
    """When a mail that failed is tried again, each time after four times as long; None: it is given up."""
    if attempts >= ATTEMPTS:
        return None
    wait: datetime.timedelta = FIRST_WAIT * 4 ** (attempts - 1)
    return now + wait


def check_words(words: Sequence[str], taken: Iterable[str]) -> Verdict:
    """Words are not empty and stand in a list once, whatever their capitals; each that does not fit has its reason."""
    given = {word.casefold() for word in taken}
    reasons = []
    for word in words:
        if not word:
            reasons.append(Reason(_("Please write a word.")))
        elif word.casefold() in given:
            reasons.append(Reason(_("“%(word)s” stands in the list already."), {"word": word}))
        given.add(word.casefold())
    return Verdict(tuple(reasons))
