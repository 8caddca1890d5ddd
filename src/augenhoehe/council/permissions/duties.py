# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees resolutions, the duties they create, their answers and the lists of them."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from augenhoehe.core.enums import EVERYBODY, INSIDE, Role
from augenhoehe.core.permissions import towns_where
from augenhoehe.council.models import AnswerLink, FollowUp, FollowUpList, FollowUpReport, Resolution
from augenhoehe.council.permissions.publicity import behind_closed_doors, taken_back
from augenhoehe.council.permissions.rights import OFFICE
from augenhoehe.kit import policies


def _seen_resolutions(actor: Any, prefix: str = "") -> Q:
    """The administration and the council see all resolutions of their town, everybody the public ones.

    What was adopted in a non-public part, or was taken back from the public, is not public.
    """
    inside = towns_where(actor, INSIDE | {Role.COUNCIL_MEMBER})
    closed = behind_closed_doors(f"{prefix}consultation")
    back = taken_back(f"{prefix}consultation__paper")
    return Q(**{f"{prefix}municipality__in": inside}) | (
        Q(**{f"{prefix}public": True}) & ~Q(closed) & ~Q(back)
    )


@policies.visibility(Resolution, whole=INSIDE | {Role.COUNCIL_MEMBER})
def _resolutions(actor: Any, queryset: QuerySet[Resolution]) -> QuerySet[Resolution]:
    return queryset.filter(_seen_resolutions(actor))


@policies.visibility(FollowUp, whole=INSIDE | {Role.COUNCIL_MEMBER})
def _duties(actor: Any, queryset: QuerySet[FollowUp]) -> QuerySet[FollowUp]:
    """As the resolution they come from; outside the town they are shown by reports only."""
    return queryset.filter(
        _seen_resolutions(actor, "resolution__"), municipality__in=towns_where(actor, EVERYBODY)
    )


@policies.visibility(FollowUpReport, whole=INSIDE | {Role.COUNCIL_MEMBER})
def _answers(actor: Any, queryset: QuerySet[FollowUpReport]) -> QuerySet[FollowUpReport]:
    """As the duty they answer."""
    return queryset.filter(
        _seen_resolutions(actor, "follow_up__resolution__"),
        follow_up__municipality__in=towns_where(actor, EVERYBODY),
    )


@policies.visibility(AnswerLink)
def _links(actor: Any, queryset: QuerySet[AnswerLink]) -> QuerySet[AnswerLink]:
    """Links are seen by those who make them."""
    return queryset.filter(follow_up__municipality__in=towns_where(actor, OFFICE))


@policies.visibility(FollowUpList)
def _lists(actor: Any, queryset: QuerySet[FollowUpList]) -> QuerySet[FollowUpList]:
    """The administration sees all; everybody else learns of them by the paper that carries them."""
    return queryset.filter(municipality__in=towns_where(actor, INSIDE))
