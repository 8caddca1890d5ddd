# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core import audit_verbs
from augenhoehe.core.models import Organization
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def set_organization_active(
    *, organization: Organization, active: bool, revision: int | None, by: Any
) -> Organization:
    """Close an organisation, or open it again: what it did stays, but nothing new can be given to a closed one.

    Raises Conflict where somebody else saved first.
    """
    current = claim(
        Organization.objects.select_related("municipality"), pk=organization.pk, revision=revision
    )
    before, current.active = current.active, active
    current.save()
    audit.record(
        audit_verbs.ORGANIZATION_OPENED if active else audit_verbs.ORGANIZATION_CLOSED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"active": before},
        after={"active": active},
    )
    return current
