# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of accounts and roles: facts in, verdicts with reasons out."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.core.enums import Role
from augenhoehe.kit.reasons import Reason, Verdict, _

NEW_VISIT_AFTER = datetime.timedelta(minutes=30)


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
