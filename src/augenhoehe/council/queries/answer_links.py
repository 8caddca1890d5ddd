# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answer links: the one that a secret opens, those of a duty, and which offices are to be asked."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from augenhoehe.core.enums import Role
from augenhoehe.core.models import Municipality, Organization, RoleGrant
from augenhoehe.council.models import AnswerLink, FollowUp
from augenhoehe.council.queries.duties import open_duties_of
from augenhoehe.kit import clock, policies
from augenhoehe.kit.german_order import german
from augenhoehe.kit.link_secrets import hash_of


@dataclass(frozen=True, slots=True)
class OfficeToAsk:
    """An office with open duties: how many, how many of them late, and the address it was last asked at, if any."""

    office: Organization
    duties: int
    late: int
    email: str


def link_by_secret(secret: str) -> AnswerLink | None:
    """The link that a secret belongs to, whatever its state, with everything its page shows; one query.

    Whoever holds the secret may see it: no rule of visibility stands between.
    """
    parts = (
        "made_by",
        "follow_up__municipality",
        "follow_up__responsible",
        "follow_up__resolution__consultation__paper",
    )
    return AnswerLink.objects.select_related(*parts).filter(secret_hash=hash_of(secret)).first()


def links_of(actor: Any, duty: FollowUp) -> QuerySet[AnswerLink]:
    """The links of a duty that an actor may see, the newest first."""
    return policies.visible(actor, AnswerLink.objects.filter(follow_up=duty)).order_by("-pk")


def offices_to_ask(actor: Any, municipality: Municipality, until: datetime.date) -> list[OfficeToAsk]:
    """The offices with open duties resolved by a day, by name; three queries.

    The address is the one of the last link, else that of somebody who contributes for the office.
    """
    today = clock.today()
    counted: dict[Organization, list[FollowUp]] = {}
    duties = open_duties_of(actor, municipality).filter(resolution__adopted_on__lte=until)
    for duty in duties.exclude(responsible=None):
        if duty.responsible is not None:
            counted.setdefault(duty.responsible, []).append(duty)
    known = _addresses_of_contributors(municipality) | _addresses_of_links(actor, municipality)
    return [
        OfficeToAsk(
            office,
            len(found),
            sum(duty.due_on is not None and duty.due_on < today for duty in found),
            known.get(office.pk, ""),
        )
        for office, found in sorted(counted.items(), key=lambda item: german(item[0].name))
    ]


def _addresses_of_links(actor: Any, municipality: Municipality) -> dict[int, str]:
    links = policies.visible_in(actor, AnswerLink.objects.all(), municipality, town="follow_up__municipality")
    told = links.exclude(email="").exclude(follow_up__responsible=None).order_by("pk")
    return dict(told.values_list("follow_up__responsible", "email"))


def _addresses_of_contributors(municipality: Municipality) -> dict[int, str]:
    grants = RoleGrant.objects.filter(
        municipality=municipality, role=Role.CONTRIBUTOR, account__is_active=True, organization__isnull=False
    )
    return {
        grant.organization_id: grant.account.email
        for grant in grants.select_related("account").order_by("-pk")
        if grant.is_current and grant.organization_id is not None
    }
