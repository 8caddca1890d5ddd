# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of accounts that several pages share."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from augenhoehe.core.models import Account, Municipality, RoleGrant


def accounts_of(municipality: Municipality) -> QuerySet[Account]:
    """Every account that holds or held a role here, with its grants of this town in `town_grants`."""
    return (
        Account.objects.filter(grants__municipality=municipality)
        .distinct()
        .prefetch_related(
            Prefetch(
                "grants",
                RoleGrant.objects.filter(municipality=municipality)
                .select_related("organization")
                .order_by("pk"),
                to_attr="town_grants",
            )
        )
        .order_by("name", "pk")
    )
