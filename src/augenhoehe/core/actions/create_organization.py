# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core import audit_verbs
from augenhoehe.core.enums import BodyClass, OrganizationKind
from augenhoehe.core.models import Municipality, Organization
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation


@action
def create_organization(
    *,
    by: Any,
    municipality: Municipality,
    kind: OrganizationKind,
    name: str,
    short_name: str = "",
    body_class: BodyClass | None = None,
) -> Organization:
    """Enter a department, a council body, an association or another organisation of the town.

    Raises RuleViolation where another one carries the name.
    """
    organization = Organization(
        municipality=municipality,
        kind=kind,
        body_class=body_class or "",
        name=name,
        short_name=short_name,
    )
    if Organization.objects.filter(municipality=municipality, name__iexact=name).exists():
        raise RuleViolation(_("Another organisation of your town carries this name."))
    organization.full_clean()
    organization.save()
    audit.record(
        audit_verbs.ORGANIZATION_CREATED,
        by=by,
        of=organization,
        municipality=municipality,
        after={"kind": kind, "name": name},
    )
    return organization
