# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.core import audit_verbs, rules
from augenhoehe.core.enums import Role
from augenhoehe.core.models import Account, Municipality, Organization, RoleGrant
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def grant_role(
    *,
    by: Any,
    account: Account,
    municipality: Municipality,
    role: Role,
    organization: Organization | None = None,
    valid_from: datetime.date | None = None,
    valid_to: datetime.date | None = None,
) -> RoleGrant:
    """Give an account a role in a town, from one day to another; a grant that ran out is renewed.

    Raises RuleViolation where the role is held already or the days are the wrong way round.
    """
    if organization is not None and organization.municipality_id != municipality.pk:
        raise ValueError("The organisation belongs to another town.")
    Account.objects.select_for_update().get(pk=account.pk)
    grant = RoleGrant.objects.filter(
        account=account, municipality=municipality, role=role, organization=organization
    ).first()
    held = grant is not None and (grant.valid_to is None or grant.valid_to >= clock.today())
    require(
        rules.check_grant(
            rules.GrantFacts(
                role=role,
                valid_from=valid_from,
                valid_to=valid_to,
                held_already=held,
                has_organization=organization is not None,
            )
        )
    )
    if grant is None:
        grant = RoleGrant(account=account, municipality=municipality, role=role, organization=organization)
    else:
        grant.revision += 1
    grant.valid_from, grant.valid_to = valid_from, valid_to
    grant.save()
    audit.record(
        audit_verbs.ROLE_GRANTED,
        by=by,
        of=grant,
        municipality=municipality,
        after={
            "account": account.email,
            "role": role,
            "organization": str(organization or ""),
            "valid_from": valid_from,
            "valid_to": valid_to,
        },
    )
    return grant
