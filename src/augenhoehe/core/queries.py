# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of accounts that several pages share."""

from __future__ import annotations

from django.db.models import Case, Exists, F, OuterRef, Prefetch, QuerySet, When

from augenhoehe.core.models import Account, Municipality, RoleGrant, Visit


def accounts_of(municipality: Municipality) -> QuerySet[Account]:
    """Every account that holds or held a role here, with its grants of this town in `town_grants`.

    `shown_name` is the name as this town may know it: somebody of another town who was given a role here and has
    not come yet is known by the address that was typed, not by the name they carry there (`is_strange`).
    """
    elsewhere = RoleGrant.objects.filter(account=OuterRef("pk")).exclude(municipality=municipality)
    came = Visit.objects.filter(account=OuterRef("pk"), municipality=municipality)
    return (
        Account.objects.filter(pk__in=RoleGrant.objects.filter(municipality=municipality).values("account"))
        .annotate(is_strange=Exists(elsewhere) & ~Exists(came))
        .annotate(shown_name=Case(When(is_strange=True, then=F("email")), default=F("name")))
        .prefetch_related(
            Prefetch(
                "grants",
                RoleGrant.objects.filter(municipality=municipality)
                .select_related("organization")
                .order_by("pk"),
                to_attr="town_grants",
            )
        )
        .order_by("shown_name", "pk")
    )
