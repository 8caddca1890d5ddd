# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sent something in that the office records, and the organisations it chooses among."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.models import Municipality, Organization

SPEAKING = [
    kind
    for kind in OrganizationKind
    if kind not in {OrganizationKind.COUNCIL_BODY, OrganizationKind.DEPARTMENT}
]
"""Kinds of organisations that speak for themselves."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who it was and how they are reached. An organisation is named in public, a person where they said so."""

    organization: Organization | None = None
    name: str = ""
    email: str = ""
    postal_address: str = ""
    may_be_named: bool = False

    @property
    def known(self) -> bool:
        """Whether it says who it was."""
        return self.organization is not None or bool(self.name.strip())


def speaking_organizations(municipality: Municipality) -> QuerySet[Organization]:
    """A town's organisations that may have sent something in, by name."""
    return Organization.objects.filter(municipality=municipality, kind__in=SPEAKING, active=True)
