# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from augenhoehe.core import audit_verbs
from augenhoehe.core.actions.create_account import create_account
from augenhoehe.core.actions.grant_role import grant_role
from augenhoehe.core.enums import Role
from augenhoehe.core.invitations import password_link
from augenhoehe.core.models import Account, Municipality, Organization
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action


@dataclass(frozen=True, slots=True)
class Invitation:
    """An account with its new role, and the link to set a first password; empty where there is one."""

    account: Account
    link: str


@action
def invite_person(
    *,
    by: Any,
    municipality: Municipality,
    email: str,
    name: str,
    role: Role,
    base_url: str,
    organization: Organization | None = None,
    valid_from: datetime.date | None = None,
    valid_to: datetime.date | None = None,
) -> Invitation:
    """Give somebody a role by their address; who has no account yet gets one and a link to set a password.

    The caller sends the mail after the transaction. Raises RuleViolation as `grant_role` does.
    """
    account = Account.objects.filter(email__iexact=email.strip()).first()
    if account is None:
        account = create_account(by=by, email=email, name=name, municipality=municipality)
    grant_role(
        by=by,
        account=account,
        municipality=municipality,
        role=role,
        organization=organization,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    audit.record(
        audit_verbs.ACCOUNT_INVITED,
        by=by,
        of=account,
        municipality=municipality,
        after={"email": account.email, "role": role},
    )
    needs_password = not account.has_usable_password() and not account.is_demo
    return Invitation(account, password_link(account, base_url) if needs_password else "")
