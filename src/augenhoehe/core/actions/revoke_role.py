# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Q

from augenhoehe.core import audit_verbs, rules
from augenhoehe.core.enums import Role
from augenhoehe.core.models import Municipality, RoleGrant
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def revoke_role(*, by: Any, grant: RoleGrant, revision: int | None) -> RoleGrant:
    """Take a role back: yesterday was its last day. The grant stays, so that one can see who held it when.

    Raises RuleViolation for a role that is over and for the town's only administrator, Conflict where somebody
    changed the grant meanwhile.
    """
    today = clock.today()
    # one revocation after the other, so that two administrators cannot remove each other at once
    Municipality.objects.select_for_update().get(pk=grant.municipality_id)
    current = claim(RoleGrant.objects.all(), pk=grant.pk, revision=revision)
    others = (
        RoleGrant.objects.filter(municipality=grant.municipality_id, role=Role.ADMINISTRATOR)
        .filter(Q(valid_from=None) | Q(valid_from__lte=today), Q(valid_to=None) | Q(valid_to__gte=today))
        .filter(account__is_active=True)
        .exclude(account=grant.account_id)
    )
    require(
        rules.check_revocation(Role(current.role), over=current.is_over, other_administrators=others.count())
    )
    before = current.valid_to
    current.valid_to = today - datetime.timedelta(days=1)
    current.save(update_fields=["valid_to", "revision", "modified_at"])
    audit.record(
        audit_verbs.ROLE_REVOKED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"valid_to": before},
        after={"account": current.account.email, "role": current.role, "valid_to": current.valid_to},
    )
    return current
