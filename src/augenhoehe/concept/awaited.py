# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the concept room waits for, read once for all its lines on a start page: proposals, and who owes an answer."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Value

from augenhoehe.concept import queries
from augenhoehe.concept.answered import with_telling
from augenhoehe.concept.models import Invitation, OpinionRequest, Proposal, Submission
from augenhoehe.core.models import Municipality
from augenhoehe.kit import clock, policies
from augenhoehe.kit.deadlines import remembered
from augenhoehe.kit.prepared import prepared

TOLD = (
    *("number", "kind", "withdrawn_at", "submitted_at", "concept__title"),
    *("submission__received_on", "submission__round__opens_on"),
)
"""What deadlines tell of hundreds of proposals; no more of them is read."""

END_IS_NEAR = datetime.timedelta(weeks=6)
"""Associations meet once a month: who is to answer in time must be reminded before their next meeting."""


class Asked(StrEnum):
    """Who was asked."""

    DEPARTMENT = "department"
    INVITED = "invited"


@dataclass(frozen=True, slots=True)
class Owed:
    """Answers that are owed until a day. `key`: of the concept for a department, of the round for those invited.

    `name` is that of the department, or the title of the concept.
    """

    asked: Asked
    key: int
    name: str
    day: datetime.date
    count: int


def proposals_of(town: Municipality) -> list[Proposal]:
    """All living proposals of a town with their answers, what was told of them, and their submission; one query."""
    return remembered(("concept proposals", town.pk), lambda: _proposals(town.pk))


def owed_in(actor: Any, town: Municipality, asked: Asked) -> list[Owed]:
    """Answers owed by departments, or by those invited to rounds that end soon; one query for both.

    For readers who ask: the caller has looked at their permission.
    """
    every = remembered(("concept owed", actor.pk, town.pk), lambda: _owed(actor, town))
    return [one for one in every if one.asked is asked]


@prepared
def _proposals(town: int) -> QuerySet[Proposal]:
    proposals = Proposal.objects.filter(concept__municipality=town, withdrawn_at__isnull=True)
    related = ("concept", "submission__round")
    return with_telling(queries.with_answers(proposals)).select_related(*related).only(*TOLD)


def _owed(actor: Any, town: Municipality) -> Iterator[Owed]:
    columns = ("asked", "key", "name", "day", "count")
    rows = _requests(actor, town).values_list(*columns).union(_silent(town).values_list(*columns), all=True)
    for asked, key, name, day, count in rows:
        yield Owed(Asked(asked), key, name, day, count)


def _requests(actor: Any, town: Municipality) -> QuerySet[OpinionRequest, Any]:
    asked = policies.visible_in(actor, OpinionRequest.objects.all(), town, town="concept__municipality")
    waiting = Q(statements__answered_at=None, statements__proposal__withdrawn_at=None)
    return (
        asked.filter(revoked_at=None)
        .order_by()
        .values("pk")
        .annotate(
            asked=Value(Asked.DEPARTMENT.value),
            key=F("concept_id"),
            name=F("department__name"),
            day=F("due_on"),
            count=Count("statements", filter=waiting),
        )
        .filter(count__gt=0)
    )


def _silent(town: Municipality) -> QuerySet[Invitation, Any]:
    today = clock.today()
    answered = Submission.objects.filter(invitation=OuterRef("pk"), confirmed_at__isnull=False)
    return (
        Invitation.objects.filter(~Exists(answered), revoked_at=None)
        .filter(
            round__version__concept__municipality=town,
            round__closed_on=None,
            round__opens_on__lte=today,
            round__closes_on__range=(today, today + END_IS_NEAR),
        )
        .order_by()
        .values("round_id")
        .annotate(
            asked=Value(Asked.INVITED.value),
            key=F("round_id"),
            name=F("round__version__concept__title"),
            day=F("round__closes_on"),
            count=Count("pk"),
        )
    )
