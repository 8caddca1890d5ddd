# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may be asked to write a section."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import QuerySet

from augenhoehe.core.enums import Role
from augenhoehe.core.models import Account, Municipality, RoleGrant
from augenhoehe.kit.collation import in_german
from augenhoehe.reporting.permissions import ASKED, AUTHORS


def authors_of(municipality: Municipality) -> QuerySet[Account]:
    """The people who write reports in a town today, in order of name. Two queries."""
    return _with_roles(municipality, AUTHORS)


def section_authors_of(municipality: Municipality) -> QuerySet[Account]:
    """The people who can be asked for a section: those who write reports, and the departments'. Two queries."""
    return _with_roles(municipality, ASKED)


def _with_roles(municipality: Municipality, roles: Collection[Role]) -> QuerySet[Account]:
    grants = RoleGrant.objects.filter(municipality=municipality, role__in=roles)
    today = {grant.account_id for grant in grants if grant.is_current}
    return Account.objects.filter(is_active=True, pk__in=today).order_by(in_german("name"), "pk")
