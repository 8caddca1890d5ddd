# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads that several pages share."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Prefetch, QuerySet, When

from augenhoehe.core.enums import OrganizationKind, VocabularyKey
from augenhoehe.core.models import (
    Account,
    FeedAddress,
    Municipality,
    Organization,
    RoleGrant,
    Subscription,
    Term,
    Visit,
)
from augenhoehe.kit import audit, policies
from augenhoehe.kit.collation import in_german
from augenhoehe.kit.models import AuditHead


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
        .order_by(in_german("shown_name"), "pk")
    )


def last_event_of(municipality: Municipality) -> int:
    """The number of the last event in a town's log; 0 where nothing has happened."""
    number = (
        AuditHead.objects.filter(chain=audit.chain_of(municipality)).values_list("number", flat=True).first()
    )
    return number or 0


def subscriptions_of(account: Account, municipality: Municipality) -> QuerySet[Subscription]:
    """What an account follows in a town."""
    found = policies.visible_in(account, Subscription.objects.all(), municipality)
    return found.filter(account=account).order_by("kind", in_german("label"), "pk")


def feed_address_of(account: Account, municipality: Municipality) -> FeedAddress | None:
    """The personal feed address, where somebody has made one."""
    return FeedAddress.objects.filter(account=account, municipality=municipality).first()


def feed_address_by_mark(mark: str) -> FeedAddress | None:
    """The personal feed address that carries a mark, with its account and town."""
    return FeedAddress.objects.select_related("account", "municipality").filter(mark=mark).first()


def council_bodies(municipality: Municipality, *, active: bool | None = True) -> QuerySet[Organization]:
    """The bodies of a town that sit today, by name; `active` None: those of earlier times too."""
    return _organizations(municipality, OrganizationKind.COUNCIL_BODY, active)


def departments(municipality: Municipality, *, active: bool | None = True) -> QuerySet[Organization]:
    """The departments of a town as it is organised today, by name; `active` None: those of earlier times too."""
    return _organizations(municipality, OrganizationKind.DEPARTMENT, active)


def _organizations(
    municipality: Municipality, kind: OrganizationKind, active: bool | None
) -> QuerySet[Organization]:
    found = Organization.objects.filter(municipality=municipality, kind=kind)
    return (found if active is None else found.filter(active=active)).order_by(in_german("name"))


def topics_to_follow(municipality: Municipality) -> QuerySet[Term]:
    """The town's fields of action that are in use."""
    key: dict[str, Any] = {
        "vocabulary__municipality": municipality,
        "vocabulary__key": VocabularyKey.FIELD_OF_ACTION,
    }
    return Term.objects.filter(active=True, **key).order_by("position", "label")
