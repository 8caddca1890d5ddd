# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may be asked to write a section."""

from __future__ import annotations

from django.db.models import QuerySet

from augenhoehe.core.models import Account, Municipality, RoleGrant
from augenhoehe.kit.collation import in_german
from augenhoehe.reporting.permissions import AUTHORS


def authors_of(municipality: Municipality) -> QuerySet[Account]:
    """The people who write reports in a town today, in order of name. Two queries."""
    grants = RoleGrant.objects.filter(municipality=municipality, role__in=AUTHORS)
    today = {grant.account_id for grant in grants if grant.is_current}
    return Account.objects.filter(is_active=True, pk__in=today).order_by(in_german("name"), "pk")
