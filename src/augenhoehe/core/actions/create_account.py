# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core import audit_verbs
from augenhoehe.core.models import Account, Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import RuleViolation, action


@action
def create_account(
    *, by: Any, email: str, name: str, municipality: Municipality | None, is_demo: bool = False
) -> Account:
    """Create an account without a password; the person sets one through a link, or signs in to the demo.

    Raises RuleViolation where the address has an account already. `municipality` names the audit chain.
    """
    if Account.objects.filter(email__iexact=email.strip()).exists():
        raise RuleViolation(_("There is an account for %(email)s already.") % {"email": email})
    account = Account(email=email.strip().lower(), name=name.strip(), is_demo=is_demo)
    account.set_unusable_password()
    account.full_clean()
    account.save()
    audit.record(
        audit_verbs.ACCOUNT_CREATED,
        by=by,
        of=account,
        municipality=municipality,
        after={"email": account.email, "name": account.name, "is_demo": is_demo},
    )
    return account
