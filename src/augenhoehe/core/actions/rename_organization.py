# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.core import audit_verbs
from augenhoehe.core.models import Organization, OrganizationName
from augenhoehe.core.rules import check_renaming
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require

ONE_DAY = datetime.timedelta(days=1)


@action
def rename_organization(
    *, organization: Organization, name: str, since: datetime.date, revision: int | None, by: Any
) -> Organization:
    """Give an organisation a new name from a day on; the old one is kept with its days, and papers of its time too.

    Raises RuleViolation for a day before the last renaming or in the future, for a name without change and for one
    that another organisation of the town carries; Conflict where somebody else saved first.
    """
    current = claim(
        Organization.objects.select_related("municipality"), pk=organization.pk, revision=revision
    )
    old, new = current.name, " ".join(name.split())
    latest = current.names.order_by("-valid_from").first()
    taken = Organization.objects.filter(municipality=current.municipality, name__iexact=new).exclude(
        pk=current.pk
    )
    require(
        check_renaming(
            old,
            new,
            since=since,
            latest=latest.valid_from if latest else None,
            taken=taken.exists(),
            today=clock.today(),
        )
    )
    if latest is None:
        founded = min(since - ONE_DAY, datetime.date(1949, 1, 1))
        latest = OrganizationName(organization=current, name=old, valid_from=founded)
    latest.valid_to = since - ONE_DAY
    latest.save()
    OrganizationName.objects.create(organization=current, name=new, valid_from=since)
    current.name = new
    current.full_clean()
    current.save()
    audit.record(
        audit_verbs.ORGANIZATION_RENAMED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"name": old},
        after={"name": new, "since": since},
    )
    return current
